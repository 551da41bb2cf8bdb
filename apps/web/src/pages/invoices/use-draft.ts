import { useCallback, useEffect, useRef, useState } from 'react';
import type { SaleTotals } from '../../api/invoices.js';
import type { Outcome } from '../../form/use-send.js';

/** What saving came to. */
export interface SavedDraft extends Outcome {
  saved: ({ id: string } & SaleTotals) | null;
}

/** Milliseconds without a key after which what stands there is kept. */
const pause = 600;

/**
 * Keeps a draft while it is typed, so that nothing is lost and its totals are the server's own. One save at a time: what
 * was typed meanwhile is kept after it.
 * @param save makes the draft where there is no id yet, and changes it where there is
 */
export function useDraft<Input>(
  save: (input: Input, id: string | null) => Promise<SavedDraft>,
  startsAs: string | null,
) {
  const id = useRef(startsAs);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isBehind = useRef(false);
  const [latest, setLatest] = useState<SavedDraft | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);

  const keep = useCallback(
    (input: Input): Promise<SavedDraft> => {
      clearTimeout(timer.current);
      const mine = turn.current.then(async () => {
        isBehind.current = false;
        const outcome = await save(input, id.current);
        if (outcome.failure || outcome.userErrors.length > 0) isBehind.current = true;
        id.current = outcome.saved?.id ?? id.current;
        setLatest((before) => (outcome.saved ? outcome : { ...outcome, saved: before?.saved ?? null }));
        return outcome;
      });
      turn.current = mine;
      return mine;
    },
    [save],
  );
  /** Keeps it after a pause; null: it is not whole yet. */
  const follow = useCallback(
    (input: Input | null) => {
      clearTimeout(timer.current);
      if (input) timer.current = setTimeout(() => void keep(input), pause);
    },
    [keep],
  );
  /** Hears that something was typed: until it is kept, it stands nowhere else. */
  const touch = useCallback(() => {
    isBehind.current = true;
  }, []);
  return { latest, keep, follow, touch, hasUnkept: () => isBehind.current };
}

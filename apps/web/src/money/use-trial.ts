import { useCallback, useEffect, useRef, useState } from 'react';
import { failureOf, type Failure } from '../api/failure.js';
import type { Booking, Trial } from '../api/booking.js';
import { useSignedIn } from '../session/session-context.js';

/** What trying came to; null while nothing was tried. */
export type Tried<Told = unknown> = (Trial & Told) | { failure: Failure } | null;

/** Milliseconds without a touch after which what stands there is tried. */
const pause = 350;

/**
 * Tries a booking whenever asked, the last time asked last: an answer to what stood there before is not shown. Nothing
 * is written, and no list is read anew.
 */
export function useTrial<Input, Told>({ trial }: Booking<Input, Told>) {
  const { trying } = useSignedIn();
  const [tried, setTried] = useState<Tried<Told>>(null);
  const [isTrying, setTrying] = useState(false);
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const send = useCallback(
    async (input: Input) => {
      turn.current += 1;
      const mine = turn.current;
      setTrying(true);
      const { data, error } = await trying
        .mutation(trial, { input: { ...input, dryRun: true as const } })
        .toPromise();
      if (mine !== turn.current) return;
      setTrying(false);
      setTried(Object.values(data ?? {})[0] ?? { failure: failureOf(error) });
    },
    [trying, trial],
  );
  /** Null: there is nothing to try yet. */
  const attempt = useCallback(
    (input: Input | null) => {
      clearTimeout(timer.current);
      if (input) timer.current = setTimeout(() => void send(input), pause);
      else setTried(null);
    },
    [send],
  );
  return { tried, isTrying, attempt };
}

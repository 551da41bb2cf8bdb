import { createContext, useCallback, useContext, useEffect, useRef } from 'react';

/** What is shown, and having it asked for anew; null where nothing was asked for. */
export const AskAgainContext = createContext<{ answer: unknown; askAgain(): void } | null>(null);

/**
 * The link of a file works for some minutes; a page may stand longer. Answers the one that came with the page asked for
 * anew, which can be the same when both were made in one second, or null where there is nobody to ask.
 */
export function useFreshLink(link: string): () => Promise<string | null> {
  const asked = useContext(AskAgainContext);
  const waiting = useRef<((fresh: string) => void) | null>(null);
  const answer = asked?.answer;
  const shown = useRef(answer);
  // each answer is an object of its own, also when it says the same
  useEffect(() => {
    if (shown.current === answer) return;
    shown.current = answer;
    waiting.current?.(link);
    waiting.current = null;
  }, [link, answer]);
  const askAgain = asked?.askAgain;
  return useCallback(
    () =>
      new Promise((resolve) => {
        if (!askAgain) return resolve(null);
        waiting.current = resolve;
        askAgain();
      }),
    [askAgain],
  );
}

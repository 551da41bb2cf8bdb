import { createContext, useCallback, useContext, useEffect, useRef } from 'react';

/** Has what is shown asked for anew; null where nothing was asked for. */
export const AskAgainContext = createContext<(() => void) | null>(null);

/**
 * The link of a file works for some minutes; a page may stand longer. Answers the one that came with the page asked for
 * anew, or null where there is nobody to ask.
 */
export function useFreshLink(link: string): () => Promise<string | null> {
  const askAgain = useContext(AskAgainContext);
  const waiting = useRef<((fresh: string) => void) | null>(null);
  useEffect(() => {
    waiting.current?.(link);
    waiting.current = null;
  }, [link]);
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

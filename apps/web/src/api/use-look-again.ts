import { useEffect } from 'react';

/** Milliseconds between two looks. */
const LOOK_AGAIN = 1000;

/** Asks again, each second, while the server is at work on what was asked for; a page that is left stops asking. */
export function useLookAgain(
  atWork: boolean,
  ask: (options: { requestPolicy: 'network-only' }) => void,
): void {
  useEffect(() => {
    if (!atWork) return;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [atWork, ask]);
}

import { createContext, useContext, useEffect } from 'react';

/** Has the form looked at again by who follows it; does nothing where nobody does. */
export const FollowingContext = createContext<() => void>(() => undefined);

/** For a field that comes later than its form, by an answer that the form knows nothing of: who follows hears of it. */
export function useTold(): void {
  const tell = useContext(FollowingContext);
  useEffect(tell);
}

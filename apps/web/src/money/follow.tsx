import { useCallback, useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Typed } from '../form/typed.js';
import { FollowingContext } from './following.js';
import classes from './money.module.css';

/** Says what stands in the form around it, at first and whenever it changes: by typing, or by a field that comes or goes. */
export function Follow({ onTyped, children }: { onTyped(typed: Typed): void; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(onTyped);
  useLayoutEffect(() => {
    latest.current = onTyped;
  }, [onTyped]);
  const told = useRef('');
  const tell = useCallback(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    const data = new FormData(form);
    const now = JSON.stringify([...data]);
    if (now === told.current) return;
    told.current = now;
    latest.current(new Typed(data));
  }, []);
  useEffect(() => {
    const form = place.current?.closest('form');
    form?.addEventListener('input', tell);
    return () => form?.removeEventListener('input', tell);
  }, [tell]);
  useEffect(tell);
  return (
    <div ref={place} className={classes.fields}>
      <FollowingContext value={tell}>{children}</FollowingContext>
    </div>
  );
}

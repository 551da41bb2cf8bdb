import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Typed } from '../form/typed.js';
import classes from './money.module.css';

/** Says what stands in the form around it, at first and whenever it changes. */
export function Follow({ onTyped, children }: { onTyped(typed: Typed): void; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(onTyped);
  useLayoutEffect(() => {
    latest.current = onTyped;
  }, [onTyped]);
  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    const tell = () => latest.current(new Typed(new FormData(form)));
    tell();
    form.addEventListener('input', tell);
    return () => form.removeEventListener('input', tell);
  }, []);
  return (
    <div ref={place} className={classes.fields}>
      {children}
    </div>
  );
}

import { useCallback, useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Typed } from '../form/typed.js';
import { FollowingContext } from './following.js';
import classes from './money.module.css';

interface FollowProps {
  /** `isComplete`: every field inside is filled as it must be. */
  onTyped(typed: Typed, isComplete: boolean): void;
  children: ReactNode;
}

/** Says what stands in the form around it, at first and whenever it changes: by typing, or by a field that comes or goes. */
export function Follow({ onTyped, children }: FollowProps) {
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
    const controls = [...form.elements].filter((one) => place.current?.contains(one)) as HTMLInputElement[];
    latest.current(
      new Typed(data),
      controls.every(({ validity }) => validity.valid),
    );
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

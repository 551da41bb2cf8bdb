import { useEffect, useRef, type ReactNode } from 'react';
import classes from './page-title.module.css';

let pagesShown = 0;

/**
 * The one h1 of a page. It names the window, and takes the focus when the page replaced another,
 * so that a keyboard starts and a screen reader speaks at the top of the new page.
 */
export function PageTitle({ name, children }: { name: string; children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${name} · Opbloei`;
  }, [name]);
  useEffect(() => {
    pagesShown += 1;
    if (pagesShown > 1) title.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={title} tabIndex={-1} className={classes.title}>
      {children}
    </h1>
  );
}

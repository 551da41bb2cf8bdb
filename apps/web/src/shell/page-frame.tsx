import type { ReactNode } from 'react';
import { useSessionSnapshot } from '../session/session-context.js';
import { useText } from '../text/use-text.js';
import { Header } from './header.js';
import classes from './page-frame.module.css';

/** What stands around every page: the way past the header, the notice of the demo, the header, the foot. */
export function PageFrame({ children }: { children: ReactNode }) {
  const { instance } = useSessionSnapshot();
  const text = useText();
  return (
    <div className={classes.frame}>
      <a href="#main" className={classes.skip}>
        {text('frame.skip')}
      </a>
      <header className={classes.top}>
        {instance?.isDemo && <p className={classes.demo}>{text('frame.demo')}</p>}
        <Header />
      </header>
      <main id="main" tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <footer className={classes.foot}>
        <p>{text('frame.foot')}</p>
      </footer>
    </div>
  );
}

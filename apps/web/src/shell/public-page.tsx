import type { ReactNode } from 'react';
import { Provider as ClientProvider } from 'urql';
import { useSession } from '../session/session-context.js';
import { PageFrame } from './page-frame.js';
import classes from './public-page.module.css';

/** A page for whoever has its address, signed in or not: what it asks, it asks as nobody in particular. */
export function PublicPage({ children }: { children: ReactNode }) {
  return (
    <ClientProvider value={useSession().public}>
      <PageFrame>
        <div className={classes.page}>{children}</div>
      </PageFrame>
    </ClientProvider>
  );
}

import type { ReactNode } from 'react';
import { Provider as ClientProvider } from 'urql';
import { useSession } from '../session/session-context.js';
import { useWholeLanguage } from '../text/language-provider.js';
import { PageFrame } from './page-frame.js';
import classes from './public-page.module.css';
import { PageSkeleton } from './signed-in-gate.js';

/** A page for whoever has its address, signed in or not: what it asks, it asks as nobody in particular. */
export function PublicPage({ children }: { children: ReactNode }) {
  const { public: client } = useSession();
  const isSpoken = useWholeLanguage(true);
  return (
    <ClientProvider value={client}>
      <PageFrame>
        <div className={classes.page}>{isSpoken ? children : <PageSkeleton />}</div>
      </PageFrame>
    </ClientProvider>
  );
}

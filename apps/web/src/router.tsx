import { createRouter } from '@tanstack/react-router';
import { CrashPage } from './failure/crash-page.js';
import { bankRoutes } from './routes/bank.js';
import { booksRoutes } from './routes/books.js';
import { deskRoutes } from './routes/desk.js';
import { invoicesRoutes } from './routes/invoices.js';
import { membersRoutes } from './routes/members.js';
import { networkRoutes } from './routes/network.js';
import { openRoutes } from './routes/open.js';
import { ownRoutes } from './routes/own.js';
import { reportsRoutes } from './routes/reports.js';
import { root, signedIn, start } from './routes/root.js';
import { PageFrame } from './shell/page-frame.js';
import { PageSkeleton } from './shell/signed-in-gate.js';

export const router = createRouter({
  routeTree: root.addChildren([
    signedIn.addChildren([
      start,
      ...deskRoutes,
      ...membersRoutes,
      ...ownRoutes,
      ...bankRoutes,
      ...invoicesRoutes,
      ...booksRoutes,
      ...reportsRoutes,
      ...networkRoutes,
    ]),
    ...openRoutes,
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: () => (
    <PageFrame>
      <CrashPage />
    </PageFrame>
  ),
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

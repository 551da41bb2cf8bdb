import { useEffect } from 'react';
import { Skeleton } from '@mantine/core';
import { Outlet, useRouter } from '@tanstack/react-router';
import { FailureNotice } from '../failure/failure-notice.js';
import { SignedInProvider, useSession, useSessionSnapshot } from '../session/session-context.js';
import { useText } from '../text/use-text.js';
import { PageFrame } from './page-frame.js';
import { PageTitle } from './page-title.js';

/** Pages behind it are for who has signed in; others sign in first and come back. */
export function SignedInGate() {
  const { state } = useSessionSnapshot();
  const session = useSession();
  const text = useText();
  switch (state.status) {
    case 'starting':
      return (
        <PageFrame>
          <PageSkeleton />
        </PageFrame>
      );
    case 'failed':
      return (
        <PageFrame>
          <PageTitle name={text('failure.title')}>{text('failure.title')}</PageTitle>
          <FailureNotice failure={state.failure} onRetry={() => void session.start()} />
        </PageFrame>
      );
    case 'signed-out':
      return <SignInFirst comesBack={state.because !== 'left'} />;
    case 'signed-in':
      return (
        <SignedInProvider signedIn={state}>
          <PageFrame>
            <Outlet />
          </PageFrame>
        </SignedInProvider>
      );
  }
}

/** Who left of their own accord does not come back where they were: the next person may be another. */
function SignInFirst({ comesBack }: { comesBack: boolean }) {
  const router = useRouter();
  // Once: while the sign-in page loads, the location already names that page.
  useEffect(() => {
    const from = router.state.location.href;
    const search = comesBack && from !== '/' ? { next: from } : {};
    void router.navigate({ to: '/sign-in', search, replace: true });
  }, [router, comesBack]);
  return (
    <PageFrame>
      <PageSkeleton />
    </PageFrame>
  );
}

/** Holds the place of a page whose code or data is on its way. */
export function PageSkeleton() {
  const text = useText();
  return (
    <div aria-busy="true">
      <h1 className="visually-hidden">{text('frame.loading')}</h1>
      <Skeleton height={40} width="min(22rem, 80%)" mb="lg" />
      <Skeleton height={120} mb="md" />
      <Skeleton height={220} />
    </div>
  );
}

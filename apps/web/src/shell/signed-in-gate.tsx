import { lazy, Suspense, useEffect } from 'react';
import { Skeleton } from '@mantine/core';
import { Outlet, useRouter } from '@tanstack/react-router';
import { FailureNotice } from '../failure/failure-notice.js';
import { SignedInProvider, useSession, useSessionSnapshot } from '../session/session-context.js';
import type { SessionState, SignedIn } from '../session/session.js';
import { useWholeLanguage } from '../text/language-provider.js';
import { useText } from '../text/use-text.js';
import { PageFrame } from './page-frame.js';
import { PageTitle } from './page-title.js';

/**
 * Pages behind it are for who has signed in; others sign in first and come back. Who was away too long signs in on the
 * spot: the page and what is typed in it stay, unless somebody else comes back.
 */
export function SignedInGate() {
  const { state } = useSessionSnapshot();
  const session = useSession();
  const text = useText();
  const shown = shownIn(state);
  const isSpoken = useWholeLanguage(shown !== null);
  if (shown && isSpoken) {
    return (
      <SignedInProvider key={`${shown.viewer.account.id} ${shown.cooperative?.id}`} signedIn={shown}>
        <PageFrame>
          <Outlet />
        </PageFrame>
        {state.status === 'signed-out' && (
          <Suspense>
            <SignInAgain />
          </Suspense>
        )}
      </SignedInProvider>
    );
  }
  switch (state.status) {
    case 'failed':
      return (
        <PageFrame>
          <PageTitle name={text('failure.title')}>{text('failure.title')}</PageTitle>
          <FailureNotice failure={state.failure} onRetry={() => void session.start()} />
        </PageFrame>
      );
    case 'signed-out':
      return <SignInFirst comesBack={state.because !== 'left'} />;
    default:
      return (
        <PageFrame>
          <PageSkeleton />
        </PageFrame>
      );
  }
}

const SignInAgain = lazy(async () => ({
  default: (await import('../pages/sign-in/sign-in-again.js')).SignInAgain,
}));

/** Whose page it is: who is signed in, or who was until the session ended. */
function shownIn(state: SessionState): SignedIn | null {
  if (state.status === 'signed-in') return state;
  return state.status === 'signed-out' && state.because === 'expired' ? state.was : null;
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

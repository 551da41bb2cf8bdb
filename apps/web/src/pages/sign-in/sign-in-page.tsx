import { Navigate, useSearch } from '@tanstack/react-router';
import { FailureNotice } from '../../failure/failure-notice.js';
import { useSession, useSessionSnapshot } from '../../session/session-context.js';
import { PageFrame } from '../../shell/page-frame.js';
import { PageTitle } from '../../shell/page-title.js';
import { PageSkeleton } from '../../shell/signed-in-gate.js';
import { useText } from '../../text/use-text.js';
import { DemoRoles } from './demo-roles.js';
import { GrowthPath } from './growth-path.js';
import { SignInForm } from './sign-in-form.js';
import classes from './sign-in-page.module.css';

export function SignInPage() {
  const { instance, state } = useSessionSnapshot();
  const session = useSession();
  const { next } = useSearch({ from: '/sign-in' });
  const text = useText();
  if (state.status === 'signed-in') return <Navigate to={next ?? '/'} replace />;
  return (
    <PageFrame>
      {state.status === 'starting' && <PageSkeleton />}
      {state.status === 'failed' && (
        <>
          <PageTitle name={text('failure.title')}>{text('failure.title')}</PageTitle>
          <FailureNotice failure={state.failure} onRetry={() => void session.start()} />
        </>
      )}
      {state.status === 'signed-out' && (
        <div className={classes.page} data-demo={instance?.isDemo}>
          <div className={classes.welcome}>
            <div className={classes.words}>
              <PageTitle name={text('signIn.title')}>{text('signIn.welcome')}</PageTitle>
              <p>{text('signIn.lead')}</p>
            </div>
            <GrowthPath />
          </div>
          <SignInForm hasExpired={state.because === 'expired'} />
          {instance?.isDemo && <DemoRoles />}
        </div>
      )}
    </PageFrame>
  );
}

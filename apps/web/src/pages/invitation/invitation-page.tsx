import { useState } from 'react';
import { Link, useLocation } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.js';
import { offeredInvitationQuery } from '../../api/offered-invitation.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { PageTitle } from '../../shell/page-title.js';
import { PublicPage } from '../../shell/public-page.js';
import { PageSkeleton } from '../../shell/signed-in-gate.js';
import { useText } from '../../text/use-text.js';
import { InvitationOffer } from './invitation-offer.js';
import classes from './invitation-page.module.css';

/** What the link in an invitation's mail opens. The secret stands behind the `#`, so no server's log gets it. */
export function InvitationPage() {
  const token = useLocation({ select: ({ hash }) => hash });
  return (
    <PublicPage>
      <Invitation key={token} token={token} />
    </PublicPage>
  );
}

function Invitation({ token }: { token: string }) {
  const [{ data, error }, ask] = useQuery({ query: offeredInvitationQuery, variables: { token } });
  const [isDeclined, setDeclined] = useState(false);
  const text = useText();
  if (error) {
    return (
      <>
        <PageTitle name={text('invitation.title')}>{text('invitation.title')}</PageTitle>
        <FailureNotice failure={failureOf(error)} onRetry={() => ask()} />
      </>
    );
  }
  if (!data) return <PageSkeleton />;
  const offer = data.offeredInvitation;
  if (offer?.state === 'OPEN' && !isDeclined) {
    return <InvitationOffer token={token} offer={offer} onDeclined={() => setDeclined(true)} />;
  }
  const state = isDeclined ? 'DECLINED' : (offer?.state ?? 'UNKNOWN');
  return (
    <Closed
      state={state === 'OPEN' ? 'UNKNOWN' : state}
      organisation={offer?.organisationName ?? ''}
      key={state}
    />
  );
}

interface ClosedProps {
  state: 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN' | 'EXPIRED' | 'UNKNOWN';
  /** Who invited; empty where the link was never one of ours. */
  organisation: string;
}

/** Why there is nothing to answer, and what to do. */
function Closed({ state, organisation }: ClosedProps) {
  const text = useText();
  const what = text(`invitation.${state}.what`);
  return (
    <section className={classes.card}>
      <PageTitle name={what}>{what}</PageTitle>
      <p>{text(`invitation.${state}.do`, { organisation })}</p>
      {state === 'ACCEPTED' && (
        <Link to="/sign-in" className={classes.way}>
          {text('signIn.submit')}
        </Link>
      )}
    </section>
  );
}

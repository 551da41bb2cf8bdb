import { useState } from 'react';
import { Button, Skeleton } from '@mantine/core';
import { useClient, useQuery } from 'urql';
import { failureOf, type Failure } from '../../api/failure.js';
import {
  changesWithInvitations,
  invitationsQuery,
  sendInvitationAgainMutation,
  withdrawInvitationMutation,
  type Invitation,
} from '../../api/invitations.js';
import { nodesOf, type UserError } from '../../api/scalars.js';
import { FailureNotice } from '../../failure/failure-notice.js';
import { useSend } from '../../form/use-send.js';
import { useText } from '../../text/use-text.js';
import classes from './colleagues-page.module.css';
import { InvitationRow } from './invitation-row.js';

/** Every invitation to the cooperative with what became of it. @param onSent with the link of one that was sent again */
export function SentInvitations({ onSent }: { onSent(link: string): void }) {
  const [{ data, error }, ask] = useQuery({
    query: invitationsQuery,
    variables: {},
    context: changesWithInvitations,
  });
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<UserError[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const client = useClient();
  const send = useSend();
  const text = useText();

  const withdraw = async ({ id }: Invitation) => {
    if (isBusy) return;
    setBusy(true);
    const outcome = await send(withdrawInvitationMutation, { input: { invitationId: id } });
    setBusy(false);
    setProblems(outcome.userErrors);
    setFailure(outcome.failure);
  };
  const again = async ({ id }: Invitation) => {
    if (isBusy) return;
    setBusy(true);
    const answer = await client
      .mutation(sendInvitationAgainMutation, { input: { invitationId: id } })
      .toPromise();
    setBusy(false);
    setProblems(answer.data?.invited.userErrors ?? []);
    setFailure(answer.data ? null : failureOf(answer.error));
    if (answer.data?.invited.link) onSent(answer.data.invited.link);
  };

  const invitations = data && nodesOf(data.invitations);
  return (
    <section aria-labelledby="invitations" className={classes.part}>
      <h2 id="invitations">{text('colleagues.invitations')}</h2>
      <div role="alert">
        {problems.map(({ code, message }) => (
          <p key={code} className={classes.problem}>
            {message}
          </p>
        ))}
      </div>
      {failure && <FailureNotice failure={failure} />}
      {error && (
        <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      {!error && !invitations && <Skeleton aria-busy="true" height={200} radius="lg" />}
      {invitations?.length === 0 && <p>{text('colleagues.none')}</p>}
      {invitations && invitations.length > 0 && (
        <ul className={classes.list}>
          {invitations.map((invitation) => (
            <li key={invitation.id}>
              <InvitationRow invitation={invitation}>
                {(invitation.state === 'OPEN' || invitation.state === 'EXPIRED') && (
                  <Button
                    variant="default"
                    aria-label={`${text('colleagues.again')}: ${invitation.email}`}
                    onClick={() => void again(invitation)}
                  >
                    {text('colleagues.again')}
                  </Button>
                )}
                {invitation.state === 'OPEN' && (
                  <Button
                    variant="default"
                    aria-label={`${text('colleagues.withdraw')}: ${invitation.email}`}
                    onClick={() => void withdraw(invitation)}
                  >
                    {text('colleagues.withdraw')}
                  </Button>
                )}
              </InvitationRow>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

import type { ReactNode } from 'react';
import type { Invitation } from '../../api/invitations.js';
import { useFormats } from '../../text/use-formats.js';
import { useCodeText, useText } from '../../text/use-text.js';
import classes from './colleagues-page.module.css';

/** Whom, into which role, and what became of it. */
export function InvitationRow({ invitation, children }: { invitation: Invitation; children: ReactNode }) {
  const text = useText();
  const codeText = useCodeText();
  const formats = useFormats();
  const { email, role, state, invitedAt, mailErrorText } = invitation;
  return (
    <article className={classes.row}>
      <div>
        <h3>{email}</h3>
        <p className={classes.soft}>
          {codeText('role', role)} · {formats.moment(invitedAt)}
        </p>
        {mailErrorText && <p className={classes.problem}>{mailErrorText}</p>}
      </div>
      <p>
        <span className={classes.state} data-state={state}>
          {text(`invitationState.${state}`)}
        </span>
      </p>
      <div className={classes.acts}>{children}</div>
    </article>
  );
}

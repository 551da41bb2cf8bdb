import { useState } from 'react';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import {
  acceptInvitationMutation,
  declineInvitationMutation,
  type OfferedInvitation,
} from '../../api/offered-invitation.js';
import { Dialog } from '../../form/dialog.js';
import { PasswordField, TextField } from '../../form/fields.js';
import { Form } from '../../form/form.js';
import type { Typed } from '../../form/typed.js';
import { useSend, type Outcome } from '../../form/use-send.js';
import { useSession } from '../../session/session-context.js';
import { PageTitle } from '../../shell/page-title.js';
import { useCodeText, useText } from '../../text/use-text.js';
import classes from './invitation-page.module.css';

export interface InvitationOfferProps {
  token: string;
  offer: OfferedInvitation;
  onDeclined(): void;
}

/** Who invites to what, and the answer. Who accepts is signed in at once: they just proved who they are. */
export function InvitationOffer({ token, offer, onDeclined }: InvitationOfferProps) {
  const { role, organisationName, email, hasAccount } = offer;
  const session = useSession();
  const send = useSend();
  const navigate = useNavigate();
  const text = useText();
  const codeText = useCodeText();
  const [asks, setAsks] = useState(false);
  const title = text('invitation.of', { organisation: organisationName });

  const accept = async (typed: Typed): Promise<Outcome> => {
    // the name of an account that exists stays as it is; the API wants one all the same
    const name = hasAccount ? '-' : typed.text('name');
    const password = typed.secret('password');
    const outcome = await send(acceptInvitationMutation, { input: { token, name, password } });
    // a sign-in that fails after this ends on the sign-in page, with the role held
    if (outcome.userErrors.length === 0 && !outcome.failure) await session.signIn(email, password);
    return outcome;
  };

  return (
    <section className={classes.card}>
      <PageTitle name={text('invitation.title')}>{title}</PageTitle>
      <dl className={classes.facts}>
        <dt>{text('invitation.role')}</dt>
        <dd>{codeText('role', role)}</dd>
        <dt>{text('signIn.email')}</dt>
        <dd>{email}</dd>
      </dl>
      <p>{text(hasAccount ? 'invitation.known' : 'invitation.new')}</p>
      <Form
        submit={text('invitation.accept')}
        send={accept}
        onDone={() => void navigate({ to: '/', replace: true })}
      >
        {/* a password manager keeps the password with it */}
        <input
          type="email"
          name="username"
          autoComplete="username"
          value={email}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
          className="visually-hidden"
        />
        {!hasAccount && (
          <TextField
            name="name"
            label={text('invitation.name')}
            hint={text('invitation.nameHint')}
            most={120}
            autoComplete="name"
          />
        )}
        <PasswordField
          name="password"
          label={text(hasAccount ? 'signIn.password' : 'invitation.password')}
          {...(!hasAccount && { hint: text('invitation.passwordHint') })}
          isNew={!hasAccount}
        />
      </Form>
      <p className={classes.no}>
        <span>{text('invitation.no')}</span>
        <Button variant="default" aria-haspopup="dialog" onClick={() => setAsks(true)}>
          {text('invitation.decline')}
        </Button>
      </p>
      {asks && (
        <Dialog title={text('invitation.decline')} about={organisationName} onClose={() => setAsks(false)}>
          <Form
            submit={text('invitation.declineSubmit')}
            send={() => send(declineInvitationMutation, { input: { token } })}
            onDone={onDeclined}
            onCancel={() => setAsks(false)}
          >
            <p>{text('invitation.declineLead')}</p>
          </Form>
        </Dialog>
      )}
    </section>
  );
}

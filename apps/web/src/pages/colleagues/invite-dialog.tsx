import { useRef } from 'react';
import { useClient } from 'urql';
import { failureOf } from '../../api/failure.js';
import { inviteColleagueMutation, inviteMutation } from '../../api/invitations.js';
import type { HeldRole } from '../../api/viewer.js';
import { Dialog } from '../../form/dialog.js';
import { SelectField, TextField } from '../../form/fields.js';
import { Form } from '../../form/form.js';
import type { Typed } from '../../form/typed.js';
import type { Outcome } from '../../form/use-send.js';
import { useCodeText, useText } from '../../text/use-text.js';

/** A member is invited from their own page, where it is known which member they are. */
const cooperativeRoles = ['COACH', 'COORDINATOR', 'TREASURER', 'BOARD', 'INTEGRATOR'] as const;

export interface InviteDialogProps {
  /** The role that is shared with a colleague elsewhere; null for a role in the cooperative. */
  into: HeldRole | null;
  /** The name of where. */
  about: string;
  onInvited(link: string): void;
  onCancel(): void;
}

export function InviteDialog({ into, about, onInvited, onCancel }: InviteDialogProps) {
  const client = useClient();
  const text = useText();
  const codeText = useCodeText();
  const link = useRef('');

  const invite = async (typed: Typed): Promise<Outcome> => {
    const email = typed.text('email');
    const answer = await (
      into
        ? client.mutation(inviteColleagueMutation, {
            input: { organisationId: into.organisation.id, role: into.role, email },
          })
        : client.mutation(inviteMutation, { input: { role: typed.text('role'), email } })
    ).toPromise();
    if (!answer.data) return { userErrors: [], failure: failureOf(answer.error) };
    link.current = answer.data.invited.link ?? '';
    return { userErrors: answer.data.invited.userErrors, failure: null };
  };

  return (
    <Dialog title={text('colleagues.invite')} about={about} onClose={onCancel}>
      <Form
        submit={text('colleagues.submit')}
        send={invite}
        onDone={() => onInvited(link.current)}
        onCancel={onCancel}
      >
        <p>{text('colleagues.inviteLead')}</p>
        {into ? (
          <p>{text('colleagues.sameRole', { role: codeText('role', into.role) })}</p>
        ) : (
          <SelectField
            name="role"
            label={text('colleagues.role')}
            options={cooperativeRoles.map((value) => ({ value, label: codeText('role', value) }))}
          />
        )}
        <TextField name="email" type="email" label={text('signIn.email')} most={254} />
      </Form>
    </Dialog>
  );
}

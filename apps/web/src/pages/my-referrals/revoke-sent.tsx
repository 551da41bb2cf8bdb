import type { SentReferral } from '../../api/my-referrals.js';
import { revokeReferralMutation } from '../../api/referral-requests.js';
import { Dialog } from '../../form/dialog.js';
import { Form } from '../../form/form.js';
import { useSend } from '../../form/use-send.js';
import { useText } from '../../text/use-text.js';

export interface RevokeSentProps {
  sent: SentReferral;
  onDone(): void;
  onCancel(): void;
}

export function RevokeSent({ sent, onDone, onCancel }: RevokeSentProps) {
  const send = useSend();
  const text = useText();
  return (
    <Dialog
      title={text('myReferrals.revoke')}
      about={`${sent.givenName} ${sent.familyName}`}
      onClose={onCancel}
    >
      <Form
        submit={text('myReferrals.revoke.submit')}
        send={() => send(revokeReferralMutation, { input: { requestId: sent.id } })}
        onDone={onDone}
        onCancel={onCancel}
      >
        <p>{text('myReferrals.revoke.lead')}</p>
      </Form>
    </Dialog>
  );
}

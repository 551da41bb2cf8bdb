import { submitReferralMutation } from '../../api/my-referrals.js';
import { Dialog } from '../../form/dialog.js';
import { LongTextField } from '../../form/fields.js';
import { Form } from '../../form/form.js';
import { PersonFields, personOf } from '../../form/person-fields.js';
import { TickField } from '../../form/tick-field.js';
import { useSend } from '../../form/use-send.js';
import { useText } from '../../text/use-text.js';

export interface SubmitReferralProps {
  /** The name of the cooperative that gets it. */
  cooperative: string | undefined;
  onDone(): void;
  onCancel(): void;
}

export function SubmitReferral({ cooperative, onDone, onCancel }: SubmitReferralProps) {
  const send = useSend();
  const text = useText();
  return (
    <Dialog
      title={text('myReferrals.submit')}
      {...(cooperative && { about: cooperative })}
      onClose={onCancel}
    >
      <Form
        submit={text('myReferrals.submit.submit')}
        send={(typed) =>
          send(submitReferralMutation, {
            input: {
              ...personOf(typed),
              reason: typed.text('reason'),
              wish: typed.optional('wish'),
              personKnows: typed.isTicked('personKnows'),
            },
          })
        }
        onDone={onDone}
        onCancel={onCancel}
      >
        <PersonFields />
        <LongTextField
          name="reason"
          label={text('myReferrals.submit.reason')}
          hint={text('myReferrals.submit.reasonHint')}
          most={2000}
          rows={3}
        />
        <LongTextField name="wish" label={text('myReferrals.submit.wish')} isOptional most={2000} rows={3} />
        <TickField name="personKnows" label={text('myReferrals.submit.knows')} />
      </Form>
    </Dialog>
  );
}

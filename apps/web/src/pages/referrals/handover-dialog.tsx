import { acceptHandoverMutation, refuseHandoverMutation } from '../../api/handovers.js';
import type { IncomingHandover } from '../../api/referral-requests.js';
import { Dialog } from '../../form/dialog.js';
import { SelectField } from '../../form/fields.js';
import { Form } from '../../form/form.js';
import { useSend } from '../../form/use-send.js';
import { useText } from '../../text/use-text.js';
import { EntryForm } from './entry-form.js';

const refusals = ['NO_PLACE', 'OUTSIDE_AREA', 'NO_CONTACT', 'OTHER'] as const;

export interface HandoverDialogProps {
  act: 'takeOver' | 'refuse';
  handover: IncomingHandover;
  onDone(): void;
  onCancel(): void;
}

/** The answer to another cooperative that offers somebody. */
export function HandoverDialog({ act, handover, onDone, onCancel }: HandoverDialogProps) {
  const text = useText();
  const { person } = handover;
  if (!person) return null;
  return (
    <Dialog title={text(`desk.${act}`)} about={`${person.givenName} ${person.familyName}`} onClose={onCancel}>
      {act === 'takeOver' ? (
        <TakeOver handover={handover} onDone={onDone} onCancel={onCancel} />
      ) : (
        <Refuse handover={handover} onDone={onDone} onCancel={onCancel} />
      )}
    </Dialog>
  );
}

type AnswerProps = Omit<HandoverDialogProps, 'act'>;

/** A referral comes to the desk first; who is transferred comes in at once, and is looked for among our own. */
function TakeOver({ handover, onDone, onCancel }: AnswerProps) {
  const send = useSend();
  const text = useText();
  const handoverId = handover.id;
  if (handover.kind === 'TRANSFER' && handover.person) {
    return (
      <EntryForm
        person={handover.person}
        send={(who) => send(acceptHandoverMutation, { input: { handoverId, ...who } })}
        onDone={onDone}
        onCancel={onCancel}
      />
    );
  }
  return (
    <Form
      submit={text('desk.takeOver.submit')}
      send={() =>
        send(acceptHandoverMutation, { input: { handoverId, memberId: null, notADuplicateOf: [] } })
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      <p>{text('desk.takeOver.lead')}</p>
    </Form>
  );
}

function Refuse({ handover, onDone, onCancel }: AnswerProps) {
  const send = useSend();
  const text = useText();
  return (
    <Form
      submit={text('desk.refuse.submit')}
      send={(typed) =>
        send(refuseHandoverMutation, { input: { handoverId: handover.id, reason: typed.text('reason') } })
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      <SelectField
        name="reason"
        label={text('act.reason')}
        options={refusals.map((value) => ({ value, label: text(`declineReason.${value}`) }))}
      />
    </Form>
  );
}

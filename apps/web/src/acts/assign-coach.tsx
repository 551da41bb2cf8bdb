import { assignCoachMutation } from '../api/assign-coach.js';
import { DateField, TextField } from '../form/fields.js';
import { Form } from '../form/form.js';
import { useSend } from '../form/use-send.js';
import { useText } from '../text/use-text.js';
import type { ActProps } from './act.js';

export function AssignCoach({ memberId, today, onDone, onCancel }: ActProps) {
  const send = useSend();
  const text = useText();
  return (
    <Form
      submit={text('act.ASSIGN_COACH.submit')}
      send={(typed) =>
        send(assignCoachMutation, {
          input: { memberId, coachEmail: typed.text('coachEmail'), startsOn: typed.text('startsOn') },
        })
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      <TextField
        name="coachEmail"
        type="email"
        label={text('act.ASSIGN_COACH.coachEmail')}
        hint={text('act.ASSIGN_COACH.coachEmailHint')}
        most={254}
      />
      <DateField
        name="startsOn"
        label={text('act.ASSIGN_COACH.startsOn')}
        hint={text('act.ASSIGN_COACH.startsOnHint')}
        starts={today}
      />
    </Form>
  );
}

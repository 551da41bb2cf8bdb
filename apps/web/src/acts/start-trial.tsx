import { startTrialMutation } from '../api/start-trial.js';
import { DateField } from '../form/fields.js';
import { Form } from '../form/form.js';
import { useSend } from '../form/use-send.js';
import { useText } from '../text/use-text.js';
import type { ActProps } from './act.js';

export function StartTrial({ memberId, today, onDone, onCancel }: ActProps) {
  const send = useSend();
  const text = useText();
  return (
    <Form
      submit={text('act.START_TRIAL.submit')}
      send={(typed) => send(startTrialMutation, { input: { memberId, startsOn: typed.text('startsOn') } })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <DateField
        name="startsOn"
        label={text('act.START_TRIAL.startsOn')}
        hint={text('act.START_TRIAL.hint')}
        starts={today}
      />
    </Form>
  );
}

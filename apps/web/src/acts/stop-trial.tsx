import { stopTrialMutation } from '../api/stop-trial.js';
import { DateField, LongTextField } from '../form/fields.js';
import { Form } from '../form/form.js';
import { useSend } from '../form/use-send.js';
import { useText } from '../text/use-text.js';
import type { ActProps } from './act.js';

export function StopTrial({ memberId, today, onDone, onCancel }: ActProps) {
  const send = useSend();
  const text = useText();
  return (
    <Form
      submit={text('act.STOP_TRIAL.submit')}
      send={(typed) =>
        send(stopTrialMutation, {
          input: { memberId, stoppedOn: typed.text('stoppedOn'), reason: typed.text('reason') },
        })
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      <p>{text('act.STOP_TRIAL.lead')}</p>
      <DateField name="stoppedOn" label={text('act.STOP_TRIAL.stoppedOn')} starts={today} latest={today} />
      <LongTextField name="reason" label={text('act.reason')} most={2000} />
    </Form>
  );
}

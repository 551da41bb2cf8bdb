import { extendTrial } from '../api/extension.js';
import { DateField, LongTextField } from '../form/fields.js';
import { useText } from '../text/use-text.js';
import { ActForm } from './act-form.js';
import type { ActProps } from './act.js';

export function ExtendTrial({ memberId, today, onDone, onCancel }: ActProps) {
  const text = useText();
  return (
    <ActForm
      act="EXTEND_TRIAL"
      change={extendTrial}
      input={(typed) => ({
        memberId,
        endsOn: typed.text('endsOn'),
        decidedOn: typed.text('decidedOn'),
        reason: typed.text('reason'),
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <DateField
        name="endsOn"
        label={text('act.EXTEND_TRIAL.endsOn')}
        hint={text('act.EXTEND_TRIAL.endsOnHint')}
      />
      <DateField name="decidedOn" label={text('act.decidedOn')} starts={today} latest={today} />
      <LongTextField name="reason" label={text('act.reason')} most={2000} />
    </ActForm>
  );
}

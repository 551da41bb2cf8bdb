import { recordReturn } from '../api/outflow.js';
import { DateField } from '../form/fields.js';
import { useText } from '../text/use-text.js';
import { ActForm } from './act-form.js';
import type { ActProps } from './act.js';

export function RecordReturn({ memberId, today, onDone, onCancel }: ActProps) {
  const text = useText();
  return (
    <ActForm
      act="RECORD_RETURN"
      change={recordReturn}
      input={(typed) => ({ memberId, returnedOn: typed.text('returnedOn') })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <p>{text('act.RECORD_RETURN.lead')}</p>
      <DateField
        name="returnedOn"
        label={text('act.RECORD_RETURN.returnedOn')}
        starts={today}
        latest={today}
      />
    </ActForm>
  );
}

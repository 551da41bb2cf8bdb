import { recordEnterprise } from '../api/enterprise.js';
import { DateField, TextField } from '../form/fields.js';
import { useText } from '../text/use-text.js';
import { ActForm } from './act-form.js';
import type { ActProps } from './act.js';

export function RecordEnterprise({ memberId, today, onDone, onCancel }: ActProps) {
  const text = useText();
  return (
    <ActForm
      act="RECORD_ENTERPRISE"
      change={recordEnterprise}
      input={(typed) => ({
        memberId,
        name: typed.text('name'),
        activity: typed.text('activity'),
        sector: typed.text('sector'),
        startsOn: typed.text('startsOn'),
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <TextField name="name" label={text('act.RECORD_ENTERPRISE.name')} most={200} />
      <TextField
        name="activity"
        label={text('act.RECORD_ENTERPRISE.activity')}
        hint={text('act.RECORD_ENTERPRISE.activityHint')}
        most={200}
      />
      <TextField
        name="sector"
        label={text('act.RECORD_ENTERPRISE.sector')}
        hint={text('act.RECORD_ENTERPRISE.sectorHint')}
        most={2}
        pattern={{ expression: '[0-9]{2}', problem: text('act.RECORD_ENTERPRISE.sectorProblem') }}
      />
      <DateField name="startsOn" label={text('act.RECORD_ENTERPRISE.startsOn')} starts={today} />
    </ActForm>
  );
}

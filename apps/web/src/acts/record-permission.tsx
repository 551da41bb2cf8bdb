import { recordMunicipalDecision } from '../api/municipal-permission.js';
import { DateField, FileField, LongTextField, TextField } from '../form/fields.js';
import { useText } from '../text/use-text.js';
import { ActForm } from './act-form.js';
import type { ActProps } from './act.js';
import { MunicipalityField } from './municipality-field.js';

export function RecordPermission({ memberId, today, onDone, onCancel }: ActProps) {
  const text = useText();
  return (
    <ActForm
      act="RECORD_PERMISSION"
      change={recordMunicipalDecision}
      file="fileId"
      input={(typed, fileId) => ({
        memberId,
        organisationId: typed.text('organisationId'),
        number: typed.text('number'),
        startsOn: typed.text('startsOn'),
        endsOn: typed.optional('endsOn'),
        conditions: typed.optional('conditions'),
        officerEmail: typed.optional('officerEmail'),
        fileId,
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <MunicipalityField name="organisationId" />
      <TextField
        name="number"
        label={text('act.RECORD_PERMISSION.number')}
        hint={text('act.RECORD_PERMISSION.numberHint')}
        most={60}
      />
      <DateField name="startsOn" label={text('act.RECORD_PERMISSION.startsOn')} starts={today} />
      <DateField
        name="endsOn"
        label={text('act.RECORD_PERMISSION.endsOn')}
        hint={text('act.RECORD_PERMISSION.endsOnHint')}
        isOptional
      />
      <LongTextField
        name="conditions"
        label={text('permission.conditions')}
        hint={text('permission.conditionsHint')}
        isOptional
        most={2000}
        rows={3}
      />
      <TextField
        name="officerEmail"
        type="email"
        label={text('act.RECORD_PERMISSION.officerEmail')}
        hint={text('act.RECORD_PERMISSION.officerEmailHint')}
        isOptional
        most={254}
      />
      <FileField name="fileId" label={text('permission.file')} isOptional />
    </ActForm>
  );
}

import { benefitOutcomes, recordBenefitChange } from '../api/outflow.js';
import { ChoiceField } from '../form/choice-field.js';
import { DateField, FileField } from '../form/fields.js';
import { useText } from '../text/use-text.js';
import { ActForm } from './act-form.js';
import type { ActProps } from './act.js';

export function RecordBenefitChange({ memberId, today, onDone, onCancel }: ActProps) {
  const text = useText();
  return (
    <ActForm
      act="RECORD_BENEFIT_CHANGE"
      change={recordBenefitChange}
      file="fileId"
      input={(typed, fileId) => ({
        memberId,
        outcome: typed.text('outcome'),
        changedOn: typed.text('changedOn'),
        fileId,
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <ChoiceField
        name="outcome"
        label={text('act.RECORD_OUTFLOW.benefit')}
        choices={benefitOutcomes.map((value) => ({ value, label: text(`benefit.${value}`) }))}
      />
      <DateField
        name="changedOn"
        label={text('act.RECORD_OUTFLOW.benefitOn')}
        starts={today}
        latest={today}
      />
      <FileField name="fileId" label={text('benefit.evidence')} isOptional />
    </ActForm>
  );
}

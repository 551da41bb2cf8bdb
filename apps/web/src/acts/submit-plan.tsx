import { submitBusinessPlan } from '../api/business-plan.js';
import { DateField, FileField, LongTextField, TextField } from '../form/fields.js';
import { useText } from '../text/use-text.js';
import { ActForm } from './act-form.js';
import type { ActProps } from './act.js';

export function SubmitPlan({ memberId, today, onDone, onCancel }: ActProps) {
  const text = useText();
  return (
    <ActForm
      act="SUBMIT_PLAN"
      change={submitBusinessPlan}
      file="fileId"
      input={(typed, fileId) => ({
        memberId,
        title: typed.text('title'),
        summary: typed.text('summary'),
        submittedOn: typed.text('submittedOn'),
        fileId,
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <TextField
        name="title"
        label={text('act.SUBMIT_PLAN.title')}
        hint={text('act.SUBMIT_PLAN.titleHint')}
        most={200}
      />
      <LongTextField
        name="summary"
        label={text('act.SUBMIT_PLAN.summary')}
        hint={text('act.SUBMIT_PLAN.summaryHint')}
        most={5000}
        rows={6}
      />
      <DateField
        name="submittedOn"
        label={text('act.SUBMIT_PLAN.submittedOn')}
        starts={today}
        latest={today}
      />
      <FileField name="fileId" label={text('plan.file')} isOptional />
    </ActForm>
  );
}

import { submitBusinessPlanMutation } from '../api/submit-business-plan.js';
import { DateField, LongTextField, TextField } from '../form/fields.js';
import { Form } from '../form/form.js';
import { useSend } from '../form/use-send.js';
import { useText } from '../text/use-text.js';
import type { ActProps } from './act.js';

export function SubmitPlan({ memberId, today, onDone, onCancel }: ActProps) {
  const send = useSend();
  const text = useText();
  return (
    <Form
      submit={text('act.SUBMIT_PLAN.submit')}
      send={(typed) =>
        send(submitBusinessPlanMutation, {
          input: {
            memberId,
            title: typed.text('title'),
            summary: typed.text('summary'),
            submittedOn: typed.text('submittedOn'),
          },
        })
      }
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
    </Form>
  );
}

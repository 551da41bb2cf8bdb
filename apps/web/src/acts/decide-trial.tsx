import { useState } from 'react';
import { decideTrialMutation } from '../api/decide-trial.js';
import { ChoiceField } from '../form/choice-field.js';
import { DateField, LongTextField } from '../form/fields.js';
import { Form } from '../form/form.js';
import { useSend } from '../form/use-send.js';
import { useText } from '../text/use-text.js';
import type { ActProps } from './act.js';

const outcomes = ['ADMITTED', 'DECLINED'] as const;

export function DecideTrial({ memberId, today, onDone, onCancel }: ActProps) {
  const [outcome, setOutcome] = useState('');
  const send = useSend();
  const text = useText();
  return (
    <Form
      submit={text('act.DECIDE_TRIAL.submit')}
      send={(typed) =>
        send(decideTrialMutation, {
          input: {
            memberId,
            outcome: typed.text('outcome'),
            decidedOn: typed.text('decidedOn'),
            reason: typed.optional('reason'),
          },
        })
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      <ChoiceField
        name="outcome"
        label={text('act.DECIDE_TRIAL.outcome')}
        choices={outcomes.map((value) => ({
          value,
          label: text(`act.DECIDE_TRIAL.${value}`),
          hint: text(`act.DECIDE_TRIAL.${value}.hint`),
        }))}
        onChoose={setOutcome}
      />
      <DateField name="decidedOn" label={text('act.DECIDE_TRIAL.decidedOn')} starts={today} latest={today} />
      <LongTextField
        name="reason"
        label={text('act.reason')}
        hint={text('act.DECIDE_TRIAL.reasonHint')}
        isOptional={outcome !== 'DECLINED'}
        most={2000}
      />
    </Form>
  );
}

import { useState } from 'react';
import {
  decideBusinessPlan,
  givePlanFeedback,
  planOutcomes,
  type BusinessPlan,
} from '../../api/business-plan.js';
import type { CivilDate } from '../../api/scalars.js';
import { ChangeDialog } from '../../form/change-form.js';
import { ChoiceField } from '../../form/choice-field.js';
import { DateField, LongTextField } from '../../form/fields.js';
import { useText } from '../../text/use-text.js';

export interface PlanDialogProps {
  memberId: string;
  plan: BusinessPlan;
  onDone(): void;
  onCancel(): void;
}

export function AdvisePlan({ memberId, plan, onDone, onCancel }: PlanDialogProps) {
  const text = useText();
  return (
    <ChangeDialog
      title={text('plan.advise')}
      about={text('plan.version', { version: plan.version, title: plan.title })}
      submit={text('plan.advise.submit')}
      change={givePlanFeedback}
      input={(typed) => ({ memberId, version: plan.version, words: typed.text('words') })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <LongTextField
        name="words"
        label={text('plan.advise.words')}
        hint={text('plan.advise.wordsHint')}
        most={5000}
        rows={6}
      />
    </ChangeDialog>
  );
}

/** An approval may go without words; who has to work on it, or hears a no, is told why. */
export function DecidePlan({
  memberId,
  plan,
  today,
  onDone,
  onCancel,
}: PlanDialogProps & { today: CivilDate }) {
  const [outcome, setOutcome] = useState('');
  const text = useText();
  return (
    <ChangeDialog
      title={text('plan.decide')}
      about={text('plan.version', { version: plan.version, title: plan.title })}
      submit={text('plan.decide.submit')}
      change={decideBusinessPlan}
      input={(typed) => ({
        memberId,
        version: plan.version,
        outcome: typed.text('outcome'),
        decidedOn: typed.text('decidedOn'),
        words: typed.optional('words'),
      })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <ChoiceField
        name="outcome"
        label={text('plan.decide.outcome')}
        choices={planOutcomes.map((value) => ({ value, label: text(`plan.${value}`) }))}
        onChoose={setOutcome}
      />
      <LongTextField
        name="words"
        label={text('plan.decide.words')}
        hint={text('plan.advise.wordsHint')}
        isOptional={outcome === 'APPROVED'}
        most={2000}
      />
      <DateField name="decidedOn" label={text('act.decidedOn')} starts={today} latest={today} />
    </ChangeDialog>
  );
}

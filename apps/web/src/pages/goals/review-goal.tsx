import { useState } from 'react';
import type { Goal } from '../../api/goals.js';
import { reviewGoalMutation } from '../../api/review-goal.js';
import type { CivilDate } from '../../api/scalars.js';
import { ChoiceField } from '../../form/choice-field.js';
import { Dialog } from '../../form/dialog.js';
import { DateField, LongTextField } from '../../form/fields.js';
import { Form } from '../../form/form.js';
import { useSend } from '../../form/use-send.js';
import { useText } from '../../text/use-text.js';
import { attainmentKey, attainmentOf, attainments } from './attainment.js';

export interface ReviewGoalProps {
  goal: Goal;
  today: CivilDate;
  onDone(): void;
  onCancel(): void;
}

/** Five levels in words; where the member said what a level means for this goal, those words stand with it. */
export function ReviewGoal({ goal, today, onDone, onCancel }: ReviewGoalProps) {
  const [goesOn, setGoesOn] = useState(true);
  const send = useSend();
  const text = useText();
  return (
    <Dialog title={text('goals.review')} about={goal.words} onClose={onCancel}>
      <Form
        submit={text('goals.review.submit')}
        send={(typed) =>
          send(reviewGoalMutation, {
            input: {
              goalId: goal.id,
              attainment: attainmentOf(typed.text('attainment')) ?? 0,
              words: typed.optional('words'),
              nextReviewOn: typed.optional('nextReviewOn'),
            },
          })
        }
        onDone={onDone}
        onCancel={onCancel}
      >
        <ChoiceField
          name="attainment"
          label={text('goals.review.attainment')}
          choices={attainments.map((attainment) => {
            const meaning = goal.levels.find((level) => level.attainment === attainment)?.words;
            return {
              value: `${attainment}`,
              label: text(`attainment.${attainmentKey(attainment)}`),
              ...(meaning && { hint: meaning }),
            };
          })}
        />
        <LongTextField name="words" label={text('goals.review.words')} isOptional most={2000} rows={3} />
        <ChoiceField
          name="goesOn"
          label={text('goals.review.goesOn')}
          starts="yes"
          choices={[
            { value: 'yes', label: text('goals.review.yes') },
            { value: 'no', label: text('goals.review.no') },
          ]}
          onChoose={(value) => setGoesOn(value === 'yes')}
        />
        {goesOn && <DateField name="nextReviewOn" label={text('goals.review.next')} earliest={today} />}
      </Form>
    </Dialog>
  );
}

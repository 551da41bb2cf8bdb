import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { completeGoalStepMutation } from '../../api/complete-goal-step.js';
import type { Goal } from '../../api/goals.js';
import { TickList } from '../../form/tick-list.js';
import { useSend } from '../../form/use-send.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { attainmentKey } from './attainment.js';
import classes from './goals-page.module.css';

export interface GoalCardProps {
  goal: Goal;
  /** Absent for who may not, and for a goal that is closed. */
  onReview?: (() => void) | undefined;
}

export function GoalCard({ goal, onReview }: GoalCardProps) {
  const send = useSend();
  const text = useText();
  const formats = useFormats();
  const isOpen = goal.closedOn === null;
  return (
    <article className={classes.card}>
      <h3 className={classes.words}>{goal.words}</h3>
      <p className={classes.about}>
        {text('goals.setOn', { date: formats.date(goal.setOn) })} ·{' '}
        {goal.closedOn
          ? text('goals.closedOn', { date: formats.date(goal.closedOn) })
          : text('goals.reviewOn', { date: formats.date(goal.reviewOn) })}
      </p>
      {goal.isOverdue && (
        <p className={classes.late}>
          <IconAlertTriangle size={20} stroke={2} aria-hidden="true" />
          {text('goals.overdue')}
        </p>
      )}
      {goal.steps.length > 0 &&
        (isOpen ? (
          <TickList
            label={text('goals.steps')}
            ticks={goal.steps.map(({ id, words, doneOn }) => ({
              id,
              words,
              isDone: doneOn !== null,
              about: doneOn && text('coaching.doneOn', { date: formats.date(doneOn) }),
            }))}
            onTick={(stepId, isDone) => send(completeGoalStepMutation, { input: { stepId, isDone } })}
          />
        ) : (
          <ul className={classes.past}>
            {goal.steps.map(({ id, words, doneOn }) => (
              <li key={id}>
                {words} · {text(doneOn ? 'goals.stepDone' : 'goals.stepOpen')}
              </li>
            ))}
          </ul>
        ))}
      {goal.reviews.length > 0 && (
        <ul className={classes.reviews} aria-label={text('goals.reviews')}>
          {goal.reviews.map((review) => (
            <li key={`${review.reviewedOn} ${review.attainment} ${review.words}`}>
              <strong>{text(`attainment.${attainmentKey(review.attainment)}`)}</strong>{' '}
              <span className={classes.about}>{formats.date(review.reviewedOn)}</span>
              {review.words && <p>{review.words}</p>}
            </li>
          ))}
        </ul>
      )}
      {isOpen && onReview && (
        <Button variant="default" aria-haspopup="dialog" onClick={onReview}>
          {text('goals.review')}
        </Button>
      )}
    </article>
  );
}

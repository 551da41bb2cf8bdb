import { addDays, type CivilDate } from '#kernel';
import type { People } from './people.js';
import type { PlanRow } from './rows.js';
import type { Stage } from './stage.js';
import { PLAN_ADVICE, PLAN_SUMMARIES } from './words.js';

interface PlanFeedbackRow {
  id: string;
  business_plan_id: string;
  given_on: CivilDate;
  words: string;
  recorded_by: string;
}
interface PlanDecisionRow {
  business_plan_id: string;
  outcome: 'APPROVED' | 'NEEDS_WORK';
  decided_on: CivilDate;
  words: string;
}

export interface Plans {
  /** Second versions, in the place of first ones that needed work. */
  readonly versions: readonly PlanRow[];
  readonly feedback: readonly PlanFeedbackRow[];
  readonly decisions: readonly PlanDecisionRow[];
}

/** What became of each plan. Of those who are planning now, the first waits for a decision and the next must write anew. */
export function plansOf(stage: Stage, people: People): Plans {
  const { today, accounts } = stage;
  const random = stage.chanceFor('plans');
  const versions: PlanRow[] = [];
  const feedback: PlanFeedbackRow[] = [];
  const decisions: PlanDecisionRow[] = [];
  for (const { trajectoryId, trialOn, place, plannedOn } of people.participants) {
    const first = people.plans.find(({ trajectory_id }) => trajectory_id === trajectoryId);
    if (!first || !plannedOn) continue;
    const isRunning = trialOn === null;
    const needsWork = isRunning ? place > 0 && plannedOn <= addDays(today, -2) : random.chance(35);
    const words = random.pick(PLAN_ADVICE);
    if (needsWork || (isRunning && place === 0)) {
      const given_on = isRunning ? addDays(plannedOn, 1) : addDays(plannedOn, 2);
      if (given_on <= today)
        feedback.push({
          id: random.id(given_on),
          business_plan_id: first.id,
          given_on,
          words,
          recorded_by: accounts.coach,
        });
    }
    if (needsWork)
      decisions.push({
        business_plan_id: first.id,
        outcome: 'NEEDS_WORK',
        decided_on: addDays(plannedOn, 2),
        words,
      });
    if (isRunning) continue;
    // a permission comes a week after the plan at the earliest
    const submitted_on = addDays(plannedOn, 5);
    const approved = needsWork
      ? { ...first, id: random.id(submitted_on), submitted_on, summary: random.pick(PLAN_SUMMARIES) }
      : first;
    if (needsWork) versions.push(approved);
    decisions.push({
      business_plan_id: approved.id,
      outcome: 'APPROVED',
      decided_on: addDays(plannedOn, 6),
      words: '',
    });
  }
  return { versions, feedback, decisions };
}

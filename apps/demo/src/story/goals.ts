import { addDays, addMonths, type CivilDate } from '#kernel';
import { lastDay, type Participant } from './people.js';
import type { Random } from './random.js';
import { type SealedRow, words } from './sealed.js';
import { KEPT_MONTHS } from './sessions.js';
import type { Stage } from './stage.js';
import { GOALS, REVIEWS } from './words.js';

const REVIEW_MONTHS = 3;
/** The active member whose goal should have been looked at last week. */
const OVERDUE = 6;

export class Goals {
  readonly goals: SealedRow[] = [];
  readonly steps: SealedRow[] = [];
  readonly reviews: SealedRow[] = [];
}

/** Goals with small steps, and how far they were reached: who is on the way, and who left within the year. */
export function goalsOf(stage: Stage, participants: readonly Participant[]): Goals {
  const random = stage.chanceFor('goals');
  const goals = new Goals();
  const since = addMonths(stage.today, -KEPT_MONTHS);
  for (const participant of participants) {
    const { trialOn, fate, place } = participant;
    const left = lastDay(participant);
    if (!trialOn || (left && left < since)) continue;
    const until = left ?? stage.today;
    let on = addDays(trialOn > since ? trialOn : since, random.between(3, 14));
    const isOverdue = fate === 'ACTIVE' && place === OVERDUE;
    if (isOverdue) on = addMonths(addDays(stage.today, -8), -REVIEW_MONTHS);
    for (; on <= until && on >= trialOn; on = addDays(on, random.between(120, 200)))
      tellGoal(participant, { on, until, isOverdue }, random, goals);
  }
  return goals;
}

function tellGoal(
  { memberId, coachId, hasAccount }: Participant,
  { on, until, isOverdue }: { on: CivilDate; until: CivilDate; isOverdue: boolean },
  random: Random,
  into: Goals,
): void {
  const id = random.id(on);
  const goal = random.pick(GOALS);
  const reviewedOn = addDays(addMonths(on, REVIEW_MONTHS), random.between(-5, 0));
  const isReviewed = reviewedOn <= until && !isOverdue;
  const goesOn = isReviewed && random.chance(35);
  const nextOn = addMonths(reviewedOn, 2);
  const isReviewedAgain = goesOn && nextOn <= until;
  const isClosed = isReviewed && (!goesOn || isReviewedAgain);
  const lastReviewOn = isReviewedAgain ? nextOn : reviewedOn;
  if (isReviewed)
    review(reviewedOn, goesOn ? random.between(-1, 0) : random.between(0, 2), goesOn ? nextOn : null);
  if (isReviewedAgain) review(nextOn, random.between(0, 2), null);
  into.goals.push({
    memberId,
    row: {
      id,
      member_id: memberId,
      coach_account_id: coachId,
      set_on: on,
      review_on: goesOn ? nextOn : addMonths(on, REVIEW_MONTHS),
      closed_on: isClosed ? lastReviewOn : null,
    },
    words: {
      words_ciphertext: words('goal.words', goal.words),
      levels_ciphertext: hasAccount ? words('goal.levels', JSON.stringify(LEVELS)) : null,
    },
  });
  for (const [index, step] of goal.steps.entries()) {
    const doneOn = addDays(on, 12 + 20 * index + random.between(0, 9));
    into.steps.push({
      memberId,
      row: { id: random.id(on), goal_id: id, done_on: doneOn <= until ? doneOn : null },
      words: { words_ciphertext: words('goal-step.words', step) },
    });
  }

  function review(reviewed_on: CivilDate, attainment: number, next_review_on: CivilDate | null): void {
    into.reviews.push({
      memberId,
      row: {
        id: random.id(reviewed_on),
        goal_id: id,
        coach_account_id: coachId,
        reviewed_on,
        attainment,
        next_review_on,
      },
      words: {
        words_ciphertext: words('goal-review.words', REVIEWS[attainment < 0 ? 0 : attainment === 0 ? 1 : 2]!),
      },
    });
  }
}

/** What two of the five levels mean, in the member's words. */
const LEVELS = [
  { attainment: -1, words: 'Het lukt soms.' },
  { attainment: 0, words: 'Het lukt bijna elke week.' },
  { attainment: 1, words: 'Het gaat vanzelf.' },
];

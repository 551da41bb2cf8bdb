import { addMonths, type CivilDate } from '#kernel';
import { type Figure, figure, type Question } from './figure.js';
import { type AftercareAnswer, cohort, type ObservedTrajectory, outOn } from './observed-trajectory.js';
import { type Proportion, proportionOf } from './proportion.js';

export interface LastingOutflow {
  readonly lasting: number;
  readonly returned: number;
  /** A class of its own: who was not reached is neither out nor back. */
  readonly unknown: number;
  /** Lasting of those of whom it is known, with Wilson's 95 % interval; null where it is known of too few. */
  readonly share: Proportion | null;
}

/**
 * Of those whose benefit ended so many months ago or longer: still out? The first answer from that day on says; an
 * earlier one that somebody was back stands.
 */
export function lastingOutflow(
  trajectories: readonly ObservedTrajectory[],
  question: Question,
  months: number,
): Figure<LastingOutflow> {
  const statuses = cohort(trajectories, question).flatMap((one) => {
    const out = outOn(one);
    if (out === null || addMonths(out, months) > question.reportedOn) return [];
    return [statusAt(one.aftercare, addMonths(out, months))];
  });
  return figure(`lasting-outflow-${months}/1`, question, statuses.length, () => {
    const count = (status: AftercareAnswer['status']) => statuses.filter((one) => one === status).length;
    const [lasting, returned] = [count('LASTING'), count('RETURNED')];
    const known = lasting + returned;
    const share = known < Math.max(question.fewest, 1) ? null : proportionOf(lasting, known);
    return { lasting, returned, unknown: statuses.length - known, share };
  });
}

function statusAt(aftercare: readonly AftercareAnswer[], horizon: CivilDate): AftercareAnswer['status'] {
  const known = aftercare
    .filter(({ status }) => status !== 'UNKNOWN')
    .sort((a, b) => (a.askedOn < b.askedOn ? -1 : 1));
  if (known.some(({ askedOn, status }) => askedOn < horizon && status === 'RETURNED')) return 'RETURNED';
  return known.find(({ askedOn }) => askedOn >= horizon)?.status ?? 'UNKNOWN';
}

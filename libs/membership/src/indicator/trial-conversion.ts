import { type Figure, figure, type Question } from './figure.js';
import { cohort, type ObservedTrajectory } from './observed-trajectory.js';
import { type Proportion, proportionOf } from './proportion.js';

/**
 * Who became a member, of the trials whose decision was due: the day decides who counts, so that a trial that stops early
 * does not count before one that is still to be decided. Interval: Wilson, 95 %.
 */
export function trialConversion(
  trajectories: readonly ObservedTrajectory[],
  question: Question,
): Figure<Proportion> {
  const due = cohort(trajectories, question).filter(
    ({ trialEndsOn }) => (trialEndsOn ?? '9') <= question.reportedOn,
  );
  return figure('trial-conversion/1', question, due.length, () =>
    proportionOf(due.filter(({ outcome }) => outcome === 'ADMITTED').length, due.length),
  );
}

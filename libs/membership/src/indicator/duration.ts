import { type Figure, figure, type Question } from './figure.js';
import { kaplanMeier, type Mean, type Median, medianOf, restrictedMean } from './kaplan-meier.js';
import { monthsSince } from './months-since.js';
import { cohort, leftOn, type ObservedTrajectory } from './observed-trajectory.js';

/** The mean is one of the first two years. */
const DURATION_HORIZON_MONTHS = 24;

export interface Duration {
  /** Months in the cooperative of the first 24; null where nobody was followed for so long. */
  readonly restrictedMean: Mean | null;
  /** Months after which half had left; null while more than half are there. */
  readonly median: Median | null;
}

/** How long people stay from t0, those included who are still there. Never the mean of the leavers: that forgets the others. */
export function duration(trajectories: readonly ObservedTrajectory[], question: Question): Figure<Duration> {
  const begun = cohort(trajectories, question);
  const observations = begun.map((one) => {
    const left = leftOn(one);
    return { time: monthsSince(one.t0, left ?? question.reportedOn), isEvent: left !== null };
  });
  return figure('duration-24/1', question, begun.length, () => ({
    restrictedMean: restrictedMean(observations, DURATION_HORIZON_MONTHS),
    median: medianOf(kaplanMeier(observations)),
  }));
}

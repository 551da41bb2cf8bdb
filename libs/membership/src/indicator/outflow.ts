import { addMonths } from '#kernel';
import { aalenJohansen, type Incidence, incidenceBefore } from './aalen-johansen.js';
import { type Figure, figure, type Question } from './figure.js';
import { monthsSince } from './months-since.js';
import {
  type Begun,
  cohort,
  END_CAUSES,
  type EndCause,
  endOf,
  isOutWithin,
  type ObservedTrajectory,
} from './observed-trajectory.js';
import { type Proportion, proportionOf } from './proportion.js';

/** Those whose window lies in the past: time alone decides who counts, never what became of them. */
function pastWindow(
  trajectories: readonly ObservedTrajectory[],
  question: Question,
  months: number,
): Begun[] {
  return cohort(trajectories, question).filter(({ t0 }) => addMonths(t0, months) <= question.reportedOn);
}

/**
 * Outflow within a window: whose benefit ended by own enterprise, paid work or education before `t0` + months, of all
 * whose window lies in the past. Transfer, death and unknown count as not out. Interval: Wilson, 95 %.
 */
export function outflow(
  trajectories: readonly ObservedTrajectory[],
  question: Question,
  months: number,
): Figure<Proportion> {
  const past = pastWindow(trajectories, question, months);
  return figure(`outflow-${months}/1`, question, past.length, () =>
    proportionOf(past.filter((one) => isOutWithin(one, months)).length, past.length),
  );
}

/** Whose benefit was reduced within the window and had not ended by its end. Interval: Wilson, 95 %. */
export function partialOutflow(
  trajectories: readonly ObservedTrajectory[],
  question: Question,
  months: number,
): Figure<Proportion> {
  const past = pastWindow(trajectories, question, months);
  const isPartial = (one: Begun) => {
    return (one.benefitReducedOn ?? '9') < addMonths(one.t0, months) && !isOutWithin(one, months);
  };
  return figure(`partial-outflow-${months}/1`, question, past.length, () =>
    proportionOf(past.filter(isPartial).length, past.length),
  );
}

export interface CumulativeIncidence {
  /** Of each way to end, just before the window's end. */
  readonly causes: Readonly<Record<EndCause, Incidence>>;
  /** How outflow grew: one point for each time at which something ended, in months since t0. */
  readonly outflow: readonly OutflowPoint[];
}

export interface OutflowPoint {
  readonly months: number;
  readonly incidence: Incidence;
  /** Of how many people something else had ended it by then. */
  readonly otherEnds: number;
}

/**
 * Cumulative incidence of each end within a window, from everybody who began, who runs still being censored on the day of
 * the report (Aalen–Johansen 1978). It needs nobody's window to be over but one's.
 */
export function cumulativeIncidence(
  trajectories: readonly ObservedTrajectory[],
  question: Question,
  months: number,
): Figure<CumulativeIncidence> {
  const begun = cohort(trajectories, question);
  const observations = begun.map((one) => {
    const end = endOf(one);
    return { time: monthsSince(one.t0, end?.on ?? question.reportedOn), cause: end?.cause ?? null };
  });
  return figure(`cumulative-incidence-${months}/1`, question, begun.length, () => {
    const causes = incidenceBefore(observations, END_CAUSES, months);
    if (!causes) return null;
    const steps = aalenJohansen(observations, END_CAUSES).filter(({ time }) => time < months);
    return {
      causes,
      outflow: steps.map(({ time, incidence }) => ({
        months: time,
        incidence: incidence.OUTFLOW,
        otherEnds: END_CAUSES.reduce((sum, cause) => sum + incidence[cause].count, -incidence.OUTFLOW.count),
      })),
    };
  });
}

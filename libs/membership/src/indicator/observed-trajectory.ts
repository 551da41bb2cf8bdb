import { addMonths, type CivilDate } from '#kernel';
import type { HouseholdFact } from '../household/household-on.js';
import type { ExitKind, HowFound, OutflowDestination } from '../outflow/outflow.input.js';
import type { Question } from './figure.js';

/** What aftercare heard: still out of benefit, back on it, or nothing. */
export interface AftercareAnswer {
  readonly askedOn: CivilDate;
  readonly status: 'LASTING' | 'RETURNED' | 'UNKNOWN';
}

/** The dated facts of one trajectory, as every indicator of this room reads them. */
export interface ObservedTrajectory {
  readonly id: string;
  readonly memberId: string;
  readonly referredOn: CivilDate;
  /** First day of the trial, where observation starts. */
  readonly t0: CivilDate | null;
  /** The day on which the trial's decision is due. */
  readonly trialEndsOn: CivilDate | null;
  readonly decidedOn: CivilDate | null;
  readonly outcome: 'ADMITTED' | 'DECLINED' | 'STOPPED' | null;
  readonly endedOn: CivilDate | null;
  readonly exitKind: `${ExitKind}` | null;
  readonly destination: `${OutflowDestination}` | null;
  readonly benefitEndedOn: CivilDate | null;
  readonly benefitReducedOn: CivilDate | null;
  readonly howFound: `${HowFound}` | null;
  readonly aftercare: readonly AftercareAnswer[];
  /** In the order in which they were recorded. */
  readonly households: readonly HouseholdFact[];
}

/** A trajectory whose trial began. */
export type Begun = ObservedTrajectory & { readonly t0: CivilDate };

/** Why a trajectory ended. One excludes the others; what runs on the day of the report is censored, for no reason. */
export const END_CAUSES = [
  'OUTFLOW',
  'PARTIAL',
  'DROP_OUT',
  'TRANSFERRED',
  'PENSION_AGE',
  'DECEASED',
] as const;
export type EndCause = (typeof END_CAUSES)[number];

/** Who comes back within so many months goes on with the same trajectory. */
const RE_ENTRY_MONTHS = 6;

/**
 * The trajectories as they were known on a day: nothing that came later, and who came back within six months once.
 * In an order of their own, whatever the order they were given in.
 */
export function knownOn(trajectories: readonly ObservedTrajectory[], day: CivilDate): ObservedTrajectory[] {
  const known = trajectories.filter(({ referredOn }) => referredOn <= day).map((one) => asKnownOn(one, day));
  known.sort((a, b) =>
    a.referredOn === b.referredOn ? (a.id < b.id ? -1 : 1) : a.referredOn < b.referredOn ? -1 : 1,
  );
  const joined: ObservedTrajectory[] = [];
  for (const one of known) {
    const before = joined.findLastIndex(({ memberId }) => memberId === one.memberId);
    if (before >= 0 && continues(joined[before]!, one)) joined[before] = join(joined[before]!, one);
    else joined.push(one);
  }
  return joined;
}

/** Those that had begun by a day, as known then. One that was stopped before its first day never began. */
export function begunBy(trajectories: readonly ObservedTrajectory[], day: CivilDate): Begun[] {
  return knownOn(trajectories, day).filter(
    (one): one is Begun => one.t0 !== null && (one.decidedOn === null || one.decidedOn >= one.t0),
  );
}

/** Those that began within the question's period, as known on its day. */
export function cohort(
  trajectories: readonly ObservedTrajectory[],
  { period, reportedOn }: Question,
): Begun[] {
  return begunBy(trajectories, reportedOn).filter(({ t0 }) => period.from <= t0 && t0 <= period.until);
}

/** The day on which somebody left, by an exit or by a trial that did not become a membership. */
export function leftOn({ endedOn, decidedOn, outcome }: ObservedTrajectory): CivilDate | null {
  return endedOn ?? (outcome !== null && outcome !== 'ADMITTED' ? decidedOn : null);
}

/**
 * How it ended and when. Outflow counts on the day on which the benefit ended, which may differ from the day of leaving;
 * an outflow that only lowered the benefit is partial.
 */
export function endOf(trajectory: Begun): { readonly on: CivilDate; readonly cause: EndCause } | null {
  const left = leftOn(trajectory);
  if (left === null) return null;
  const { t0, exitKind, destination, benefitEndedOn } = trajectory;
  // leaving in the first days counts from the first day: time does not run backwards
  const end = (on: CivilDate, cause: EndCause) => ({ on: on < t0 ? t0 : on, cause });
  if (exitKind === 'OUTFLOW') return benefitEndedOn ? end(benefitEndedOn, 'OUTFLOW') : end(left, 'PARTIAL');
  if (exitKind === 'TRANSFERRED') return end(left, 'TRANSFERRED');
  return end(left, destination === 'PENSION_AGE' || destination === 'DECEASED' ? destination : 'DROP_OUT');
}

/** The day on which benefit ended by outflow. */
export function outOn(trajectory: Begun): CivilDate | null {
  const end = endOf(trajectory);
  return end?.cause === 'OUTFLOW' ? end.on : null;
}

/** Whether benefit ended by outflow before so many months after the first day were over. */
export function isOutWithin(trajectory: Begun, months: number): boolean {
  return (outOn(trajectory) ?? '9') < addMonths(trajectory.t0, months);
}

function asKnownOn(one: ObservedTrajectory, day: CivilDate): ObservedTrajectory {
  const had = (date: CivilDate | null) => (date !== null && date <= day ? date : null);
  const isDecided = had(one.decidedOn) !== null;
  const isEnded = had(one.endedOn) !== null;
  return {
    ...one,
    t0: had(one.t0),
    trialEndsOn: had(one.t0) && one.trialEndsOn,
    decidedOn: had(one.decidedOn),
    outcome: isDecided ? one.outcome : null,
    endedOn: had(one.endedOn),
    exitKind: isEnded ? one.exitKind : null,
    destination: isEnded ? one.destination : null,
    howFound: isEnded ? one.howFound : null,
    benefitEndedOn: had(one.benefitEndedOn),
    benefitReducedOn: had(one.benefitReducedOn),
    aftercare: one.aftercare.filter(({ askedOn }) => askedOn <= day),
  };
}

function continues(before: ObservedTrajectory, after: ObservedTrajectory): boolean {
  const left = leftOn(before);
  return left !== null && left <= after.referredOn && after.referredOn <= addMonths(left, RE_ENTRY_MONTHS);
}

/** What was reached stays, and the end is that of the one that went on. */
function join(before: ObservedTrajectory, after: ObservedTrajectory): ObservedTrajectory {
  const trial = before.outcome === 'ADMITTED' || after.t0 === null ? before : after;
  const { trialEndsOn, decidedOn, outcome } = trial;
  const stopped = after.t0 === null && outcome !== 'ADMITTED';
  return {
    ...after,
    id: before.id,
    referredOn: before.referredOn,
    t0: before.t0 ?? after.t0,
    trialEndsOn,
    decidedOn: stopped ? null : decidedOn,
    outcome: stopped ? null : outcome,
    aftercare: [...before.aftercare, ...after.aftercare],
  };
}

import { type CivilDate, monthsBetween } from '#kernel';
import {
  begunBy,
  type Begun,
  type EndCause,
  endOf,
  isOutWithin,
  type ObservedTrajectory,
} from '../indicator/observed-trajectory.js';
import type { ReferralSource } from '../referral/referral.input.js';

/** Longer than so many months after the first day nobody is followed. */
const FOLLOWED_MONTHS = 24;

/** What a trajectory says by its dates; months instead of days, and no word of anybody. */
export interface DatedTrajectory {
  readonly memberId: string;
  readonly trajectoryId: string;
  /** First day of the trial. */
  readonly t0: CivilDate;
  readonly out12: boolean;
  readonly out24: boolean;
  /** Whole months after the first day, 0–23; null while it runs, and for whoever left later. */
  readonly end: { readonly month: number; readonly cause: EndCause } | null;
  /** The day on which the trial's decision was due. */
  readonly trialDecisionDueOn: CivilDate | null;
  /** Became a member. */
  readonly trialSuccess: boolean;
}

/** What the network may know of one person's trajectory: what became of it, and what was so when it began. */
export interface NetworkTrajectory extends DatedTrajectory {
  /** Who it is to the network, also after moving from another cooperative: 64 hexadecimal digits. */
  readonly personToken: string;
  readonly source: `${ReferralSource}`;
  /** A division of the SBI 2008 (`56`), or `UNKNOWN`. */
  readonly sectorAtStart: string;
}

/**
 * One for each person who ever began, about the first of their trajectories, as known on a day: whoever comes back within
 * six months goes on with the same one, whoever comes back later is not counted again.
 */
export function datedTrajectories(
  trajectories: readonly ObservedTrajectory[],
  day: CivilDate,
): DatedTrajectory[] {
  const first = new Map<string, Begun>();
  for (const one of begunBy(trajectories, day)) {
    const known = first.get(one.memberId);
    if (!known || one.t0 < known.t0) first.set(one.memberId, one);
  }
  return [...first.values()].map((one) => ({
    memberId: one.memberId,
    trajectoryId: one.id,
    t0: one.t0,
    out12: isOutWithin(one, 12),
    out24: isOutWithin(one, 24),
    end: endWithin(one, FOLLOWED_MONTHS),
    trialDecisionDueOn: one.trialEndsOn,
    trialSuccess: one.outcome === 'ADMITTED',
  }));
}

function endWithin(one: Begun, months: number): DatedTrajectory['end'] {
  const end = endOf(one);
  if (end === null) return null;
  const month = monthsBetween(one.t0, end.on);
  return month < months ? { month, cause: end.cause } : null;
}

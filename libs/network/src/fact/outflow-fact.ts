import { addMonths, type CivilDate, quarterOf } from '#kernel';
import type { TrajectoryFact } from '#membership';
import type { Quarter } from '../block/quarter.js';

/** What of a trajectory counts here. */
export type TrajectoryOutcome = Pick<
  TrajectoryFact,
  'memberId' | 't0' | 'endedOn' | 'exitKind' | 'benefitEnded'
>;

/** The narrow row that leaves the cooperative: no name, no date of birth, no day on which anything happened but one. */
export interface OutflowFact {
  readonly personHash: string;
  readonly enteredIn: Quarter;
  /** First day on which the twelve months from t0 lie wholly in the past. */
  readonly horizon12On: CivilDate;
  /** Benefit ended by outflow before that day. Everything else is false: death, transfer, drop-out and unknown. */
  readonly out12: boolean;
}

const WINDOW_MONTHS = 12;

/**
 * One fact for each person who ever began a trial, about the first of their trajectories (domain.md section 8).
 * In the order of the hashes, so that the order of writing says nothing and two writers take locks in the same order.
 */
export function outflowFacts(
  trajectories: readonly TrajectoryOutcome[],
  hashOf: (memberId: string) => string,
): OutflowFact[] {
  const first = new Map<string, TrajectoryOutcome>();
  for (const trajectory of trajectories) {
    const known = first.get(trajectory.memberId);
    if (!known || trajectory.t0 < known.t0) first.set(trajectory.memberId, trajectory);
  }
  return [...first.values()]
    .map(({ memberId, t0, endedOn, exitKind, benefitEnded }) => {
      const horizon12On = addMonths(t0, WINDOW_MONTHS);
      const out12 = exitKind === 'OUTFLOW' && benefitEnded && endedOn !== null && endedOn < horizon12On;
      return { personHash: hashOf(memberId), enteredIn: quarterOf(t0), horizon12On, out12 };
    })
    .sort((a, b) => (a.personHash < b.personHash ? -1 : 1));
}

import { addMonths, type CivilDate, quarterOf } from '#kernel';
import type { EndCause, NetworkTrajectory } from '#membership';
import type { Quarter } from '../block/quarter.js';

/** The narrow row that leaves the cooperative: no name, no date of birth, no day on which anything happened but one. */
export interface NetworkFact {
  readonly personHash: string;
  readonly enteredIn: Quarter;
  /** First days on which the twelve and the twenty-four months from t0 lie wholly in the past. */
  readonly horizon12On: CivilDate;
  readonly horizon24On: CivilDate;
  /** Benefit ended by outflow before that day. Everything else is false: death, transfer, drop-out and unknown. */
  readonly out12: boolean;
  readonly out24: boolean;
  /** Whole months from t0 to the end, 0–23, and why it ended; null while it runs, and for whoever left later. */
  readonly endMonth: number | null;
  readonly endCause: EndCause | null;
  /** The day on which the decision on the trial is due: its outcome is asked of nobody before that day. */
  readonly trialDecisionOn: CivilDate | null;
  readonly trialSuccess: boolean;
}

/**
 * One fact for each person, as membership counts them (domain.md section 8). In the order of the hashes, so that the
 * order of writing says nothing and two writers take locks in the same order.
 */
export function networkFacts(
  trajectories: readonly NetworkTrajectory[],
  hashOf: (memberId: string) => string,
): NetworkFact[] {
  return trajectories
    .map(({ memberId, t0, out12, out24, end, trialDecisionDueOn, trialSuccess }) => ({
      personHash: hashOf(memberId),
      enteredIn: quarterOf(t0),
      horizon12On: addMonths(t0, 12),
      horizon24On: addMonths(t0, 24),
      out12,
      out24,
      endMonth: end?.month ?? null,
      endCause: end?.cause ?? null,
      trialDecisionOn: trialDecisionDueOn,
      trialSuccess,
    }))
    .sort((a, b) => (a.personHash < b.personHash ? -1 : 1));
}

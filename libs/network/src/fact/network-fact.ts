import { addMonths, type Cents, type CivilDate, quarterOf } from '#kernel';
import type { EndCause, NetworkTrajectory } from '#membership';
import type { Quarter } from '../block/quarter.js';
import type { Programme, Region } from '../participation/participation.policy.js';
import type { NetworkPolicy } from '../policy/network-policy.js';

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
  /** One step or more up the participation ladder within twelve months; false where nobody measured it. */
  readonly ladderUp12: boolean;
  /** How the thermometer changed within twelve months, in the policy's units and no further than it allows. */
  readonly thermometerUnits12: number;
  /** What was so on t0; it stays what it was when the fact was first published. */
  readonly sector: string;
  readonly source: NetworkTrajectory['source'];
  readonly programme: Programme;
  readonly region: Region;
}

/** What the rooms of a cooperative know of the people that the facts are about. */
export interface KnownOfPeople {
  readonly trajectories: readonly NetworkTrajectory[];
  /** Members who went up the ladder within twelve months. */
  readonly steppedUp: ReadonlySet<string>;
  /** By member: what moved in the thermometer within twelve months. */
  readonly thermometer: ReadonlyMap<string, Cents>;
  /** What the board had decided for a day. */
  readonly decisionOn: (day: CivilDate) => { readonly programme: Programme; readonly region: Region };
}

type Units = Pick<NetworkPolicy, 'thermometerUnitCents' | 'thermometerUnitsAtMost'>;

/**
 * One fact for each person, as membership counts them (domain.md section 8). In the order of the hashes, so that the
 * order of writing says nothing and two writers take locks in the same order.
 */
export function networkFacts(
  { trajectories, steppedUp, thermometer, decisionOn }: KnownOfPeople,
  units: Units,
): NetworkFact[] {
  return trajectories
    .map((one) => ({
      personHash: one.personToken,
      enteredIn: quarterOf(one.t0),
      horizon12On: addMonths(one.t0, 12),
      horizon24On: addMonths(one.t0, 24),
      out12: one.out12,
      out24: one.out24,
      endMonth: one.end?.month ?? null,
      endCause: one.end?.cause ?? null,
      trialDecisionOn: one.trialDecisionDueOn,
      trialSuccess: one.trialSuccess,
      ladderUp12: steppedUp.has(one.memberId),
      thermometerUnits12: inUnits(thermometer.get(one.memberId) ?? 0, units),
      sector: one.sectorAtStart,
      source: one.source,
      programme: decisionOn(one.t0).programme,
      region: decisionOn(one.t0).region,
    }))
    .sort((a, b) => (a.personHash < b.personHash ? -1 : 1));
}

/** To the nearest unit: clipped, so that nobody's change can move a sum further than the noise covers. */
function inUnits(cents: Cents, { thermometerUnitCents, thermometerUnitsAtMost }: Units): number {
  const units = Math.round(Math.abs(cents) / thermometerUnitCents);
  // adding zero makes −0 into 0
  return Math.sign(cents) * Math.min(units, thermometerUnitsAtMost) + 0;
}

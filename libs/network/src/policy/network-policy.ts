import type { Kind, KindRule } from '../kind/kind.js';

/**
 * What the network has decided about its releases. A setting with a date, not a constant; every release prints it
 * whole. Whole numbers and decimal text only, so that the printed form is exact; shares in hundredths of a percent.
 */
export interface NetworkPolicy {
  /** First day on which it holds. */
  readonly validFrom: string;
  readonly kinds: Readonly<Record<Kind, KindRule>>;
  /** The most that all kinds together may cost one person. */
  readonly epsilonCap: string;
  /** Fewest people in a cooperative's own block. */
  readonly minimumEntrants: number;
  /** Most calendar quarters that such a block may take to fill. */
  readonly quartersAtMost: number;
  readonly pooledMinimumEntrants: number;
  readonly pooledMinimumCooperatives: number;
  /** The largest part that one cooperative may have of a pooled line. */
  readonly pooledLargestShareBasisPoints: number;
  /** How long a cohort of the network waits for entries that are registered late. */
  readonly cohortGraceQuarters: number;
  /** A thermometer's change counts in units of so many cents, at most `thermometerUnitsAtMost` either way. */
  readonly thermometerUnitCents: number;
  readonly thermometerUnitsAtMost: number;
  readonly money: MoneyPolicy;
  /** From how many cooperatives in a comparison names are shown. */
  readonly namesFromCooperatives: number;
  /** From how many cooperatives the likeliest prior has a fitted spread τ, and the funnel holds how far they differ. */
  readonly fitFromCooperatives: number;
  /** How far cooperatives are thought to differ before their counts are seen, and what is printed while they are fewer. */
  readonly fixedSpreadBasisPoints: number;
  readonly smallestSpreadBasisPoints: number;
  /** The probability between the limits of an interval. */
  readonly credibilityBasisPoints: number;
  /** The middle part of the cooperatives' rates that the range spans. */
  readonly rangeBasisPoints: number;
  /** How far noise may move a pooled line, see `chooseGrid`. */
  readonly noiseP95BasisPoints: number;
  /** Of the changes that are shown, the part that chance alone may have made (Benjamini and Hochberg). */
  readonly falseDiscoveryBasisPoints: number;
  readonly bootstrapReplicates: number;
}

/** When an amount over several cooperatives may be printed. */
export interface MoneyPolicy {
  readonly minimumCooperatives: number;
  readonly largestShareBasisPoints: number;
  /** What is left without the largest and its two likeliest colluders, as a part of the largest (the p %-rule). */
  readonly uncertaintyBasisPoints: number;
  /** How many others may put their own amounts together to find one. */
  readonly coalition: number;
  readonly roundedToCents: number;
}

/** The policy that a new network starts with. */
export const INITIAL_NETWORK_POLICY: Omit<NetworkPolicy, 'validFrom'> = {
  kinds: {
    'outflow-12': { epsilon: '1.0', cellEpsilon: '1.0', sensitivity: 1, horizonMonths: 12 },
    'outflow-24': { epsilon: '0.7', cellEpsilon: '0.7', sensitivity: 1, horizonMonths: 24 },
    'step-up-12': { epsilon: '0.7', cellEpsilon: '0.7', sensitivity: 1, horizonMonths: 12 },
    'run-off': { epsilon: '0.6', cellEpsilon: '0.3', sensitivity: 2, horizonMonths: 24 },
    'theme-programme': { epsilon: '0.2', cellEpsilon: '0.2', sensitivity: 1, horizonMonths: 12 },
    'theme-sector': { epsilon: '0.2', cellEpsilon: '0.2', sensitivity: 1, horizonMonths: 12 },
    'theme-source': { epsilon: '0.2', cellEpsilon: '0.2', sensitivity: 1, horizonMonths: 12 },
    'trial-success': { epsilon: '0.2', cellEpsilon: '0.2', sensitivity: 1, horizonMonths: 12 },
    'thermometer-12': { epsilon: '0.2', cellEpsilon: '0.01', sensitivity: 20, horizonMonths: 12 },
  },
  epsilonCap: '4.0',
  minimumEntrants: 10,
  quartersAtMost: 12,
  pooledMinimumEntrants: 20,
  pooledMinimumCooperatives: 5,
  pooledLargestShareBasisPoints: 5_000,
  cohortGraceQuarters: 1,
  thermometerUnitCents: 5_000,
  thermometerUnitsAtMost: 10,
  money: {
    minimumCooperatives: 5,
    largestShareBasisPoints: 5_000,
    uncertaintyBasisPoints: 1_500,
    coalition: 2,
    roundedToCents: 100_000,
  },
  namesFromCooperatives: 10,
  fitFromCooperatives: 20,
  fixedSpreadBasisPoints: 1_000,
  smallestSpreadBasisPoints: 500,
  credibilityBasisPoints: 9_000,
  rangeBasisPoints: 8_000,
  noiseP95BasisPoints: 200,
  falseDiscoveryBasisPoints: 1_000,
  bootstrapReplicates: 1_000,
};

/** What the network decided, newest first. A version in force never changes; a new one is added above. */
const DECIDED: readonly NetworkPolicy[] = [{ ...INITIAL_NETWORK_POLICY, validFrom: '2018-01-01' }];

export function hasNetworkPolicy(day: string): boolean {
  return DECIDED.some(({ validFrom }) => validFrom <= day);
}

/** @throws RangeError for a day before the first decision */
export function networkPolicyOn(day: string): NetworkPolicy {
  const policy = DECIDED.find(({ validFrom }) => validFrom <= day);
  if (!policy) throw new RangeError(`the network had no policy on ${day}`);
  return policy;
}

/** A share out of hundredths of a percent. */
export function shareOf(basisPoints: number): number {
  return basisPoints / 10_000;
}

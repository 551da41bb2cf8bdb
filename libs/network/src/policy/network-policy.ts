/**
 * What the network has decided about its releases. A setting with a date, not a constant; every release prints it
 * whole. Whole numbers and decimal text only, so that the printed form is exact; shares in hundredths of a percent.
 */
export interface NetworkPolicy {
  /** First day on which it holds. */
  readonly validFrom: string;
  /** ε of each kind of statistic. */
  readonly epsilons: Readonly<Record<string, string>>;
  /** The most that all kinds together may cost one person. */
  readonly epsilonCap: string;
  /** Fewest people in a cooperative's own block. */
  readonly minimumEntrants: number;
  /** Most calendar quarters that such a block may take to fill. */
  readonly quartersAtMost: number;
  /** Length of the window that must have passed for everyone in a block. */
  readonly horizonMonths: number;
  readonly pooledMinimumEntrants: number;
  readonly pooledMinimumCooperatives: number;
  /** The largest part that one cooperative may have of a pooled line. */
  readonly pooledLargestShareBasisPoints: number;
  /** A thermometer's change counts in units of so many cents, at most `thermometerUnitsAtMost` either way. */
  readonly thermometerUnitCents: number;
  readonly thermometerUnitsAtMost: number;
  /** From how many cooperatives in a comparison names are shown. */
  readonly namesFromCooperatives: number;
  /** From how many cooperatives the spread τ is fitted instead of fixed. */
  readonly fitFromCooperatives: number;
  readonly fixedSpreadBasisPoints: number;
  readonly smallestSpreadBasisPoints: number;
  /** The probability between the limits of an interval. */
  readonly credibilityBasisPoints: number;
  /** The middle part of the cooperatives' rates that the range spans. */
  readonly rangeBasisPoints: number;
  /** How far noise may move a pooled line, see `chooseGrid`. */
  readonly noiseP95BasisPoints: number;
}

/** A cooperative's own block and the pooled blocks of those without one: nobody is in both. */
export const OUTFLOW_12 = 'outflow-12';
/** The yearly counts of a coarser grid. They count the same people again, so they have an ε of their own. */
export const OUTFLOW_12_YEAR = 'outflow-12-year';

/** The policy that a new network starts with. */
export const INITIAL_NETWORK_POLICY: Omit<NetworkPolicy, 'validFrom'> = {
  epsilons: { [OUTFLOW_12]: '1.0', [OUTFLOW_12_YEAR]: '0.6' },
  epsilonCap: '4.0',
  minimumEntrants: 10,
  quartersAtMost: 12,
  horizonMonths: 12,
  pooledMinimumEntrants: 20,
  pooledMinimumCooperatives: 5,
  pooledLargestShareBasisPoints: 5_000,
  thermometerUnitCents: 5_000,
  thermometerUnitsAtMost: 10,
  namesFromCooperatives: 10,
  fitFromCooperatives: 20,
  fixedSpreadBasisPoints: 1_000,
  smallestSpreadBasisPoints: 500,
  credibilityBasisPoints: 9_000,
  rangeBasisPoints: 8_000,
  noiseP95BasisPoints: 200,
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

/** An estimate with its 95 % interval. */
export interface Estimate {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** A share of n with its 95 % interval. */
export interface Proportion extends Estimate {
  readonly count: number;
}

/** 97.5 % of a standard normal variable lies below it. */
export const Z95 = 1.959963984540054;

/**
 * A share with Wilson's score interval (E. B. Wilson, Journal of the American Statistical Association 22, 1927): it stays
 * within 0–1 and keeps its coverage with a handful of people, where the usual interval of the textbook does not.
 * @param n more than 0
 */
export function proportionOf(count: number, n: number): Proportion {
  const share = count / n;
  const shrink = 1 + Z95 ** 2 / n;
  const middle = (share + Z95 ** 2 / (2 * n)) / shrink;
  const reach = (Z95 / shrink) * Math.sqrt((share * (1 - share)) / n + Z95 ** 2 / (4 * n ** 2));
  return {
    count,
    estimate: share,
    low: count === 0 ? 0 : middle - reach,
    high: count === n ? 1 : middle + reach,
  };
}

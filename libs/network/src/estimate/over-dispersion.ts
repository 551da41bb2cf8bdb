/** A share with the variance that chance and noise give it. */
export interface ObservedShare {
  readonly share: number;
  readonly variance: number;
}

/** So much at either end counts as no further out than the rest: one odd cooperative must not widen the funnel. */
const WINSORISED = 0.1;

/**
 * τ: how far the cooperatives' own rates lie apart, beyond chance and noise. By moments from the distances to the centre
 * in standard errors, the largest tenth at either end drawn in (D. J. Spiegelhalter, Quality and Safety in Health Care
 * 14, 2005; the moments of DerSimonian and Laird, 1986). 0 where chance and noise explain everything.
 * @param shares at least two
 */
export function spreadBeyondChance(shares: readonly ObservedShare[], centre: number): number {
  const distances = winsorised(shares.map(({ share, variance }) => (share - centre) / Math.sqrt(variance)));
  const sumOfSquares = distances.reduce((sum, z) => sum + z ** 2, 0);
  const precisions = shares.map(({ variance }) => 1 / variance);
  const precision = precisions.reduce((sum, w) => sum + w, 0);
  const squares = precisions.reduce((sum, w) => sum + w ** 2, 0);
  const variance = (sumOfSquares - (shares.length - 1)) / (precision - squares / precision);
  return Math.sqrt(Math.max(0, variance));
}

function winsorised(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor(WINSORISED * sorted.length);
  const [lowest, highest] = [sorted[cut]!, sorted[sorted.length - 1 - cut]!];
  return values.map((value) => Math.min(Math.max(value, lowest), highest));
}

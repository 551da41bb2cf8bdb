import type { Epsilon } from '../noise/epsilon.js';
import { binomialPmf } from './binomial.js';
import { noiseSum } from '../noise/noise-sum.js';
import { noiseVariance } from './noisy-count.js';

/** Between which shares chance alone brings a block of one size. May lie below 0 or above 1, as a noisy share may. */
export interface FunnelLimits {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The limits around the centre between which the published share of a block (its count with noise, divided by n) lies
 * with probability `level`, when the block is like all others. Chance and noise both make the funnel: X = Bin(n, θ) +
 * noise.
 *
 * Counts are whole numbers, so the quantile is interpolated (D. J. Spiegelhalter, Statistics in Medicine 24, 2005,
 * appendix A.1.1): with r the first count that P(X ≤ r) ≥ p, the limit is (r − (P(X ≤ r) − p) / P(X = r)) / n.
 *
 * @param centre the share of all together, 0 < θ < 1
 * @param epsilons the ε of each draw of noise in the count
 */
export function funnelLimits(
  n: number,
  centre: number,
  epsilons: readonly Epsilon[],
  level: number,
): FunnelLimits {
  const noise = noiseSum(epsilons);
  const reach = noise.within(1);
  const out = binomialPmf(n, centre);
  const chanceOf = (count: number) => out.reduce((sum, p, y) => sum + p * noise.pmf(count - y), 0);
  const quantile = (p: number) => {
    let [count, chance] = [-reach, chanceOf(-reach)];
    let below = chance;
    while (below < p && count < n + reach) {
      count += 1;
      chance = chanceOf(count);
      below += chance;
    }
    return (count - (below - p) / chance) / n;
  };
  return { lower: quantile((1 - level) / 2), upper: quantile((1 + level) / 2) };
}

/** The variance that chance and noise give to the published share of a block. */
export function varianceOfShare(n: number, centre: number, epsilons: readonly Epsilon[]): number {
  return (centre * (1 - centre)) / n + noiseVariance(epsilons) / n ** 2;
}

/**
 * Limits for cooperatives that differ more than chance and noise explain: the variance between them, τ², is added to
 * that of a share with the variance `variance` (additive over-dispersion; the same paper, section 3.3).
 */
export function widened(
  { lower, upper }: FunnelLimits,
  centre: number,
  variance: number,
  tau: number,
): FunnelLimits {
  const factor = Math.sqrt(1 + tau ** 2 / variance);
  return { lower: centre + (lower - centre) * factor, upper: centre + (upper - centre) * factor };
}

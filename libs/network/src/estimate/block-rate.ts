import { betaCdf, logBeta, logGamma, shareWhere } from './beta.js';
import { likelihoodOfTrueCounts, type NoisyCount } from './noisy-count.js';
import type { BetaPrior } from './prior.js';

/** An estimated rate with its credible interval; each a share strictly between 0 and 1. */
export interface BlockRate {
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
}

/** No opinion about the rate: for lines that are large enough to speak for themselves. */
export const FLAT_PRIOR: BetaPrior = { alpha: 1, beta: 1 };

/** Parts of the mixture that are this much less likely than all others together change no printed digit. */
const NEGLIGIBLE = 1e-18;

/**
 * The rate behind a published count, from what is published alone, so that any reader can recompute it.
 *
 * The likelihood is exact: Σ_y Bin(y; n, p) · P(noise = published − y), never with the published count clamped to
 * 0 … n, which would pull small rates up. With a beta prior the posterior is a mixture of the beta distributions
 * Beta(α + y, β + n − y); so the mean is a finite sum, and the limits are found by halving its distribution function
 * to 1e-13. No grid, no simulation: the same cells give the same figure to 1e-12.
 *
 * @param credibility the probability between the limits, equal tails: .90 unless the policy says otherwise
 */
export function blockRate(count: NoisyCount, prior: BetaPrior, credibility: number): BlockRate {
  const { n } = count;
  const logWeights = likelihoodOfTrueCounts(count).map(
    (p, y) => Math.log(p) + logChoose(n, y) + logBeta(prior.alpha + y, prior.beta + n - y),
  );
  const largest = Math.max(...logWeights);
  const total = logWeights.reduce((sum, weight) => sum + Math.exp(weight - largest), 0);
  const parts = logWeights
    .map((logWeight, y) => ({
      weight: Math.exp(logWeight - largest) / total,
      a: prior.alpha + y,
      b: prior.beta + n - y,
    }))
    .filter(({ weight }) => weight > NEGLIGIBLE);
  const cdf = (p: number) => parts.reduce((sum, { weight, a, b }) => sum + weight * betaCdf(p, a, b), 0);
  return {
    rate: parts.reduce((sum, { weight, a, b }) => sum + (weight * a) / (a + b), 0),
    lower: shareWhere(cdf, (1 - credibility) / 2),
    upper: shareWhere(cdf, (1 + credibility) / 2),
  };
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

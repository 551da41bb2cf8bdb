import { betaCdf, logBeta, shareWhere } from './beta.js';
import { keyOf, type Likelihood, likelihoodOfTrueCounts, type NoisyCount } from './noisy-count.js';
import type { BetaPrior, WeighedPrior } from './prior.js';

/** An estimated rate with its credible interval; each a share strictly between 0 and 1. */
export interface BlockRate {
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
}

/** No opinion about the rate: for lines that are large enough to speak for themselves. */
export const FLAT_PRIOR: readonly WeighedPrior[] = [{ alpha: 1, beta: 1, weight: 1 }];

/** Parts of the mixture that are this much less likely than all others together change no printed digit. */
const NEGLIGIBLE = 1e-18;

/** What a published count leaves possible: how likely it is that the rate behind it is at most p. */
export interface RateDistribution {
  readonly mean: number;
  cdf(p: number): number;
}

/**
 * The rate behind a published count, from what is published alone, so that any reader can recompute it. The mean of its
 * distribution, and the limits where that crosses, to 1e-13.
 *
 * @param credibility the probability between the limits, equal tails: .90 unless the policy says otherwise
 */
export function blockRate(
  count: NoisyCount,
  priors: readonly WeighedPrior[],
  credibility: number,
): BlockRate {
  const { mean, cdf } = rateDistribution(count, priors);
  return {
    rate: mean,
    lower: shareWhere(cdf, (1 - credibility) / 2),
    upper: shareWhere(cdf, (1 + credibility) / 2),
  };
}

/**
 * The likelihood is exact: Σ_y Bin(y; n, p) · P(noise = published − y), never with the published count clamped to
 * 0 … n, which would pull small rates up. With a beta prior the posterior is a mixture of the beta distributions
 * Beta(α + y, β + n − y); with several priors, the mixture of those. So the mean is a finite sum. No grid, no
 * simulation: the same cells give the same figure.
 */
export function rateDistribution(count: NoisyCount, priors: readonly WeighedPrior[]): RateDistribution {
  const likelihood = likelihoodOfTrueCounts(count);
  const posteriors = priors
    .filter(({ weight }) => weight > NEGLIGIBLE)
    .map((prior) => ({ weight: prior.weight, ...posterior(count.n, likelihood, prior) }));
  return {
    mean: posteriors.reduce((sum, { weight, mean }) => sum + weight * mean, 0),
    cdf: (p) => posteriors.reduce((sum, one) => sum + one.weight * one.cdf(p), 0),
  };
}

/** The rates of many blocks under the same priors: blocks with the same count share one computation. */
export function ratesUnder(
  priors: readonly WeighedPrior[],
  credibility: number,
): (count: NoisyCount) => BlockRate {
  const rates = new Map<string, BlockRate>();
  return (count) => {
    const key = keyOf(count);
    const rate = rates.get(key) ?? blockRate(count, priors, credibility);
    rates.set(key, rate);
    return rate;
  };
}

function posterior(n: number, likelihood: Likelihood, { alpha, beta }: BetaPrior): RateDistribution {
  const lowest = likelihood.first;
  // each count's chance from the one before: B(α + y, β + n − y) times the binomial coefficient, up to a constant
  let logChance = 0;
  const logWeights = likelihood.values.map((p, i) => {
    const y = lowest + i;
    if (i > 0) logChance += Math.log(((n - y + 1) * (alpha + y - 1)) / (y * (beta + n - y)));
    return Math.log(p) + logChance;
  });
  const largest = logWeights.reduce((a, b) => Math.max(a, b));
  const weights = logWeights.map((weight) => Math.exp(weight - largest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const first = lowest + weights.findIndex((weight) => weight > NEGLIGIBLE * total);
  const last = lowest + weights.findLastIndex((weight) => weight > NEGLIGIBLE * total);
  let [mean, above] = [0, 0];
  let logBetaHere = logBeta(alpha + last, beta + n - last);
  // how far each distribution lies above the next, Beta(a + 1, b − 1): x^a (1 − x)^(b − 1) / (a · B(a, b))
  const steps: { a: number; b: number; above: number; logFactor: number }[] = [];
  for (let y = last; y >= first; y -= 1) {
    const [a, b] = [alpha + y, beta + n - y];
    if (y < last) {
      logBetaHere += Math.log((b - 1) / a);
      steps.push({ a, b, above, logFactor: -Math.log(a) - logBetaHere });
    }
    const weight = weights[y - lowest]! / total;
    mean += (weight * a) / (a + b);
    above += weight;
  }
  const [a, b, logBetaOfFirst] = [alpha + first, beta + n - first, logBetaHere];
  return {
    mean,
    cdf(p) {
      if (p <= 0 || p >= 1) return p <= 0 ? 0 : 1;
      const [logP, logRest] = [Math.log(p), Math.log1p(-p)];
      let value = above * betaCdf(p, a, b, logBetaOfFirst);
      for (const step of steps)
        value -= step.above * Math.exp(step.logFactor + step.a * logP + (step.b - 1) * logRest);
      return value;
    },
  };
}

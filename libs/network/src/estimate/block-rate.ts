import { betaCdf, logBeta, shareWhere } from './beta.js';
import { logChoose } from './binomial.js';
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

/**
 * The rate behind a published count, from what is published alone, so that any reader can recompute it.
 *
 * The likelihood is exact: Σ_y Bin(y; n, p) · P(noise = published − y), never with the published count clamped to
 * 0 … n, which would pull small rates up. With a beta prior the posterior is a mixture of the beta distributions
 * Beta(α + y, β + n − y); with several priors, the mixture of those. So the mean is a finite sum, and the limits are
 * where its distribution function crosses, to 1e-13. No grid, no simulation: the same cells give the same figure.
 *
 * @param credibility the probability between the limits, equal tails: .90 unless the policy says otherwise
 */
export function blockRate(
  count: NoisyCount,
  priors: readonly WeighedPrior[],
  credibility: number,
): BlockRate {
  const likelihood = likelihoodOfTrueCounts(count);
  const posteriors = priors
    .filter(({ weight }) => weight > NEGLIGIBLE)
    .map((prior) => ({ weight: prior.weight, ...posterior(count.n, likelihood, prior) }));
  const cdf = (p: number) => posteriors.reduce((sum, one) => sum + one.weight * one.cdf(p), 0);
  return {
    rate: posteriors.reduce((sum, { weight, mean }) => sum + weight * mean, 0),
    lower: shareWhere(cdf, (1 - credibility) / 2),
    upper: shareWhere(cdf, (1 + credibility) / 2),
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

function posterior(
  n: number,
  likelihood: Likelihood,
  { alpha, beta }: BetaPrior,
): { mean: number; cdf: (p: number) => number } {
  const lowest = likelihood.first;
  const logWeights = likelihood.values.map(
    (p, i) => Math.log(p) + logChoose(n, lowest + i) + logBeta(alpha + lowest + i, beta + n - lowest - i),
  );
  const largest = logWeights.reduce((a, b) => Math.max(a, b));
  const total = logWeights.reduce((sum, weight) => sum + Math.exp(weight - largest), 0);
  const weights = logWeights.map((weight) => Math.exp(weight - largest) / total);
  const first = lowest + weights.findIndex((weight) => weight > NEGLIGIBLE);
  const last = lowest + weights.findLastIndex((weight) => weight > NEGLIGIBLE);
  let [mean, above] = [0, 0];
  // how far each distribution lies above the next, Beta(a + 1, b − 1): x^a (1 − x)^(b − 1) / (a · B(a, b))
  const steps: { a: number; b: number; above: number; logFactor: number }[] = [];
  for (let y = last; y >= first; y -= 1) {
    const [a, b] = [alpha + y, beta + n - y];
    if (y < last) steps.push({ a, b, above, logFactor: -Math.log(a) - logBeta(a, b) });
    const weight = weights[y - lowest]!;
    mean += (weight * a) / (a + b);
    above += weight;
  }
  const [a, b] = [alpha + first, beta + n - first];
  const logBetaOfFirst = logBeta(a, b);
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

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

/** What is this much smaller than all others together changes no printed digit. */
const NEGLIGIBLE = 1e-18;

/** Which rates a published count leaves possible: their mean, and the probability that it is at most p. */
export interface RateDistribution {
  readonly mean: number;
  cdf(p: number): number;
}

/**
 * The rate behind a published count, from what is published alone, so that any reader can recompute it: the mean of its
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
  const { first, values } = likelihoodOfTrueCounts(count);
  const logLikelihood = { first, values: values.map(Math.log) };
  const posteriors = priors
    .filter(({ weight }) => weight > NEGLIGIBLE)
    .map((prior) => ({ weight: prior.weight, of: posterior(count.n, logLikelihood, prior) }));
  return {
    mean: posteriors.reduce((sum, { weight, of }) => sum + weight * of.mean, 0),
    cdf: (p) => posteriors.reduce((sum, { weight, of }) => sum + weight * of.cdf(p), 0),
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

/**
 * Of a mixture of Beta(α + y, β + n − y) with the weights of its counts y.
 * @param logLikelihood the logarithms of the probabilities
 */
function posterior(n: number, logLikelihood: Likelihood, { alpha, beta }: BetaPrior): RateDistribution {
  const { lowest, weights } = weightsOf(n, logLikelihood, alpha, beta);
  const steps = weights.length - 1;
  const [lowestA, lowestB] = [alpha + lowest, beta + n - lowest];
  let [mean, sum] = [0, 0];
  // how much lies on the counts above each
  const above = new Float64Array(steps);
  for (let i = steps; i >= 0; i -= 1) {
    if (i < steps) above[i] = sum;
    mean += (weights[i]! * (lowestA + i)) / (lowestA + lowestB);
    sum += weights[i]!;
  }
  const logBetaOfLowest = logBeta(lowestA, lowestB);
  return {
    mean,
    cdf(p) {
      if (p <= 0 || p >= 1) return p <= 0 ? 0 : 1;
      const atLowest = sum * betaCdf(p, lowestA, lowestB, logBetaOfLowest);
      return steps === 0 ? atLowest : atLowest - sumOfSteps(above, p, lowestA, lowestB);
    },
  };
}

/** The chance of each true count, as far as it is not negligible; each from the one before. */
function weightsOf(
  n: number,
  { first, values }: Likelihood,
  alpha: number,
  beta: number,
): { lowest: number; weights: Float64Array } {
  const logs = new Float64Array(values.length);
  let [logOfRatios, largest] = [0, -Infinity];
  for (let i = 0; i < values.length; i += 1) {
    const y = first + i;
    logs[i] = logOfRatios + values[i]!;
    largest = Math.max(largest, logs[i]!);
    logOfRatios += Math.log(((n - y) * (alpha + y)) / ((y + 1) * (beta + n - y - 1)));
  }
  const weights = logs.map((log) => Math.exp(log - largest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const isKept = (weight: number) => weight > NEGLIGIBLE * total;
  const [from, to] = [weights.findIndex(isKept), weights.findLastIndex(isKept) + 1];
  return { lowest: first + from, weights: weights.subarray(from, to).map((weight) => weight / total) };
}

/**
 * How far each of a row of distributions lies above the next, times what is on the counts above it. Beta(a, b) lies
 * above Beta(a + 1, b − 1) by x^a (1 − x)^(b − 1) / (a · B(a, b)); the largest of these is computed, the others follow
 * from their neighbours until they are negligible.
 */
function sumOfSteps(above: Float64Array, p: number, lowestA: number, lowestB: number): number {
  const odds = p / (1 - p);
  // the step from i to i + 1 multiplies by this; it falls, so the largest is where it passes 1
  const factor = (i: number) => (odds * (lowestB - i - 1)) / (lowestA + i + 1);
  const passed = Math.ceil(p * (lowestA + lowestB) - lowestA - 1);
  const largest = Math.min(Math.max(passed, 0), above.length - 1);
  const [a, b] = [lowestA + largest, lowestB - largest];
  const peak = Math.exp(a * Math.log(p) + (b - 1) * Math.log1p(-p) - logBeta(a, b)) / a;
  let sum = above[largest]! * peak;
  for (let i = largest, step = peak; i + 1 < above.length && step > NEGLIGIBLE; i += 1) {
    step *= factor(i);
    sum += above[i + 1]! * step;
  }
  for (let i = largest, step = peak; i > 0 && step > NEGLIGIBLE; i -= 1) {
    step /= factor(i - 1);
    sum += above[i - 1]! * step;
  }
  return sum;
}

import { likelihoodOfTrueCounts, sumOfCounts, type NoisyCount } from './noisy-count.js';

/** How rates differ between cooperatives, as a beta distribution. */
export interface BetaPrior {
  readonly alpha: number;
  readonly beta: number;
}

/**
 * The beta prior with this mean and this standard deviation between cooperatives (τ, at most .35). The mean is kept
 * where such a prior weighs at least one entrant (α + β ≥ 1): at τ = .10 between .0204 and .9796. That also holds a
 * pooled rate that noise has pushed below 0 or above 1.
 */
export function betaPrior(mean: number, sd: number): BetaPrior {
  const lowest = lowestMean(sd);
  const m = Math.min(Math.max(mean, lowest), 1 - lowest);
  const weight = (m * (1 - m)) / sd ** 2 - 1;
  return { alpha: m * weight, beta: (1 - m) * weight };
}

/** The prior for a small comparison: the mean is the pooled rate, τ is given, not fitted. */
export function fixedPrior(cooperatives: readonly NoisyCount[], sd: number): BetaPrior {
  const { noisyOut, n } = sumOfCounts(cooperatives);
  return betaPrior(noisyOut / n, sd);
}

const LARGEST_SD = 0.3;
const HALVINGS = 52;

/**
 * The prior that makes the published counts of the cooperatives likeliest (beta-binomial maximum likelihood with the
 * noise convolved in), with τ at least `smallestSd`. Deterministic: halves the interval of τ, and for each τ that of
 * the mean, on the sign of the exact slope of the log-likelihood. On the rat tumour data α and β are right to 1e-10.
 */
export function fittedPrior(cooperatives: readonly NoisyCount[], smallestSd: number): BetaPrior {
  const groups = cooperatives.map((count) => ({ n: count.n, likelihood: likelihoodOfTrueCounts(count) }));
  const bestMean = (sd: number) =>
    lastRising(lowestMean(sd), 1 - lowestMean(sd), (mean) => slopes(groups, mean, sd).byMean);
  const sd = lastRising(smallestSd, LARGEST_SD, (tau) => slopes(groups, bestMean(tau), tau).bySd);
  return betaPrior(bestMean(sd), sd);
}

interface Group {
  readonly n: number;
  readonly likelihood: readonly number[];
}

/** Where a slope turns from rising to falling; an end of the interval when it does not turn. */
function lastRising(from: number, to: number, slope: (x: number) => number): number {
  let [low, high] = [from, to];
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function slopes(groups: readonly Group[], mean: number, sd: number): { byMean: number; bySd: number } {
  const { alpha, beta } = betaPrior(mean, sd);
  const weight = alpha + beta;
  let [byAlpha, byBeta] = [0, 0];
  for (const group of groups) {
    const slope = groupSlopes(group, alpha, beta);
    byAlpha += slope.byAlpha;
    byBeta += slope.byBeta;
  }
  const weightByMean = (1 - 2 * mean) / sd ** 2;
  const weightBySd = (-2 * mean * (1 - mean)) / sd ** 3;
  return {
    byMean: byAlpha * (weight + mean * weightByMean) + byBeta * ((1 - mean) * weightByMean - weight),
    bySd: weightBySd * (byAlpha * mean + byBeta * (1 - mean)),
  };
}

/**
 * Slopes of log Σ_y BetaBin(y; n, α, β) · P(published | y). The true count is unknown, so each y's own slope is weighed
 * by the chance of that y; sums of reciprocals stand for the digamma function.
 */
function groupSlopes(
  { n, likelihood }: Group,
  alpha: number,
  beta: number,
): { byAlpha: number; byBeta: number } {
  const upFromAlpha = reciprocals(alpha, n);
  const upFromBeta = reciprocals(beta, n);
  const both = reciprocals(alpha + beta, n)[n]!;
  let [total, byAlpha, byBeta, chance] = [0, 0, 0, 1];
  for (let y = 0; y <= n; y += 1) {
    // Beta-binomial chances up to a common factor, each from the one before.
    if (y > 0) chance *= ((n - y + 1) * (alpha + y - 1)) / (y * (beta + n - y));
    const p = chance * likelihood[y]!;
    total += p;
    byAlpha += p * (upFromAlpha[y]! - both);
    byBeta += p * (upFromBeta[n - y]! - both);
  }
  return { byAlpha: byAlpha / total, byBeta: byBeta / total };
}

/** Σ 1/(from + i) over the first k terms, for k = 0 … n. */
function reciprocals(from: number, n: number): number[] {
  const sums = [0];
  for (let i = 0; i < n; i += 1) sums.push(sums[i]! + 1 / (from + i));
  return sums;
}

function lowestMean(sd: number): number {
  return (1 - Math.sqrt(1 - 8 * sd ** 2)) / 2;
}

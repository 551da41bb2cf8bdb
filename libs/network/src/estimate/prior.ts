import { crossingOf } from './crossing.js';
import {
  keyOf,
  type Likelihood,
  likelihoodOfTrueCounts,
  noiseVariance,
  sumOfCounts,
  type NoisyCount,
} from './noisy-count.js';

/** How rates differ between cooperatives, as a beta distribution. */
export interface BetaPrior {
  readonly alpha: number;
  readonly beta: number;
}

/** A prior with its part of the probability; the weights of a list add up to 1. */
export interface WeighedPrior extends BetaPrior {
  readonly weight: number;
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

/** What stands for the likeliest prior in a small comparison: the mean is the pooled rate, τ is given, not fitted. */
export function fixedPrior(cooperatives: readonly NoisyCount[], sd: number): BetaPrior {
  const { noisyOut, n } = sumOfCounts(cooperatives);
  return betaPrior(noisyOut / n, sd);
}

const LARGEST_SD = 0.3;

/**
 * The prior that makes the published counts of the cooperatives likeliest (beta-binomial maximum likelihood with the
 * noise convolved in), with τ at least `smallestSd`. Deterministic: looks for τ, and for each τ for the mean, where the
 * exact slope of the log-likelihood turns. On the rat tumour data α and β are right to 1e-10.
 */
export function fittedPrior(cooperatives: readonly NoisyCount[], smallestSd: number): BetaPrior {
  const groups = groupsOf(cooperatives);
  let mean = bestMean(groups, smallestSd);
  const slope = (tau: number) => {
    mean = bestMean(groups, tau, mean);
    return -slopeBySd(groups, mean, tau);
  };
  const sd = crossingOf(slope, smallestSd, LARGEST_SD);
  return betaPrior(bestMean(groups, sd, mean), sd);
}

/** So many values of τ stand for all of them when it is fitted; each is 16 % larger than the one before. */
const SPREADS = 13;
/** Three points and weights that have the mean, the variance and three more moments of a normal variable. */
const NORMAL_POINTS = [
  [-Math.sqrt(3), 1 / 6],
  [0, 2 / 3],
  [Math.sqrt(3), 1 / 6],
] as const;

/**
 * The priors that the counts leave possible. Before the counts are seen τ has a half-Cauchy distribution with `usualSd`
 * as its scale (Gelman, Bayesian Analysis 1, 2006, for few groups; Polson and Scott, Bayesian Analysis 7, 2012), from
 * `smallestSd` to .30; then each τ is weighed by how well it explains the counts. Some two dozen noisy counts say little
 * about τ. Its likeliest value is often the smallest by chance alone, which would make intervals far too narrow, and a
 * flat prior believes in the large ones, which leaves rates too far from the mean where cooperatives are alike.
 */
export function possiblePriors(
  cooperatives: readonly NoisyCount[],
  smallestSd: number,
  usualSd: number,
): WeighedPrior[] {
  const step = (LARGEST_SD / smallestSd) ** (1 / (SPREADS - 1));
  const spreads = Array.from({ length: SPREADS }, (_, i) => {
    const sd = smallestSd * step ** i;
    const width = i === 0 || i === SPREADS - 1 ? sd / 2 : sd;
    return { sd, beforehand: width / (1 + (sd / usualSd) ** 2) };
  });
  return averagedOver(spreads, groupsOf(cooperatives));
}

/** For each τ, the mean is integrated out around its best value (Laplace's approximation). */
function averagedOver(
  spreads: readonly { readonly sd: number; readonly beforehand: number }[],
  groups: readonly Group[],
): WeighedPrior[] {
  let near: number | undefined;
  const found = spreads.map(({ sd, beforehand }) => {
    const mean = bestMean(groups, sd, near);
    near = mean;
    const error = errorOfMean(groups, mean, sd);
    return {
      sd,
      mean,
      error,
      logWeight: logLikelihoodOf(groups, betaPrior(mean, sd)) + Math.log(error * beforehand),
    };
  });
  const largest = Math.max(...found.map(({ logWeight }) => logWeight));
  const total = found.reduce((sum, { logWeight }) => sum + Math.exp(logWeight - largest), 0);
  return found.flatMap(({ sd, mean, error, logWeight }) =>
    NORMAL_POINTS.map(([place, part]) => ({
      ...betaPrior(mean + place * error, sd),
      weight: (part * Math.exp(logWeight - largest)) / total,
    })),
  );
}

/** How far chance, noise and differences between cooperatives together may have moved the mean. */
function errorOfMean(groups: readonly Group[], mean: number, sd: number): number {
  const information = groups.reduce((sum, { n, times, noise }) => {
    const chance = (mean * (1 - mean) - sd ** 2) / n + noise / n ** 2;
    return sum + times / (sd ** 2 + chance);
  }, 0);
  return 1 / Math.sqrt(information);
}

/** Cooperatives with the same count; a list of them is sorted by n. */
interface Group {
  readonly n: number;
  readonly times: number;
  readonly likelihood: Likelihood;
  /** Variance of the noise in the count. */
  readonly noise: number;
}

function groupsOf(cooperatives: readonly NoisyCount[]): Group[] {
  const groups = new Map<string, { count: NoisyCount; times: number }>();
  for (const count of cooperatives) {
    const group = groups.get(keyOf(count));
    if (group) group.times += 1;
    else groups.set(keyOf(count), { count, times: 1 });
  }
  return [...groups.values()]
    .map(({ count, times }) => ({
      n: count.n,
      times,
      likelihood: likelihoodOfTrueCounts(count),
      noise: noiseVariance(count.epsilons),
    }))
    .sort((a, b) => a.n - b.n);
}

/** @param near the best mean for another τ, from which this one is not far */
function bestMean(groups: readonly Group[], sd: number, near?: number): number {
  const lowest = lowestMean(sd);
  const isInside = near !== undefined && near > lowest && near < 1 - lowest;
  return crossingOf(
    (mean) => -slopeByMean(groups, mean, sd),
    lowest,
    1 - lowest,
    isInside ? near : undefined,
  );
}

/** How the log-likelihood rises with the mean. */
function slopeByMean(groups: readonly Group[], mean: number, sd: number): number {
  const prior = betaPrior(mean, sd);
  const weightByMean = (1 - 2 * mean) / sd ** 2;
  const weight = prior.alpha + prior.beta;
  return slopeOf(groups, prior, weight + mean * weightByMean, (1 - mean) * weightByMean - weight);
}

/** How it rises with τ. */
function slopeBySd(groups: readonly Group[], mean: number, sd: number): number {
  const weightBySd = (-2 * mean * (1 - mean)) / sd ** 3;
  return slopeOf(groups, betaPrior(mean, sd), mean * weightBySd, (1 - mean) * weightBySd);
}

/**
 * The slope of Σ log Σ_y BetaBin(y; n, α, β) · P(published | y) where α and β move at these rates. The true count is
 * unknown, so each y's own slope is weighed by the chance of that y.
 */
function slopeOf(groups: readonly Group[], prior: BetaPrior, alphaBy: number, betaBy: number): number {
  const slopesOf = slopesUnder(prior, largestOf(groups));
  const sharedBy = oncePerSize((n) => {
    const chances = chancesOf(n, prior);
    return { chances, slopes: slopesOf(chances, alphaBy, betaBy) };
  });
  return groups.reduce((sum, { n, times, likelihood }) => {
    const { chances, slopes } = sharedBy(n);
    return sum + times * averageOver(likelihood, slopes, chances);
  }, 0);
}

function logLikelihoodOf(groups: readonly Group[], prior: BetaPrior): number {
  const sharedBy = oncePerSize((n) => ({ chances: chancesOf(n, prior), log: logOfNone(n, prior) }));
  return groups.reduce((sum, { n, times, likelihood }) => {
    const { chances, log } = sharedBy(n);
    return sum + times * (log + Math.log(sumOver(likelihood, chances)));
  }, 0);
}

/** Groups are sorted by n: cooperatives of one size share what is computed for it. */
function oncePerSize<T>(of: (n: number) => T): (n: number) => T {
  let last: { readonly n: number; readonly value: T } | undefined;
  return (n) => {
    if (last?.n !== n) last = { n, value: of(n) };
    return last.value;
  };
}

/** The logarithm of the chance that none of n people counts. */
function logOfNone(n: number, { alpha, beta }: BetaPrior): number {
  let log = 0;
  for (let i = 0; i < n; i += 1) log += Math.log1p(-alpha / (alpha + beta + i));
  return log;
}

/** The beta-binomial chance of each true count 0 … n, as a part of that of 0: each from the one before. */
function chancesOf(n: number, { alpha, beta }: BetaPrior): Float64Array {
  const chances = new Float64Array(n + 1);
  let chance = 1;
  chances[0] = chance;
  for (let y = 1; y <= n; y += 1) {
    chance *= ((n - y + 1) * (alpha + y - 1)) / (y * (beta + n - y));
    chances[y] = chance;
  }
  return chances;
}

/** Chances times the slopes of their logarithms. Sums of reciprocals stand for the digamma function; all sizes share them. */
function slopesUnder(
  { alpha, beta }: BetaPrior,
  largest: number,
): (chances: Float64Array, alphaBy: number, betaBy: number) => Float64Array {
  const fromAlpha = reciprocals(alpha, largest);
  const fromBeta = reciprocals(beta, largest);
  const fromBoth = reciprocals(alpha + beta, largest);
  return (chances, alphaBy, betaBy) => {
    const n = chances.length - 1;
    const both = (alphaBy + betaBy) * fromBoth[n]!;
    const slopes = new Float64Array(n + 1);
    for (let y = 0; y <= n; y += 1)
      slopes[y] = chances[y]! * (alphaBy * fromAlpha[y]! + betaBy * fromBeta[n - y]! - both);
    return slopes;
  };
}

/** The sums of 1/from + 1/(from + 1) + …: of the first k terms at place k. */
function reciprocals(from: number, terms: number): Float64Array {
  const sums = new Float64Array(terms + 1);
  for (let i = 0; i < terms; i += 1) sums[i + 1] = sums[i]! + 1 / (from + i);
  return sums;
}

function sumOver({ first, values }: Likelihood, ofCounts: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i]! * ofCounts[first + i]!;
  return sum;
}

/** How much of one list there is for what there is of the other. */
function averageOver({ first, values }: Likelihood, some: Float64Array, all: Float64Array): number {
  let [part, whole] = [0, 0];
  for (let i = 0; i < values.length; i += 1) {
    const p = values[i]!;
    part += p * some[first + i]!;
    whole += p * all[first + i]!;
  }
  return part / whole;
}

function largestOf(groups: readonly Group[]): number {
  return groups.reduce((most, { n }) => Math.max(most, n), 0);
}

function lowestMean(sd: number): number {
  return (1 - Math.sqrt(1 - 8 * sd ** 2)) / 2;
}

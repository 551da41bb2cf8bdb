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
  const sd = crossingOf((tau) => -fit(groups, bestMean(groups, tau), tau).bySd, smallestSd, LARGEST_SD);
  return betaPrior(bestMean(groups, sd), sd);
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
  const found = spreads.map(({ sd, beforehand }) => {
    const mean = bestMean(groups, sd);
    const error = errorOfMean(groups, mean, sd);
    return { sd, mean, error, logWeight: fit(groups, mean, sd).logLikelihood + Math.log(error * beforehand) };
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

function bestMean(groups: readonly Group[], sd: number): number {
  const lowest = lowestMean(sd);
  return crossingOf((mean) => -fit(groups, mean, sd).byMean, lowest, 1 - lowest);
}

/** How well a mean and a τ explain the counts, and in which direction the fit improves. */
function fit(
  groups: readonly Group[],
  mean: number,
  sd: number,
): { logLikelihood: number; byMean: number; bySd: number } {
  const { alpha, beta } = betaPrior(mean, sd);
  const weight = alpha + beta;
  const largest = groups.reduce((most, { n }) => Math.max(most, n), 0);
  const rises = {
    fromAlpha: rise(alpha, largest),
    fromBeta: rise(beta, largest),
    fromBoth: rise(weight, largest),
  };
  let [logLikelihood, byAlpha, byBeta] = [0, 0, 0];
  let trueCounts: TrueCounts | null = null;
  for (const group of groups) {
    if (trueCounts?.n !== group.n) trueCounts = trueCountsOf(group.n, { alpha, beta }, rises);
    const one = fitOfGroup(group, trueCounts);
    logLikelihood += group.times * one.logLikelihood;
    byAlpha += group.times * one.byAlpha;
    byBeta += group.times * one.byBeta;
  }
  const weightByMean = (1 - 2 * mean) / sd ** 2;
  const weightBySd = (-2 * mean * (1 - mean)) / sd ** 3;
  return {
    logLikelihood,
    byMean: byAlpha * (weight + mean * weightByMean) + byBeta * ((1 - mean) * weightByMean - weight),
    bySd: weightBySd * (byAlpha * mean + byBeta * (1 - mean)),
  };
}

/** Each true count 0 … n of n people, as cooperatives of this size share them. */
interface TrueCounts {
  readonly n: number;
  /** The logarithm of the chance of 0. */
  readonly logOfNone: number;
  /** Beta-binomial chances, as parts of that of 0. */
  readonly chances: Float64Array;
  /** The chances times the slopes of their logarithms. */
  readonly byAlpha: Float64Array;
  readonly byBeta: Float64Array;
}

/** Each chance from the one before; sums of reciprocals stand for the digamma function. */
function trueCountsOf(
  n: number,
  { alpha, beta }: BetaPrior,
  { fromAlpha, fromBeta, fromBoth }: Readonly<Record<'fromAlpha' | 'fromBeta' | 'fromBoth', Rise>>,
): TrueCounts {
  const [chances, byAlpha, byBeta] = [
    new Float64Array(n + 1),
    new Float64Array(n + 1),
    new Float64Array(n + 1),
  ];
  const both = fromBoth.reciprocals[n]!;
  let chance = 1;
  for (let y = 0; y <= n; y += 1) {
    if (y > 0) chance *= ((n - y + 1) * (alpha + y - 1)) / (y * (beta + n - y));
    chances[y] = chance;
    byAlpha[y] = chance * (fromAlpha.reciprocals[y]! - both);
    byBeta[y] = chance * (fromBeta.reciprocals[n - y]! - both);
  }
  return { n, logOfNone: fromBeta.logs[n]! - fromBoth.logs[n]!, chances, byAlpha, byBeta };
}

/**
 * log Σ_y BetaBin(y; n, α, β) · P(published | y) with its slopes. The true count is unknown, so each y's own slope is
 * weighed by the chance of that y.
 */
function fitOfGroup(
  { likelihood: { first, values } }: Group,
  trueCounts: TrueCounts,
): { logLikelihood: number; byAlpha: number; byBeta: number } {
  let [total, byAlpha, byBeta] = [0, 0, 0];
  for (let i = 0; i < values.length; i += 1) {
    const p = values[i]!;
    total += p * trueCounts.chances[first + i]!;
    byAlpha += p * trueCounts.byAlpha[first + i]!;
    byBeta += p * trueCounts.byBeta[first + i]!;
  }
  return {
    logLikelihood: trueCounts.logOfNone + Math.log(total),
    byAlpha: byAlpha / total,
    byBeta: byBeta / total,
  };
}

/** Sums over from, from + 1, …: of the first k terms at place k. Cooperatives of all sizes share them. */
interface Rise {
  readonly reciprocals: Float64Array;
  readonly logs: Float64Array;
}

function rise(from: number, terms: number): Rise {
  const [reciprocals, logs] = [new Float64Array(terms + 1), new Float64Array(terms + 1)];
  for (let i = 0; i < terms; i += 1) {
    reciprocals[i + 1] = reciprocals[i]! + 1 / (from + i);
    logs[i + 1] = logs[i]! + Math.log(from + i);
  }
  return { reciprocals, logs };
}

function lowestMean(sd: number): number {
  return (1 - Math.sqrt(1 - 8 * sd ** 2)) / 2;
}

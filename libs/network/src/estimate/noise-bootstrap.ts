import { epsilonOf } from '../noise/epsilon.js';
import { noiseSum, type NoiseSum } from '../noise/noise-sum.js';
import { type CountedCohort, countedCohort, passedBins } from './grouped-incidence.js';
import { areasOf } from './restricted-mean.js';
import type { NoisyCohort } from './ended-cohort.js';
import { seededRandom } from './seeded-random.js';

/** What the noise of the cells makes of a curve, as variances beside those of chance. */
export interface NoiseVariances {
  /** By step, then cause. */
  readonly shares: readonly Readonly<Record<string, number>>[];
  readonly restrictedMean: number;
}

/**
 * Parametric bootstrap of the noise: draws the noise of each cell anew, computes the curve again, and takes the variance
 * over the replicates: a draw from the exact distribution of the sum of the draws in each count. The chance comes from a seed, so any reader who draws as often from the same seed finds the same
 * variance; the seed belongs to the published cells and tells nothing about the noise in them.
 *
 * @param seed from the listed cells, such as their hash
 * @param replicates at least two
 */
export function noiseVariances(
  cohorts: readonly NoisyCohort[],
  causes: readonly string[],
  seed: string,
  replicates: number,
): NoiseVariances {
  const random = seededRandom(seed);
  const counted = cohorts.map((cohort) => countedCohort(cohort, causes));
  const noises = cohorts.map((cohort) => noisesOf(cohort, causes));
  // drawn into the same lists each time: a release does this many thousands of times
  const drawn = counted.map(copyOf);
  const steps = passedBins(counted).length;
  const shares = Array.from({ length: steps }, () => causes.map(() => new Float64Array(replicates)));
  const means = new Float64Array(replicates);
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    for (let i = 0; i < drawn.length; i += 1) addNoise(drawn[i]!, counted[i]!, noises[i]!, random);
    const curve = passedBins(drawn);
    for (let d = 0; d < steps; d += 1)
      for (let c = 0; c < causes.length; c += 1) shares[d]![c]![replicate] = curve[d]!.shares[c]!;
    means[replicate] = areasOf(curve).reduce((sum, area) => sum + area, 0);
  }
  return {
    shares: shares.map((of) => Object.fromEntries(causes.map((cause, c) => [cause, variance(of[c]!)]))),
    restrictedMean: variance(means),
  };
}

/** 95 % limits of a share on the scale log(−log(1 − F)), which keeps them between 0 and 1; null at 0 and 1. */
export function incidenceLimits(share: number, variance: number): { lower: number; upper: number } | null {
  if (share <= 0 || share >= 1) return null;
  const logOfRest = Math.log1p(-share);
  const reach = Math.exp((Z95 * Math.sqrt(variance)) / ((1 - share) * -logOfRest));
  return { lower: -Math.expm1(logOfRest / reach), upper: -Math.expm1(logOfRest * reach) };
}

/** 95 % limits of a mean that lies between 0 and a largest value. */
export function normalLimits(
  mean: number,
  variance: number,
  largest: number,
): { lower: number; upper: number } {
  const reach = Z95 * Math.sqrt(variance);
  return { lower: Math.max(0, mean - reach), upper: Math.min(largest, mean + reach) };
}

/** 97.5 % of a standard normal variable lies below it. */
const Z95 = 1.959963984540054;

/** Of each bin, in the order of the causes. */
type Noises = readonly (readonly NoiseSum[])[];

function noisesOf({ cellEpsilon, bins }: NoisyCohort, causes: readonly string[]): Noises {
  const epsilon = epsilonOf(cellEpsilon);
  return bins.map(({ draws }) =>
    causes.map((cause) => noiseSum(Array.from({ length: draws[cause]! }, () => epsilon))),
  );
}

interface DrawnCohort extends CountedCohort {
  readonly bins: readonly (CountedCohort['bins'][number] & { readonly counts: number[] })[];
}

function copyOf({ n, bins }: CountedCohort): DrawnCohort {
  return { n, bins: bins.map(({ months, counts }) => ({ months, counts: [...counts] })) };
}

function addNoise(drawn: DrawnCohort, { bins }: CountedCohort, noises: Noises, random: () => number): void {
  for (let d = 0; d < bins.length; d += 1)
    for (let c = 0; c < bins[d]!.counts.length; c += 1)
      drawn.bins[d]!.counts[c] = bins[d]!.counts[c]! + noises[d]![c]!.quantile(random());
}

function variance(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

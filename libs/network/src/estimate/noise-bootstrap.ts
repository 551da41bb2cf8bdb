import { epsilonOf } from '../noise/epsilon.js';
import { noiseSum, type NoiseSum } from '../noise/noise-sum.js';
import { cellsOf, emptyCurve, trace } from './grouped-incidence.js';
import { areaUnder } from './restricted-mean.js';
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
  const cells = cellsOf(cohorts, causes);
  const noises = cohorts.flatMap((cohort) => noisesOf(cohort, causes));
  // drawn and traced into the same lists each time: a release does this many thousands of times
  const [drawn, curve] = [new Float64Array(cells.counts.length), emptyCurve(cells)];
  const shares = Array.from(curve.shares, () => new Float64Array(replicates));
  const means = new Float64Array(replicates);
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    for (let i = 0; i < drawn.length; i += 1) drawn[i] = cells.counts[i]! + noises[i]!.quantile(random());
    trace(cells, drawn, curve);
    for (let i = 0; i < shares.length; i += 1) shares[i]![replicate] = curve.shares[i]!;
    means[replicate] = areaUnder(cells.months, curve.survival);
  }
  return {
    shares: cells.months.map((_, step) =>
      Object.fromEntries(causes.map((cause, c) => [cause, variance(shares[step * causes.length + c]!)])),
    ),
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

/** That of each count: by bin, in the order of the causes. */
function noisesOf({ cellEpsilon, bins }: NoisyCohort, causes: readonly string[]): NoiseSum[] {
  const epsilon = epsilonOf(cellEpsilon);
  return bins.flatMap(({ draws }) =>
    causes.map((cause) => noiseSum(Array.from({ length: draws[cause]! }, () => epsilon))),
  );
}

function variance(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

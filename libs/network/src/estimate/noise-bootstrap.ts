import { epsilonOf } from '../noise/epsilon.js';
import { groupedIncidence } from './grouped-incidence.js';
import { restrictedMean } from './restricted-mean.js';
import type { RunOffCohort } from './run-off-cohort.js';
import { seededRandom } from './seeded-random.js';

/** What the noise of the cells makes of a curve, as variances beside those of chance. */
export interface NoiseVariances {
  /** By step, then cause. */
  readonly shares: readonly Readonly<Record<string, number>>[];
  readonly restrictedMean: number;
}

/**
 * Parametric bootstrap of the noise: draws the noise of each cell anew, computes the curve again, and takes the variance
 * over the replicates. The chance comes from a seed, so any reader who draws as often from the same seed finds the same
 * variance; the seed belongs to the published cells and tells nothing about the noise in them.
 *
 * @param seed from the listed cells, such as their hash
 * @param replicates at least two
 */
export function noiseVariances(
  cohorts: readonly RunOffCohort[],
  causes: readonly string[],
  seed: string,
  replicates: number,
): NoiseVariances {
  const random = seededRandom(seed);
  const curves = Array.from({ length: replicates }, () =>
    groupedIncidence(
      cohorts.map((cohort) => withNoise(cohort, random)),
      causes,
    ),
  );
  return {
    shares: curves[0]!.map((_, d) =>
      Object.fromEntries(
        causes.map((cause) => [cause, variance(curves.map((curve) => curve[d]!.causes[cause]!.share))]),
      ),
    ),
    restrictedMean: variance(curves.map((curve) => restrictedMean(curve).months)),
  };
}

/** 95 % limits of a share on the scale log(−log(1 − F)), which keeps them between 0 and 1; null at 0 and 1. */
export function incidenceLimits(share: number, variance: number): { lower: number; upper: number } | null {
  if (share <= 0 || share >= 1) return null;
  const logOfRest = Math.log1p(-share);
  const reach = Math.exp((Z95 * Math.sqrt(variance)) / ((1 - share) * -logOfRest));
  return { lower: -Math.expm1(logOfRest / reach), upper: -Math.expm1(logOfRest * reach) };
}

/** 97.5 % of a standard normal variable lies below it. */
const Z95 = 1.959963984540054;

function withNoise(cohort: RunOffCohort, random: () => number): RunOffCohort {
  const { numerator, denominator } = epsilonOf(cohort.cellEpsilon);
  const step = Math.exp(-numerator / denominator);
  return {
    ...cohort,
    bins: cohort.bins.map(({ months, counts }) => ({
      months,
      counts: Object.fromEntries(
        Object.entries(counts).map(([cause, count]) => [cause, count + discreteLaplace(step, random())]),
      ),
    })),
  };
}

/** The discrete-Laplace number at a level between 0 and 1, by inverting P(|K| ≤ k) = 1 − 2q^(k+1) / (1 + q). */
function discreteLaplace(step: number, level: number): number {
  const beyond = Math.max(1 - Math.abs(2 * level - 1), 2 ** -53);
  const magnitude = Math.floor(Math.log((beyond * (1 + step)) / 2) / Math.log(step));
  return level < 0.5 ? -magnitude : magnitude;
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

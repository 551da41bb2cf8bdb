import type { Epsilon } from '../noise/epsilon.js';
import { noiseSum } from '../noise/noise-sum.js';

/** What a reader of the publication knows of a cell, or of a line that adds up several. */
export interface NoisyCount {
  /** The stored count with its noise. May lie below 0 or above n; it is never clamped. */
  readonly noisyOut: number;
  readonly n: number;
  /** The ε of each draw of noise in it: one for a cell, several for a sum. */
  readonly epsilons: readonly Epsilon[];
}

/** One line out of several cells: counts, people and draws of noise all add up. */
export function sumOfCounts(counts: readonly NoisyCount[]): NoisyCount {
  return {
    noisyOut: counts.reduce((sum, count) => sum + count.noisyOut, 0),
    n: counts.reduce((sum, count) => sum + count.n, 0),
    epsilons: counts.flatMap((count) => count.epsilons),
  };
}

/** A probability for each true count from `first` on; 0 for all others. */
export interface Likelihood {
  readonly first: number;
  readonly values: Float64Array;
}

/**
 * The probability of the published count for each possible true count 0 … n.
 * @throws RangeError when the count lies so far out (below 1e-30) that the noise cannot have brought it there
 */
export function likelihoodOfTrueCounts({ noisyOut, n, epsilons }: NoisyCount): Likelihood {
  const noise = noiseSum(epsilons);
  const first = Math.max(0, noisyOut - noise.reach);
  const last = Math.min(n, noisyOut + noise.reach);
  if (last < first) throw new RangeError('this noise cannot give this count');
  const values = new Float64Array(last - first + 1);
  for (let i = 0; i < values.length; i += 1) values[i] = noise.pmf(noisyOut - first - i);
  return { first, values };
}

/** Two counts with the same key have the same likelihood, so what follows from one follows from the other. */
export function keyOf({ noisyOut, n, epsilons }: NoisyCount): string {
  return `${n} ${noisyOut} ${namesOf(epsilons)}`;
}

/** The variance of the noise in a count: 2e^−ε / (1 − e^−ε)² for each draw. */
export function noiseVariance(epsilons: readonly Epsilon[]): number {
  return epsilons.reduce((sum, { numerator, denominator }) => {
    const step = Math.exp(-numerator / denominator);
    return sum + (2 * step) / (1 - step) ** 2;
  }, 0);
}

function namesOf(epsilons: readonly Epsilon[]): string {
  if (epsilons.length === 1) return `${epsilons[0]!.numerator}/${epsilons[0]!.denominator}`;
  return epsilons
    .map(({ numerator, denominator }) => `${numerator}/${denominator}`)
    .sort()
    .join(' ');
}

import { groupedBy } from '../grouped-by.js';
import { discreteLaplacePmf } from './discrete-laplace.js';
import type { Epsilon } from './epsilon.js';

/** Probabilities smaller than this are left out of a table: e^(−69), far below anything that a figure prints. */
const NEGLIGIBLE = 1e-30;

/** The distribution of the sum of several independent draws of noise, symmetric around zero. */
export interface NoiseSum {
  /** Beyond this, either side of zero, a probability is below 1e-30. */
  readonly reach: number;
  /** The probability that the draws add up to `k`; 0 where it is below 1e-30. */
  pmf(k: number): number;
  /** The smallest whole number that the sum stays within, either side of zero, with at least this probability. */
  within(probability: number): number;
  /** The smallest whole number that the sum does not exceed with at least this probability: for draws from a seed. */
  quantile(probability: number): number;
}

const KNOWN = new Map<string, NoiseSum>();
const KNOWN_AT_MOST = 500;

/**
 * One draw for each ε given; exact but for the tails below 1e-30. Alike draws are added by doubling, so a line made of
 * 20,000 cells takes no longer than one of a few hundred; and what was asked is kept, for a release asks for the same
 * few sums thousands of times.
 */
export function noiseSum(epsilons: readonly Epsilon[]): NoiseSum {
  const draws = [...groupedBy(epsilons, ({ numerator, denominator }) => `${numerator}/${denominator}`)].sort(
    ([a], [b]) => (a < b ? -1 : 1),
  );
  const key = draws.map(([epsilon, alike]) => `${alike.length}x${epsilon}`).join(' ');
  const known = KNOWN.get(key) ?? distributionOf(draws.map(([, alike]) => alike));
  if (KNOWN.size >= KNOWN_AT_MOST) KNOWN.clear();
  KNOWN.set(key, known);
  return known;
}

function distributionOf(draws: readonly (readonly Epsilon[])[]): NoiseSum {
  const table = draws
    .map((alike) => repeated(tableOf(alike[0]!), alike.length))
    .reduce<Float64Array>(convolved, Float64Array.of(1));
  const reach = (table.length - 1) / 2;
  let sum = 0;
  const atMost = table.map((p) => (sum += p));
  return {
    reach,
    pmf: (k) => (Math.abs(k) > reach ? 0 : table[k + reach]!),
    within(probability) {
      let [k, inside] = [0, table[reach]!];
      while (inside < probability && k < reach) {
        k += 1;
        inside += 2 * table[reach + k]!;
      }
      return k;
    },
    quantile(probability) {
      let [low, high] = [0, table.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (atMost[middle]! >= probability) high = middle;
        else low = middle + 1;
      }
      return low - reach;
    },
  };
}

/** The sum of so many draws of one distribution. */
function repeated(table: Float64Array, times: number): Float64Array {
  let [sum, doubled]: [Float64Array, Float64Array] = [Float64Array.of(1), table];
  for (let left = times; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) sum = convolved(sum, doubled);
    if (left > 1) doubled = convolved(doubled, doubled);
  }
  return sum;
}

/** Probabilities of −reach … +reach; always of odd length, with zero in the middle. */
function tableOf(epsilon: Epsilon): Float64Array {
  let reach = 0;
  while (discreteLaplacePmf(reach + 1, epsilon) > NEGLIGIBLE) reach += 1;
  return Float64Array.from({ length: 2 * reach + 1 }, (_, i) => discreteLaplacePmf(i - reach, epsilon));
}

/** Both are symmetric, so half of the sum is computed and the other half is its mirror. */
function convolved(a: Float64Array, b: Float64Array): Float64Array {
  if (a.length === 1 && a[0] === 1) return b;
  const sum = new Float64Array(a.length + b.length - 1);
  const last = sum.length - 1;
  for (let i = 0; i < a.length; i += 1) {
    const p = a[i]!;
    for (let j = Math.max(0, last / 2 - i); j < b.length; j += 1) sum[i + j]! += p * b[j]!;
  }
  for (let k = 0; k < last / 2; k += 1) sum[k] = sum[last - k]!;
  const first = sum.findIndex((p) => p > NEGLIGIBLE);
  return sum.subarray(first, sum.length - first);
}

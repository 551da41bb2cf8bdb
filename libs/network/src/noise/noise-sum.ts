import { discreteLaplacePmf } from './discrete-laplace.js';
import type { Epsilon } from './epsilon.js';

/** Probabilities smaller than this are left out of a table: e^(−69), far below anything that a figure prints. */
const NEGLIGIBLE = 1e-30;

/** The distribution of the sum of several independent draws of noise, symmetric around zero. */
export interface NoiseSum {
  /** The probability that the draws add up to `k`; 0 where it is below 1e-30. */
  pmf(k: number): number;
  /** The smallest whole number that the sum stays within, either side of zero, with at least this probability. */
  within(probability: number): number;
}

const KNOWN = new Map<string, NoiseSum>();
const KNOWN_AT_MOST = 500;

/**
 * One draw for each ε given; exact but for the tails below 1e-30. A line made of 150 cells takes some milliseconds, so
 * what was asked is kept: a release asks for the same few sums thousands of times.
 */
export function noiseSum(epsilons: readonly Epsilon[]): NoiseSum {
  const key = epsilons
    .map(({ numerator, denominator }) => `${numerator}/${denominator}`)
    .sort()
    .join(' ');
  const known = KNOWN.get(key) ?? computed(epsilons);
  if (KNOWN.size >= KNOWN_AT_MOST) KNOWN.clear();
  KNOWN.set(key, known);
  return known;
}

function computed(epsilons: readonly Epsilon[]): NoiseSum {
  const table = epsilons.map(tableOf).reduce(convolved, [1]);
  const reach = (table.length - 1) / 2;
  return {
    pmf: (k) => table[k + reach] ?? 0,
    within(probability) {
      let [k, inside] = [0, table[reach]!];
      while (inside < probability && k < reach) {
        k += 1;
        inside += 2 * table[reach + k]!;
      }
      return k;
    },
  };
}

/** Probabilities of −reach … +reach; always of odd length, with zero in the middle. */
function tableOf(epsilon: Epsilon): number[] {
  let reach = 0;
  while (discreteLaplacePmf(reach + 1, epsilon) > NEGLIGIBLE) reach += 1;
  return Array.from({ length: 2 * reach + 1 }, (_, i) => discreteLaplacePmf(i - reach, epsilon));
}

function convolved(a: readonly number[], b: readonly number[]): number[] {
  const sum = new Array<number>(a.length + b.length - 1).fill(0);
  a.forEach((p, i) => b.forEach((q, j) => (sum[i + j]! += p * q)));
  const first = sum.findIndex((p) => p > NEGLIGIBLE);
  return sum.slice(first, sum.length - first);
}

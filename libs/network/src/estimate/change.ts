import { logChoose } from './binomial.js';
import { crossingOf } from './crossing.js';
import { gaussLegendre } from './gauss-legendre.js';
import { likelihoodOfTrueCounts, type NoisyCount } from './noisy-count.js';

/** How much higher the later rate is, with its 95 % limits; each between −1 and 1. */
export interface RateChange {
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
  /** Twice the probability that the change goes the other way. */
  readonly p: number;
}

const LEVEL = 0.95;

/**
 * The change between two blocks of one cooperative, from their published counts alone.
 *
 * Both rates have a flat prior, not that of the comparison: how cooperatives differ says nothing about how one of them
 * changes, and would draw both rates to the same mean, so that no change could ever show. With a flat prior the density
 * of a rate is a polynomial, and so is that of a difference between the places where it ends: the quadrature is exact,
 * and any reader finds the same limits to 1e-12. A pair of closed blocks keeps its figures for ever.
 */
export function rateChange(earlier: NoisyCount, later: NoisyCount): RateChange {
  const [before, after] = [flatPosterior(earlier), flatPosterior(later)];
  // the degree of the product of a density and a distribution function is n + n' + 1
  const rule = gaussLegendre(Math.ceil((earlier.n + later.n + 2) / 2));
  const atMost = (difference: number) => {
    const [from, to] = [Math.max(0, -difference), Math.min(1, 1 - difference)];
    const inside = rule.reduce((sum, { x, weight }) => {
      const p = from + ((to - from) * (x + 1)) / 2;
      return sum + weight * before.density(p) * after.cdf(p + difference);
    }, 0);
    return ((to - from) / 2) * inside + (1 - before.cdf(to));
  };
  const limit = (level: number) => crossingOf((difference) => atMost(difference) - level, -1, 1);
  const fell = atMost(0);
  return {
    difference: after.mean - before.mean,
    lower: limit((1 - LEVEL) / 2),
    upper: limit((1 + LEVEL) / 2),
    p: Math.max(0, 2 * Math.min(fell, 1 - fell)),
  };
}

interface Posterior {
  readonly mean: number;
  density(p: number): number;
  cdf(p: number): number;
}

/** The mixture of Beta(y + 1, n − y + 1), whose distribution function is P(Bin(n + 1, p) > y). */
function flatPosterior(count: NoisyCount): Posterior {
  const { n } = count;
  const { first, values } = likelihoodOfTrueCounts(count);
  const total = values.reduce((sum, p) => sum + p, 0);
  const weights = Array.from({ length: n + 1 }, (_, y) => (values[y - first] ?? 0) / total);
  let sum = 0;
  const below = [0, ...weights.map((weight) => (sum += weight))];
  const average = binomialAverage(weights);
  return {
    mean: weights.reduce((mean, weight, y) => mean + (weight * (y + 1)) / (n + 2), 0),
    density: (p) => (n + 1) * average(p),
    cdf: binomialAverage(below),
  };
}

/** What values 0 … m are on average when the place is binomial: Σ vₖ C(m, k) pᵏ (1 − p)^(m − k), for up to 1,000. */
function binomialAverage(values: readonly number[]): (p: number) => number {
  const m = values.length - 1;
  const factors = values.map((value, k) => value * Math.exp(logChoose(m, k)));
  return (p) => {
    let [sum, power] = [0, 1];
    for (let k = m; k >= 0; k -= 1) {
      sum = sum * p + factors[k]! * power;
      power *= 1 - p;
    }
    return sum;
  };
}

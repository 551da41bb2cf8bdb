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
 * One draw for each ε given; exact but for the tails below 1e-30. However many draws are alike, their sum is computed at
 * once; and what was asked is kept, for a release asks for the same few sums thousands of times.
 */
export function noiseSum(epsilons: readonly Epsilon[]): NoiseSum {
  if (epsilons.length === 1) return ofOneDraw(epsilons[0]!);
  const draws = alikeOf(epsilons);
  const key = draws.map(({ name, times }) => `${times}x${name}`).join(' ');
  const known = KNOWN.get(key) ?? distributionOf(draws);
  if (KNOWN.size >= KNOWN_AT_MOST) KNOWN.clear();
  KNOWN.set(key, known);
  return known;
}

const OF_ONE_DRAW = new WeakMap<Epsilon, NoiseSum>();

/** Nearly all that a release asks: the noise of a cell. */
function ofOneDraw(epsilon: Epsilon): NoiseSum {
  const known = OF_ONE_DRAW.get(epsilon) ?? distributionOf(alikeOf([epsilon]));
  OF_ONE_DRAW.set(epsilon, known);
  return known;
}

/** So many draws with the same ε. */
interface Alike {
  readonly epsilon: Epsilon;
  readonly name: string;
  readonly times: number;
}

/** In the order of their names. A policy's ε is mostly one object, so nearly all are counted without a name. */
function alikeOf(epsilons: readonly Epsilon[]): Alike[] {
  const times = new Map<Epsilon, number>();
  for (const epsilon of epsilons) times.set(epsilon, (times.get(epsilon) ?? 0) + 1);
  const named = new Map<string, Alike>();
  for (const [epsilon, more] of times) {
    const name = `${epsilon.numerator}/${epsilon.denominator}`;
    named.set(name, { epsilon, name, times: (named.get(name)?.times ?? 0) + more });
  }
  return [...named.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function distributionOf(draws: readonly Alike[]): NoiseSum {
  const table = draws
    .map(({ epsilon, times }) => (times === 1 ? tableOf(epsilon) : tableOfSum(epsilon, times)))
    .reduce<Float64Array>(convolved, Float64Array.of(1));
  const reach = (table.length - 1) / 2;
  let sum = 0;
  const atMost = table.map((p) => (sum += p));
  const last = table.length - 1;
  let guide: Int32Array | undefined;
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
      guide ??= guideOf(atMost);
      let place = guide[Math.floor(probability * GUIDES)]!;
      while (place < last && atMost[place]! < probability) place += 1;
      return place - reach;
    },
  };
}

/** So many places from which a quantile is looked for. */
const GUIDES = 256;

/** The first place whose sum reaches 0, 1/256, 2/256 …: for chances in between, one looks no further than a few places. */
function guideOf(atMost: Float64Array): Int32Array {
  const guide = new Int32Array(GUIDES + 1);
  for (let i = 0, place = 0; i <= GUIDES; i += 1) {
    while (place < atMost.length - 1 && atMost[place]! < i / GUIDES) place += 1;
    guide[i] = place;
  }
  return guide;
}

/** Probabilities of −reach … +reach; always of odd length, with zero in the middle. */
function tableOf(epsilon: Epsilon): Float64Array {
  let reach = 0;
  while (discreteLaplacePmf(reach + 1, epsilon) > NEGLIGIBLE) reach += 1;
  return Float64Array.from({ length: 2 * reach + 1 }, (_, i) => discreteLaplacePmf(i - reach, epsilon));
}

/**
 * The sum of `times` alike draws, from three chances in a row instead of by convolution. With a = e^−ε, the generating
 * function G(z) = ((1 − a)² / ((1 − az)(1 − a/z)))^times has (1 + a² − az − a/z) · zG′ = times · a · (z − 1/z) · G, so
 *
 *   a (times + k − 1) · p(k − 1) = (1 + a²) k · p(k) + a (times − k − 1) · p(k + 1).
 *
 * From the tail to the middle that is stable: the chances are its smallest solution there (J. C. P. Miller's algorithm),
 * known up to a factor, and together they are 1.
 */
function tableOfSum({ numerator, denominator }: Epsilon, times: number): Float64Array {
  const rate = numerator / denominator;
  const a = Math.exp(-rate);
  const half = new Float64Array(reachAtMost(rate, times) + 2);
  half[half.length - 2] = Number.MIN_VALUE / Number.EPSILON;
  let total = 0;
  for (let k = half.length - 2; k > 0; k -= 1) {
    total += 2 * half[k]!;
    half[k - 1] = ((1 + a * a) * k * half[k]! + a * (times - k - 1) * half[k + 1]!) / (a * (times + k - 1));
  }
  total += half[0]!;
  const beyond = half.findIndex((p) => p / total <= NEGLIGIBLE);
  const reach = beyond - 1;
  return Float64Array.from({ length: 2 * reach + 1 }, (_, i) => half[Math.abs(i - reach)]! / total);
}

/** Beyond this, the chance is far below what a table keeps (Chernoff's bound, at the best of a few rates of decay). */
function reachAtMost(rate: number, times: number): number {
  const a = Math.exp(-rate);
  let reach = Infinity;
  for (let part = 1; part < PARTS; part += 1) {
    const decay = (rate * part) / PARTS;
    const growth = 2 * Math.log1p(-a) - Math.log1p(-a * Math.exp(decay)) - Math.log1p(-a * Math.exp(-decay));
    reach = Math.min(reach, Math.ceil((times * growth - Math.log(NEGLIGIBLE * 1e-6)) / decay));
  }
  return reach;
}

/** Rates of decay that are tried. */
const PARTS = 64;

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

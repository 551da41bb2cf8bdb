import type { Epsilon } from './epsilon.js';
import { cryptographicBytes, uniformBelow, type RandomBytes } from './random-integer.js';

/**
 * One draw of discrete-Laplace noise: P(k) = tanh(ε/2) · e^(−ε|k|) for every whole number k. Added to a count in which
 * one person weighs 1, it gives ε-differential privacy.
 *
 * Exact: only whole-number comparisons on random bits, no logarithm and no floating point, whose gaps would betray the
 * count (Mironov 2012). Source: Canonne, Kamath and Steinke, "The Discrete Gaussian for Differential Privacy", NeurIPS
 * 2020, algorithm 2, with s/t = ε.
 *
 * Only the release may call this, once per count of a closed block; the sum is stored and never drawn again.
 */
export function sampleDiscreteLaplace(epsilon: Epsilon, random: RandomBytes = cryptographicBytes): number {
  const { numerator: s, denominator: t } = epsilon;
  for (;;) {
    const remainder = uniformBelow(t, random);
    if (!bernoulliExpMinus(remainder, t, random)) continue;
    let whole = 0;
    while (bernoulliExpMinus(1, 1, random)) whole += 1;
    const magnitude = Math.floor((remainder + t * whole) / s);
    const negative = uniformBelow(2, random) === 1;
    // Zero comes up with both signs; one of the two is drawn again, or it would be twice as likely.
    if (negative && magnitude === 0) continue;
    return negative ? -magnitude : magnitude;
  }
}

/**
 * True with probability e^(−numerator/denominator), for a ratio from 0 to 1: in a row of trials with chances γ/1, γ/2,
 * γ/3 …, the first failure falls on an odd place with exactly that probability (the same paper, algorithm 1).
 */
function bernoulliExpMinus(numerator: number, denominator: number, random: RandomBytes): boolean {
  let place = 1;
  while (uniformBelow(denominator * place, random) < numerator) place += 1;
  return place % 2 === 1;
}

/** The probability of drawing exactly `k`. */
export function discreteLaplacePmf(k: number, epsilon: Epsilon): number {
  const rate = rateOf(epsilon);
  return Math.tanh(rate / 2) * Math.exp(-rate * Math.abs(k));
}

/** The probability of drawing `k` or less. */
export function discreteLaplaceCdf(k: number, epsilon: Epsilon): number {
  const rate = rateOf(epsilon);
  const tail = (distance: number) => Math.exp(-rate * distance) / (1 + Math.exp(-rate));
  return k < 0 ? tail(-k) : 1 - tail(k + 1);
}

function rateOf({ numerator, denominator }: Epsilon): number {
  return numerator / denominator;
}

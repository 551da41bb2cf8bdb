import { crossingOf } from './crossing.js';

/** Lanczos's approximation with g = 7 and nine terms (Godfrey's coefficients); relative error below 1e-14. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The natural logarithm of the gamma function, for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const t = x + 6.5;
  let series = LANCZOS[0]!;
  for (let i = 1; i < LANCZOS.length; i += 1) series += LANCZOS[i]! / (x - 1 + i);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(series);
}

export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/**
 * The distribution function of Beta(a, b): the regularised incomplete beta function, for 0 ≤ x ≤ 1 and a, b > 0.
 * Who asks often for the same a and b hands over log B(a, b).
 * Continued fraction of the NIST Digital Library of Mathematical Functions, 8.17.22, by Lentz's method; about 1e-13.
 */
export function betaCdf(x: number, a: number, b: number, logBetaOfBoth = logBeta(a, b)): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast on this side of the mean; the other side follows by symmetry.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaCdf(1 - x, b, a, logBetaOfBoth);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBetaOfBoth) / a;
  return front * continuedFraction(x, a, b);
}

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1, change = 0; Math.abs(change - 1) > 1e-15 && m < 1000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    change = d * c;
    value *= change;
  }
  return value;
}

/** Where a rising function of a share reaches `target`, known to 1e-13. @param near a guess */
export function shareWhere(rising: (share: number) => number, target: number, near?: number): number {
  return crossingOf((share) => rising(share) - target, 0, 1, near);
}

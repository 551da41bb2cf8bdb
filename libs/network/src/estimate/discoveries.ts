/**
 * Which of many p-values are discoveries, so that of those shown no more than this share is expected to be chance
 * (Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57, 1995): all up to the largest p-value
 * with p₍ₖ₎ ≤ k · share / m.
 */
export function discoveries(pValues: readonly number[], falseShare: number): boolean[] {
  const sorted = [...pValues].sort((a, b) => a - b);
  const last = sorted.findLast((p, i) => p <= ((i + 1) * falseShare) / sorted.length) ?? -1;
  return pValues.map((p) => p <= last);
}

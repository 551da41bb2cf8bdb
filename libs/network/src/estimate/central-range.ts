/**
 * The limits that hold the middle part of these values: 80 % leaves out a tenth on either side. Interpolates between
 * values as R's default does (Hyndman and Fan 1996, type 7).
 * @param values at least one
 */
export function centralRange(values: readonly number[], share: number): { lower: number; upper: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const quantile = (p: number) => {
    const place = p * (sorted.length - 1);
    const below = sorted[Math.floor(place)]!;
    return below + (place % 1) * (sorted[Math.ceil(place)]! - below);
  };
  return { lower: quantile((1 - share) / 2), upper: quantile((1 + share) / 2) };
}

/** `part / whole` of an amount, to the cent; an exact half goes away from zero. */
export function nearest(amount: number, part: number, whole: number): number {
  const size = BigInt(Math.abs(amount)) * BigInt(part);
  const [cents, rest] = [size / BigInt(whole), size % BigInt(whole)];
  const rounded = Number(rest * 2n >= BigInt(whole) ? cents + 1n : cents);
  return amount < 0 ? -rounded : rounded;
}

/** Divides an amount in proportion, each rounded down; the cents left over go to the largest remainders, the first before the last. */
export function inProportion(amount: number, proportions: readonly number[]): number[] {
  const whole = BigInt(proportions.reduce((sum, one) => sum + one, 0));
  const exact = proportions.map((one) => BigInt(amount) * BigInt(one));
  const parts = exact.map((one) => Number(one / whole));
  const left = amount - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((one, place) => ({ place, remainder: one % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.place - b.place : a.remainder < b.remainder ? 1 : -1));
  for (const { place } of byRemainder.slice(0, left)) parts[place]! += 1;
  return parts;
}

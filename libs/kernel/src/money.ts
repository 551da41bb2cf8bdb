import { DomainError } from './errors.js';

/** A sum of money in whole euro cents: a safe integer, never a fraction, never a float of euros. */
export type Cents = number;

/** The largest sum that the books take: 100 billion euros. Far above any cooperative, far below 2^53. */
export const LARGEST_CENTS: Cents = 10_000_000_000_000;

const EURO_TEXT = /^(-?)(\d{1,15})(?:\.(\d{1,2}))?$/;

/**
 * Reads an amount as it stands in the API: `"412.50"`, `"-3"`, `"0.5"`.
 * @throws DomainError `AMOUNT_INVALID` for anything else: a comma, three decimals, NaN, an exponent, above the largest sum.
 */
export function parseEuro(text: string): Cents {
  const match = EURO_TEXT.exec(text);
  if (!match) throw new DomainError('AMOUNT_INVALID');
  const [, sign, whole, fraction = ''] = match;
  const cents = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  if (cents > LARGEST_CENTS) throw new DomainError('AMOUNT_INVALID');
  return sign && cents !== 0 ? -cents : cents;
}

/** Writes cents as the API does: `"412.50"`. For people, use the locale's own formatting. */
export function euroText(cents: Cents): string {
  const absolute = Math.abs(cents);
  const text = `${Math.floor(absolute / 100)}.${String(absolute % 100).padStart(2, '0')}`;
  return cents < 0 ? `-${text}` : text;
}

/**
 * `part / whole` of a sum, to the cent, half away from zero, so that a reversal is the exact opposite of what it
 * reverses. Whole numbers all the way: no float is ever rounded.
 * @throws RangeError when `part` or `whole` is no integer or `whole` is zero: that is a fault of the caller, not of a user
 */
export function partOf(cents: Cents, part: number, whole: number): Cents {
  const product = BigInt(cents) * BigInt(part) * (whole < 0 ? -1n : 1n);
  const divisor = BigInt(Math.abs(whole));
  const rounded = Number(((product < 0n ? -product : product) * 2n + divisor) / (divisor * 2n));
  return product < 0n && rounded !== 0 ? -rounded : rounded;
}

/**
 * A share of a sum, rounded as `partOf` does.
 * @param basisPoints the rate in hundredths of a percent: 30 % is 3000
 */
export function shareOf(cents: Cents, basisPoints: number): Cents {
  return partOf(cents, basisPoints, 10_000);
}

/**
 * Divides a sum by weights without losing a cent: each part is rounded down, and the cents that remain go to the
 * largest remainders (the earlier one first where they are equal).
 * @throws RangeError when the weights are negative or sum to zero: that is a fault of the caller, not of a user
 */
export function splitByWeight(total: Cents, weights: readonly number[]): Cents[] {
  const fit = weights.every((weight) => weight >= 0 && Number.isSafeInteger(weight));
  const sum = fit ? weights.reduce((a, b) => a + BigInt(b), 0n) : 0n;
  if (sum === 0n) throw new RangeError('weights must be non-negative integers with a positive sum');
  const sign = total < 0 ? -1 : 1;
  const whole = BigInt(Math.abs(total));
  const shares = weights.map((weight) => {
    const product = whole * BigInt(weight);
    return { cents: Number(product / sum), remainder: product % sum };
  });
  let left = Math.abs(total) - shares.reduce((a, share) => a + share.cents, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share.remainder }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1));
  for (const { index } of byRemainder) {
    if (left === 0) break;
    shares[index]!.cents += 1;
    left -= 1;
  }
  return shares.map((share) => (share.cents === 0 ? 0 : sign * share.cents));
}

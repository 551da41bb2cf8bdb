/** A share as decimal text of twelve places. */
export function decimal(share: number): string {
  return share.toFixed(12);
}

/** A number between −10 and 10 with its sign, in fifteen characters, such as `-0.012500000000`. */
export function signedDecimal(value: number): string {
  if (!(Math.abs(value) < 9.5)) throw new RangeError('the number does not fit');
  return (value < 0 ? '-' : '+') + decimal(Math.abs(value));
}

/** A count with its sign in seven characters, such as `-000001`. */
export function fixedWidth(count: number): string {
  if (!Number.isInteger(count) || Math.abs(count) > 999_999) throw new RangeError('the count does not fit');
  return (count < 0 ? '-' : '+') + String(Math.abs(count)).padStart(6, '0');
}

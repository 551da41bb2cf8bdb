/** A share as decimal text of twelve places. */
export function decimal(share: number): string {
  return share.toFixed(12);
}

/** A number between −10 and 10 with its sign, in fifteen characters, such as `-0.012500000000`. */
export function signedDecimal(value: number): string {
  if (!(Math.abs(value) < 9.5)) throw new RangeError('the number does not fit');
  return (value < 0 ? '-' : '+') + decimal(Math.abs(value));
}

/** Where there is no share to print, as wide as one. */
export const NO_DECIMAL = '-'.repeat(14);

/** A number from 0 up to but not including 100, in fifteen characters, such as `09.500000000000`. */
export function twoDigitDecimal(value: number): string {
  const printed = decimal(value).padStart(15, '0');
  if (!(value >= 0) || printed.length > 15) throw new RangeError('the number does not fit');
  return printed;
}

/** A whole number with its sign and always as many digits, such as `-000001`. */
export function fixedWidth(count: number, digits = 6): string {
  if (!Number.isInteger(count) || Math.abs(count) >= 10 ** digits)
    throw new RangeError('the count does not fit');
  return (count < 0 ? '-' : '+') + String(Math.abs(count)).padStart(digits, '0');
}

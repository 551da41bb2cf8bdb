/**
 * Citizen service numbers (BSN) have no place here: no field holds one, and free text with one is refused or masked.
 * A run of nine digits counts as one when it passes the eleven-test (weights 9…2 and −1).
 */
const NINE_DIGITS = /(?<!\d)\d{9}(?!\d)/g;

function passesElevenTest(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  return sum % 11 === 0 && digits !== '000000000';
}

/** True when typed text holds what looks like a BSN. */
export function containsBsn(text: string): boolean {
  return (text.match(NINE_DIGITS) ?? []).some(passesElevenTest);
}

/** Imported text with each BSN reduced to its last two digits: `•••••••12`. */
export function maskBsn(text: string): string {
  return text.replace(NINE_DIGITS, (digits) =>
    passesElevenTest(digits) ? `•••••••${digits.slice(-2)}` : digits,
  );
}

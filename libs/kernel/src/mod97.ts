/**
 * What remains of a text of digits and capital letters (A = 10 … Z = 35) after division by 97: the check of ISO 7064
 * mod 97-10, under IBANs (ISO 13616) and creditor references (ISO 11649).
 */
export function mod97(text: string): number {
  const digits = text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return Number(BigInt(digits) % 97n);
}

import { DomainError } from './errors.js';

/**
 * An International Bank Account Number without spaces, in capitals.
 * @throws DomainError `IBAN_INVALID` unless the form is right and ISO 13616's check (ISO 7064 mod 97-10) gives 1
 */
export function ibanOf(text: string): string {
  const iban = text.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(iban)) throw new DomainError('IBAN_INVALID');
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  if (BigInt(digits) % 97n !== 1n) throw new DomainError('IBAN_INVALID');
  return iban;
}

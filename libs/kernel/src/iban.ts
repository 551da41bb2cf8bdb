import { DomainError } from './errors.js';
import { mod97 } from './mod97.js';

/** Check digits 00, 01 and 99 would pass the sum as twins of 97, 98 and 02, but no bank may give them out. */
const FORM = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
const DUTCH_FORM = /^NL\d{2}[A-Z]{4}\d{10}$/;

/**
 * An International Bank Account Number without spaces, in capitals.
 * @throws DomainError `IBAN_INVALID` unless the form is right (for the Netherlands: bank code and ten digits) and
 *   ISO 13616's check (ISO 7064 mod 97-10) gives 1
 */
export function ibanOf(text: string): string {
  const iban = text.replace(/\s/g, '').toUpperCase();
  const wellFormed = FORM.test(iban) && (!iban.startsWith('NL') || DUTCH_FORM.test(iban));
  if (!wellFormed || mod97(iban.slice(4) + iban.slice(0, 4)) !== 1)
    throw new DomainError('IBAN_INVALID', { path: ['iban'] });
  return iban;
}

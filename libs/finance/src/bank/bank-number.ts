import { DomainError, ibanOf } from '#kernel';

const NUMBER = /^\d{3,10}$/;

/**
 * An account as MT940 writes it, with a bank code before it or a currency behind it: an IBAN, or the number that a Dutch
 * account had before; null for neither.
 */
export function ibanOrNumber(text: string): string | null {
  const written = text
    .replace(/\s|\./g, '')
    .toUpperCase()
    .replace(/^[A-Z0-9]*\//, '');
  for (const account of [written, written.replace(/[A-Z]{3}$/, '')]) {
    if (NUMBER.test(account)) return account;
    try {
      return ibanOf(account);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return null;
}

/** Whether an account of ours is the one that a statement names: a Dutch IBAN ends in the account's own ten digits. */
export function isAccount(iban: string, named: string): boolean {
  return (
    named === iban || (NUMBER.test(named) && iban.startsWith('NL') && iban.endsWith(named.padStart(10, '0')))
  );
}

import type { FrozenCustomer, FrozenSupplier } from '#finance';
import { type Locale, text } from '#platform';
import './document-messages.js';

/** Country names: once made, since making one costs more than a document. */
const COUNTRIES = {
  nl: new Intl.DisplayNames('nl-NL', { type: 'region' }),
  en: new Intl.DisplayNames('en-GB', { type: 'region' }),
} as const;

/** What stands under the name of who sells, or buys: address and numbers. */
export function partyLines(party: FrozenSupplier | FrozenCustomer, locale: Locale): string[] {
  const numbers = [
    ['STATEMENT_CHAMBER_OF_COMMERCE', party.kvkNumber],
    ['PAPER_OIN', 'oin' in party ? party.oin : null],
    ['PAPER_VAT_ID', party.vatId],
    ['PAPER_IBAN', 'iban' in party ? groupsOfFour(party.iban) : null],
  ] as const;
  return [
    ...party.address,
    ...('country' in party && party.country !== 'NL' ? [COUNTRIES[locale].of(party.country)!] : []),
    ...numbers.flatMap(([code, number]) => (number === null ? [] : [text(code, locale, { number })])),
  ];
}

/** `NL83 OPBL 0123 4567 89`: as people read an account or a reference, and never broken over two lines. */
export function groupsOfFour(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1\u00a0');
}

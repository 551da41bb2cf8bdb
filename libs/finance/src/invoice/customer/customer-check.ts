import { DomainError, ibanOf } from '#kernel';
import { freeText } from '#platform';
import type { CustomerRow } from './customer.entity.js';
import { vatIdOf } from './vat-id.js';

/** A customer as it is typed. */
export type TypedCustomer = Omit<CustomerRow, 'id' | 'archivedOn'>;

const LONGEST_FIELD = 200;
const LONGEST_TERM_DAYS = 120;
const REQUIRED = ['name', 'street', 'houseNumber', 'postcode', 'city'] as const;
const KVK_NUMBER = /^\d{8}$/;
/** Organisatie-identificatienummer: the number by which public bodies take e-invoices. */
const OIN = /^\d{20}$/;
const DUTCH_POSTCODE = /^([1-9]\d{3}) ?([A-Z]{2})$/;
const COUNTRY = /^[A-Z]{2}$/;
const EMAIL = /^[^\s@<>,;:"()[\]\\\p{Cc}]{1,64}@[^\s@<>,;:"()[\]\\\p{Cc}]{1,180}$/u;

/**
 * What somebody typed of a customer, checked and written in one way.
 * @throws DomainError `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_UNREADABLE`, `TEXT_HAS_BSN`, `CUSTOMER_COUNTRY_INVALID`,
 *   `POSTCODE_INVALID` for a Dutch address, `CUSTOMER_IS_CITIZEN` for a citizen with a number of a company,
 *   `KVK_NUMBER_INVALID`, `OIN_INVALID` also for who is no public body, `CUSTOMER_VAT_ID_INVALID`, `IBAN_INVALID`,
 *   `EMAIL_INVALID`, `TERM_DAYS_INVALID`
 */
export function checkedCustomer(typed: TypedCustomer): TypedCustomer {
  const texts = Object.fromEntries(
    REQUIRED.map((field) => [field, freeText(typed[field], field, LONGEST_FIELD)]),
  ) as Pick<TypedCustomer, (typeof REQUIRED)[number]>;
  const country = formed(typed.country.trim().toUpperCase(), COUNTRY, 'CUSTOMER_COUNTRY_INVALID', 'country');
  const checked = {
    ...typed,
    ...texts,
    country,
    postcode: country === 'NL' ? dutchPostcode(texts.postcode) : texts.postcode,
    kvkNumber: optional(typed.kvkNumber, (text) =>
      formed(text, KVK_NUMBER, 'KVK_NUMBER_INVALID', 'kvkNumber'),
    ),
    oin: optional(typed.oin, (text) => formed(text.replace(/\s/g, ''), OIN, 'OIN_INVALID', 'oin')),
    vatId: optional(typed.vatId, vatIdOf),
    iban: optional(typed.iban, ibanOf),
    email: optional(typed.email, (text) => formed(text, EMAIL, 'EMAIL_INVALID', 'email')),
  };
  if (checked.kind === 'CITIZEN' && (checked.kvkNumber ?? checked.oin ?? checked.vatId) !== null)
    throw new DomainError('CUSTOMER_IS_CITIZEN', { path: ['kind'] });
  if (checked.oin !== null && checked.kind !== 'PUBLIC_BODY')
    throw new DomainError('OIN_INVALID', { path: ['oin'] });
  const { termDays } = checked;
  if (termDays !== null && !(termDays >= 0 && termDays <= LONGEST_TERM_DAYS))
    throw new DomainError('TERM_DAYS_INVALID', { path: ['termDays'], params: { most: LONGEST_TERM_DAYS } });
  return checked;
}

function optional(typed: string | null, read: (text: string) => string): string | null {
  const text = typed?.trim() ?? '';
  return text === '' ? null : read(text);
}

function formed(text: string, form: RegExp, code: string, field: string): string {
  if (!form.test(text)) throw new DomainError(code, { path: [field] });
  return text;
}

/** `2611BA` is written `2611 BA`. */
function dutchPostcode(typed: string): string {
  const [, digits, letters] = DUTCH_POSTCODE.exec(typed.toUpperCase()) ?? [];
  if (!digits) throw new DomainError('POSTCODE_INVALID', { path: ['postcode'] });
  return `${digits} ${letters}`;
}

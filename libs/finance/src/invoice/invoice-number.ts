import { DomainError, mod97 } from '#kernel';

/** Where an invoice stands among the others of its cooperative. Gap-free per series and year; the database counts. */
export interface InvoicePlace {
  /** Up to four capital letters, or none. Letters only, so that a series can never run into the year. */
  readonly series: string;
  /** 2000 to 2199. */
  readonly year: number;
  /** From 1. */
  readonly sequence: number;
}

const NUMBER = /^([A-Z]{0,4})((?:20|21)\d{2})-(\d{4,9})$/;
const REFERENCE = /^RF(?!00|01|99)\d{2}[A-Z0-9]{1,21}$/;

/**
 * The number as it stands on the invoice: `2026-0001`, or `F2026-0001` in series F. Four digits, more when needed.
 * @throws DomainError `INVOICE_NUMBER_INVALID` when the place lies outside its ranges
 */
export function invoiceNumber(place: InvoicePlace): string {
  const number = `${place.series}${place.year}-${String(place.sequence).padStart(4, '0')}`;
  parseInvoiceNumber(number);
  return number;
}

/**
 * Reads a number back; the exact opposite of `invoiceNumber`, so `2026-00001` is none.
 * @throws DomainError `INVOICE_NUMBER_INVALID`
 */
export function parseInvoiceNumber(number: string): InvoicePlace {
  const [, series, year, digits = ''] = NUMBER.exec(number) ?? [];
  const sequence = Number(digits);
  if (series === undefined || sequence < 1 || digits !== String(sequence).padStart(4, '0')) {
    throw new DomainError('INVOICE_NUMBER_INVALID');
  }
  return { series, year: Number(year), sequence };
}

/**
 * What the customer puts with the payment: the number as an ISO 11649 creditor reference, `RF3120260001`. Its two
 * check digits (ISO 7064 mod 97-10) let a bank refuse a typing error before the money moves.
 * @throws DomainError `INVOICE_NUMBER_INVALID`
 */
export function paymentReference(number: string): string {
  parseInvoiceNumber(number);
  const body = number.replace('-', '');
  return `RF${String(98 - mod97(`${body}RF00`)).padStart(2, '0')}${body}`;
}

/**
 * A creditor reference without spaces, in capitals; also one that another company made.
 * @throws DomainError `PAYMENT_REFERENCE_INVALID` unless the form is right and the check gives 1
 */
export function paymentReferenceOf(text: string): string {
  const reference = text.replace(/\s/g, '').toUpperCase();
  if (!REFERENCE.test(reference) || mod97(reference.slice(4) + reference.slice(0, 4)) !== 1) {
    throw new DomainError('PAYMENT_REFERENCE_INVALID');
  }
  return reference;
}

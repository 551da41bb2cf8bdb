import type { Cents, CivilDate } from '#kernel';
import type { VatScheme } from '../../vat/vat-policy.js';
import type { CustomerRow } from '../customer/customer.entity.js';
import type { Thousandths, VatCode, VatTotal } from '../vat.js';
import type { Cooperatives } from '#cooperative';

/** Changes with every change of what a frozen document holds or means. */
export const DOCUMENT_VERSION = 1;

/** Who sells on paper: the cooperative, as it was registered on that day. */
export interface FrozenSupplier {
  readonly name: string;
  readonly address: readonly string[];
  readonly kvkNumber: string;
  readonly vatId: string | null;
  readonly iban: string;
  readonly footer: string | null;
  /** By the id of its file, whose bytes never change. */
  readonly logo: { readonly fileId: string; readonly alt: string } | null;
}

export interface FrozenCustomer {
  readonly name: string;
  readonly address: readonly string[];
  /** ISO 3166; named on paper where it is not the Netherlands. */
  readonly country: string;
  readonly kvkNumber: string | null;
  readonly oin: string | null;
  readonly vatId: string | null;
}

export interface FrozenLine {
  readonly description: string;
  readonly quantity: Thousandths;
  readonly unitPrice: Cents;
  readonly vat: VatCode;
  readonly net: Cents;
}

interface Frozen {
  readonly supplier: FrozenSupplier;
  readonly customer: FrozenCustomer;
  readonly customerReference: string;
  readonly number: string;
}

/** What is sold or taken back, line by line, with its totals. */
interface FrozenSale extends Frozen {
  readonly scheme: VatScheme;
  readonly lines: readonly FrozenLine[];
  readonly perRate: readonly VatTotal[];
  readonly net: Cents;
  readonly vat: Cents;
  readonly gross: Cents;
}

export interface FrozenInvoice extends FrozenSale {
  readonly kind: 'INVOICE';
  readonly issuedOn: CivilDate;
  readonly suppliedOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly paymentReference: string;
}

export interface FrozenCreditNote extends FrozenSale {
  readonly kind: 'CREDIT_NOTE';
  readonly issuedOn: CivilDate;
  readonly reason: string;
  readonly invoice: { readonly number: string; readonly issuedOn: CivilDate };
  /** What the customer still gets back in money; the rest was not paid yet. */
  readonly refund: Cents;
}

export interface FrozenQuote extends FrozenSale {
  readonly kind: 'QUOTE';
  readonly sentOn: CivilDate;
  readonly validUntil: CivilDate;
}

export interface FrozenReminder extends Frozen {
  readonly kind: 'REMINDER';
  readonly step: number;
  readonly sentOn: CivilDate;
  readonly payBefore: CivilDate;
  /** What it says, in paragraphs. */
  readonly message: string;
  readonly invoice: {
    readonly issuedOn: CivilDate;
    readonly dueOn: CivilDate;
    readonly gross: Cents;
    readonly settled: Cents;
    readonly open: Cents;
    readonly paymentReference: string;
  };
}

/** What was true when a paper was written; it is made from this and nothing else. */
export type FrozenDocument = FrozenInvoice | FrozenCreditNote | FrozenQuote | FrozenReminder;

export function frozenSupplier(
  registration: Awaited<ReturnType<Cooperatives['registration']>>,
): FrozenSupplier {
  const { name, street, houseNumber, postcode, city, kvkNumber, vatId, iban } = registration;
  const { documentFooter, logoFileId, logoDescription } = registration;
  return {
    name,
    address: [`${street} ${houseNumber}`, `${postcode} ${city}`],
    kvkNumber,
    vatId,
    iban,
    footer: documentFooter,
    logo: logoFileId && logoDescription ? { fileId: logoFileId, alt: logoDescription } : null,
  };
}

export function frozenCustomer(customer: CustomerRow): FrozenCustomer {
  const { name, street, houseNumber, postcode, city, country, kvkNumber, oin, vatId } = customer;
  return {
    name,
    address: [`${street} ${houseNumber}`, `${postcode} ${city}`],
    country,
    kvkNumber,
    oin,
    vatId,
  };
}

import {
  type FrozenCustomer,
  frozenCustomer,
  type FrozenDocument,
  type FrozenLine,
  type FrozenSupplier,
  frozenSupplier,
  type InvoiceLine,
  invoiceTotals,
  type NewDocument,
} from '#finance';
import type { CivilDate } from '#kernel';
import type { CooperativeRow, CustomerRow, InvoiceLineRow } from '../rows.js';
import type { Issued } from './issued-invoices.js';

/** What a paper is of. */
export interface Subject {
  readonly id: string;
  /** Null for a quote. */
  readonly invoiceId: string | null;
}

/** Papers of one cooperative: each frozen with the supplier and the customer as they are. */
export class Papers {
  readonly frozen: NewDocument[] = [];
  private readonly supplier: FrozenSupplier;

  constructor(
    cooperative: CooperativeRow,
    /** Chance of its own, for the ids. */
    private readonly newId: (on: CivilDate) => string,
  ) {
    const { house_number, kvk_number, vat_id, ...same } = cooperative;
    this.supplier = frozenSupplier({
      ...same,
      houseNumber: house_number,
      kvkNumber: kvk_number,
      vatId: vat_id,
      documentFooter: null,
      logoFileId: null,
      logoDescription: null,
    });
  }

  add(
    { id: subjectId, invoiceId }: Subject,
    on: CivilDate,
    customer: CustomerRow,
    write: (parties: { supplier: FrozenSupplier; customer: FrozenCustomer }) => FrozenDocument,
  ): void {
    const frozen = write({ supplier: this.supplier, customer: frozenCustomer(entityOf(customer)) });
    this.frozen.push({ id: this.newId(on), subjectId, invoiceId, locale: customer.locale, frozen });
  }
}

/** Every line with its totals, as an invoice and a quote freeze them. */
export function frozenSale(lines: readonly InvoiceLine[], on: CivilDate) {
  const { perRate, net, vat, gross, lines: nets } = invoiceTotals(lines, on);
  const frozen = lines.map(({ description, quantity, unitPrice, vat: code }, i): FrozenLine => ({
    description,
    quantity,
    unitPrice,
    vat: code,
    net: nets[i]!,
  }));
  return { scheme: 'REGULAR', lines: frozen, perRate, net, vat, gross } as const;
}

/** The paper of a final invoice. */
export function invoicePaper(papers: Papers, { invoice, lines, customer }: Issued): void {
  papers.add({ id: invoice.id, invoiceId: invoice.id }, invoice.issued_on, customer, (parties) => ({
    kind: 'INVOICE',
    ...parties,
    customerReference: invoice.customer_reference,
    number: invoice.number,
    issuedOn: invoice.issued_on,
    suppliedOn: invoice.supplied_on,
    dueOn: invoice.due_on!,
    paymentReference: invoice.payment_reference!,
    ...frozenSale(linesOf(lines), invoice.supplied_on),
  }));
}

/** Lines as rows hold them, as the rules read them. */
export function linesOf(rows: readonly InvoiceLineRow[]): (InvoiceLine & { readonly line: number })[] {
  return rows.map((row) => ({
    line: row.line_no,
    description: row.description,
    quantity: row.quantity_thousandths,
    unitPrice: row.unit_price_cents,
    vat: row.vat,
  }));
}

function entityOf(row: CustomerRow) {
  const { house_number, kvk_number, vat_id, term_days, ...same } = row;
  return {
    ...same,
    houseNumber: house_number,
    kvkNumber: kvk_number,
    vatId: vat_id,
    termDays: term_days,
    archivedOn: null,
  };
}

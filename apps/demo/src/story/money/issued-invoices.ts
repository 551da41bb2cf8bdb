import type { CivilDate } from '#kernel';
import type { Participant } from '../people.js';
import type { CustomerRow, InvoiceLineRow, InvoiceRow, PaymentRow } from '../rows.js';
import type { Sales } from '../sales.js';

/** A final invoice with everything that stands around it. */
export interface Issued {
  readonly invoice: InvoiceRow & { readonly number: string; readonly issued_on: CivilDate };
  readonly lines: readonly InvoiceLineRow[];
  readonly customer: CustomerRow;
  readonly payments: readonly PaymentRow[];
}

/** What was sold, seen from the invoice. */
export class IssuedInvoices {
  readonly all: readonly Issued[];

  constructor(sales: Sales, customers: readonly CustomerRow[]) {
    const lines = byInvoice(sales.lines);
    const payments = byInvoice(sales.payments);
    const byId = new Map(customers.map((customer) => [customer.id, customer]));
    this.all = sales.invoices
      .filter((invoice): invoice is Issued['invoice'] => invoice.number !== null)
      .map((invoice) => ({
        invoice,
        lines: lines.get(invoice.id)!,
        customer: byId.get(invoice.customer_id)!,
        payments: payments.get(invoice.id) ?? [],
      }));
  }

  /** Of which nothing was paid, the oldest first. */
  get unpaid(): readonly Issued[] {
    return this.all.filter(({ payments }) => payments.length === 0);
  }

  /** Paid at once, the oldest first. */
  paidBy({ memberId }: Participant): readonly Issued[] {
    return this.all.filter(
      ({ invoice, payments: [payment, ...more] }) =>
        invoice.member_id === memberId && payment?.cents === invoice.gross_cents && more.length === 0,
    );
  }
}

function byInvoice<T extends { readonly invoice_id: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.invoice_id);
    if (group) group.push(row);
    else groups.set(row.invoice_id, [row]);
  }
  return groups;
}

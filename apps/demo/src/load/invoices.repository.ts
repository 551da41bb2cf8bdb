import { statement, type Statement } from '#platform';
import type { InvoiceLineRow, InvoiceRow } from '../story/rows.js';
import { batches, insertRows } from './rows.repository.js';

/** Rows of one statement. */
const BATCH = 500;

/** Invoices as they come about in the product: drafts first, then their lines, then a number that nothing changes. */
export function insertInvoices(
  invoices: readonly InvoiceRow[],
  lines: readonly InvoiceLineRow[],
): Statement<void>[] {
  const drafts = invoices.map((row) => ({ ...row, ...DRAFT }));
  const final = invoices.filter(({ number }) => number !== null);
  return [
    ...insertRows({ table: 'invoice', rows: drafts }),
    ...insertRows({ table: 'invoice_line', rows: lines }),
    ...batches(final, BATCH).map(finalise),
  ];
}

const DRAFT = {
  number: null,
  payment_reference: null,
  issued_on: null,
  due_on: null,
  final_entry_id: null,
} satisfies Partial<InvoiceRow>;

function finalise(rows: readonly InvoiceRow[]): Statement<void> {
  return statement(
    `UPDATE tenant.invoice i
        SET number = r.number, payment_reference = r.payment_reference, issued_on = r.issued_on, due_on = r.due_on,
            final_entry_id = r.final_entry_id
       FROM jsonb_populate_recordset(NULL::tenant.invoice, $1) r
      WHERE i.tenant_id = tenant.current_tenant() AND i.id = r.id`,
    [JSON.stringify(rows)],
    () => undefined,
  );
}

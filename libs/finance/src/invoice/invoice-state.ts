/** Where an invoice stands; each follows from what was booked. */
export const invoiceStates = [
  'DRAFT',
  'OPEN',
  'OVERDUE',
  'PAID',
  'CREDITED',
  'REFUND_DUE',
  'WRITTEN_OFF',
] as const;
export type InvoiceState = (typeof invoiceStates)[number];

/**
 * The state as SQL, of an invoice `i` and its balance `b` (absent for a draft).
 * @param today the placeholder of the day on which it is asked
 */
export function invoiceStateSql(today: string): string {
  return `CASE WHEN i.number IS NULL THEN 'DRAFT'
    WHEN b.refund_due_cents > 0 THEN 'REFUND_DUE'
    WHEN b.open_cents > 0 AND i.due_on < ${today}::date THEN 'OVERDUE'
    WHEN b.open_cents > 0 THEN 'OPEN'
    WHEN b.written_off_cents > 0 THEN 'WRITTEN_OFF'
    WHEN b.credited_cents >= i.gross_cents THEN 'CREDITED'
    ELSE 'PAID' END`;
}

/** By itself, since the address of a page is read before what the page asks for is loaded. */
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

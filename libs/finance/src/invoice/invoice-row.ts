import type { Cents, CivilDate } from '#kernel';
import type { CustomerRow } from './customer/customer.entity.js';
import type { SalesDocumentRow } from './document/sales-document-row.js';
import type { InvoiceState } from './invoice-state.js';
import type { InvoiceLine, Thousandths } from './vat.js';

export interface InvoiceLineRow extends InvoiceLine {
  /** From 1. */
  readonly line: number;
  readonly net: Cents;
  /** What credit notes took back of the quantity so far. */
  readonly credited: Thousandths;
}

export interface CreditNoteRow {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly reason: string;
  readonly net: Cents;
  readonly vat: Cents;
  readonly gross: Cents;
}

/** Money that came in for an invoice, or (negative) was paid back. */
export interface InvoicePaymentRow {
  readonly paidOn: CivilDate;
  readonly cents: Cents;
}

export interface ReminderRow {
  readonly id: string;
  readonly step: number;
  readonly sentOn: CivilDate;
  readonly open: Cents;
  readonly text: string;
}

/** An invoice with everything that became of it: one row feeds one page. */
export interface InvoiceRow {
  readonly id: string;
  readonly state: InvoiceState;
  readonly memberId: string;
  readonly memberName: string;
  readonly enterpriseId: string | null;
  readonly enterpriseName: string | null;
  readonly customer: CustomerRow;
  readonly customerReference: string;
  readonly suppliedOn: CivilDate;
  readonly directCosts: Cents;
  readonly net: Cents;
  readonly vat: Cents;
  readonly gross: Cents;
  readonly paid: Cents;
  readonly credited: Cents;
  readonly writtenOff: Cents;
  readonly open: Cents;
  readonly refundDue: Cents;
  readonly number: string | null;
  readonly paymentReference: string | null;
  readonly issuedOn: CivilDate | null;
  readonly dueOn: CivilDate | null;
  readonly lines: readonly InvoiceLineRow[];
  /** Earliest first, as the lists below. */
  readonly creditNotes: readonly CreditNoteRow[];
  readonly payments: readonly InvoicePaymentRow[];
  readonly reminders: readonly ReminderRow[];
  /** The invoice's own, and those of its credit notes and reminders. */
  readonly documents: readonly SalesDocumentRow[];
  readonly writtenOffOn: CivilDate | null;
  readonly writtenOffReason: string | null;
}

/** Which invoices a list shows; what is null or empty asks nothing. */
export interface InvoiceQuery {
  readonly states: readonly InvoiceState[];
  readonly customerId: string | null;
  readonly memberId: string | null;
  /** Part of a number, payment reference, description, reference or name of a customer. */
  readonly text: string;
  readonly issuedFrom: CivilDate | null;
  readonly issuedUntil: CivilDate | null;
}

/** A draft that is locked to be changed or made final. */
export interface LockedDraft {
  readonly memberId: string;
  readonly suppliedOn: CivilDate;
  readonly directCosts: Cents;
  readonly number: string | null;
  readonly customerVatId: string | null;
  readonly customerTermDays: number | null;
  readonly lines: readonly InvoiceLine[];
}

/** What making it final adds. */
export interface Finality {
  readonly id: string;
  readonly number: string;
  readonly paymentReference: string;
  readonly issuedOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly entryId: string;
}

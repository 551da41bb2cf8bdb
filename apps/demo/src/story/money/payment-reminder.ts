import { payBefore } from '#finance';
import { addDays, type Cents, type CivilDate, euroText } from '#kernel';
import { text } from '#platform';
import type { Stage } from '../stage.js';
import type { Issued } from './issued-invoices.js';
import { REMINDERS } from './money-policies.js';
import type { Papers } from './paper.js';

export interface ReminderRow {
  id: string;
  invoice_id: string;
  step: number;
  sent_on: CivilDate;
  pay_before: CivilDate;
  open_cents: Cents;
  message: string;
}

const FIRST = 1;
/** Days after the due date on which the treasurer got round to it. */
const SENT_AFTER = REMINDERS.firstAfterDays + 1;

/** Whether a customer can have been reminded of an invoice by today. */
export function isLongOverdue({ invoice }: Issued, today: CivilDate): boolean {
  return addDays(invoice.due_on!, SENT_AFTER) < today;
}

/** The first reminder of an invoice of which nothing was paid. */
export function remind(stage: Stage, { invoice, customer }: Issued, papers: Papers): ReminderRow {
  const sentOn = addDays(invoice.due_on!, SENT_AFTER);
  const before = payBefore(sentOn, FIRST, customer.kind, REMINDERS);
  const open = invoice.gross_cents;
  const message = text('REMINDER_1', customer.locale, {
    number: invoice.number,
    issued: invoice.issued_on,
    due: invoice.due_on!,
    open: euroText(open),
    before,
  });
  const id = stage.chanceFor('reminder').id(sentOn);
  papers.add({ id, invoiceId: invoice.id }, sentOn, customer, (parties) => ({
    kind: 'REMINDER',
    ...parties,
    customerReference: invoice.customer_reference,
    number: invoice.number,
    step: FIRST,
    sentOn,
    payBefore: before,
    message,
    invoice: {
      issuedOn: invoice.issued_on,
      dueOn: invoice.due_on!,
      gross: invoice.gross_cents,
      settled: 0,
      open,
      paymentReference: invoice.payment_reference!,
    },
  }));
  return {
    id,
    invoice_id: invoice.id,
    step: FIRST,
    sent_on: sentOn,
    pay_before: before,
    open_cents: open,
    message,
  };
}

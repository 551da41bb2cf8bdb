import type { NewDocument } from '#finance';
import { addDays, type Cents } from '#kernel';
import type { Participant } from '../people.js';
import type { CooperativeRow, CustomerRow, InvoiceSeriesRow, TableRows } from '../rows.js';
import type { Sales } from '../sales.js';
import type { Stage } from '../stage.js';
import { creditHalf, CreditNotes } from './credit-note.js';
import { type Issued, IssuedInvoices } from './issued-invoices.js';
import type { NotableCustomers } from './notable-customers.js';
import { invoicePaper, Papers } from './paper.js';
import { isLongOverdue, remind, type ReminderRow } from './payment-reminder.js';
import { quotesOf } from './quotes.js';
import { everyMonth, RecurringInvoices } from './recurring-invoice.js';

/** Days that a customer had to say that something was not right. */
const COMPLAINED_AFTER = 4;
/** What was offered so long ago is sold and paid. */
const OFFERED_DAYS_AGO = 120;
/** The oldest unpaid invoices are paid in the inbox. */
export const PAID_IN_INBOX = 3;

/** What customers were sent around and after the sales: papers, quotes, reminders, credit notes. */
export interface AfterTheSale {
  /** Of which nothing was paid, the oldest first. */
  readonly unpaid: readonly Issued[];
  /** The invoice that was credited, and the note; none where nobody had paid yet. */
  readonly credited: Issued | undefined;
  readonly notes: CreditNotes;
  readonly series: readonly InvoiceSeriesRow[];
  readonly papers: readonly NewDocument[];
  readonly tables: readonly TableRows[];
}

/**
 * @param active the active members, in the order of their place
 * @param balanceOf what the thermometer of a member holds today
 */
export function afterTheSaleOf(
  stage: Stage,
  cooperative: CooperativeRow,
  active: readonly Participant[],
  sales: Sales,
  regulars: readonly CustomerRow[],
  { municipality, slowPayer }: NotableCustomers,
  balanceOf: (memberId: string) => Cents,
): AfterTheSale {
  const { today } = stage;
  const random = stage.chanceFor('papers');
  const papers = new Papers(cooperative, (on) => random.id(on));
  const issued = new IssuedInvoices(sales, regulars);
  const { unpaid } = issued;
  for (const one of unpaid) invoicePaper(papers, one);

  const credited = active
    .flatMap((member) => issued.paidBy(member))
    .findLast(
      ({ invoice, payments: [payment] }) =>
        payment!.paid_on <= addDays(today, -COMPLAINED_AFTER) &&
        balanceOf(invoice.member_id) >= invoice.net_cents,
    );
  if (credited) invoicePaper(papers, credited);
  const notes = credited ? creditHalf(stage, credited, papers) : new CreditNotes();

  const overdue = unpaid.filter((one) => isLongOverdue(one, today));
  const reminded = overdue.find((one) => unpaid.indexOf(one) >= PAID_IN_INBOX) ?? overdue.at(-1);
  const reminders: ReminderRow[] = reminded ? [remind(stage, reminded, papers)] : [];

  const [seller, other] = active as [Participant, Participant];
  const offeredOn = addDays(today, -OFFERED_DAYS_AGO);
  const sold = issued.paidBy(seller).findLast(({ invoice }) => invoice.supplied_on < offeredOn);
  const quotes = quotesOf(stage, [seller, other], { asked: slowPayer, municipality }, sold, papers);
  const recurring = recurringOf(stage, seller, sales, regulars);
  return {
    unpaid,
    credited,
    notes,
    series: [...notes.series, ...quotes.series],
    papers: papers.frozen,
    tables: [
      { table: 'credit_note', rows: notes.notes },
      { table: 'credit_note_line', rows: notes.lines },
      { table: 'payment_reminder', rows: reminders },
      { table: 'quote', rows: quotes.quotes },
      { table: 'quote_line', rows: quotes.lines },
      { table: 'recurring_invoice', rows: recurring.templates },
      { table: 'recurring_invoice_line', rows: recurring.lines },
      { table: 'recurring_run', rows: recurring.runs },
    ],
  };
}

function recurringOf(
  stage: Stage,
  { memberId }: Participant,
  { invoices, lines }: Sales,
  customers: readonly CustomerRow[],
): RecurringInvoices {
  const draft = invoices.find(({ number, member_id }) => !number && member_id === memberId);
  if (!draft) return new RecurringInvoices();
  const ofDraft = lines.filter(({ invoice_id }) => invoice_id === draft.id);
  return everyMonth(
    stage,
    draft,
    ofDraft,
    customers.find(({ id }) => id === draft.customer_id)!,
  );
}

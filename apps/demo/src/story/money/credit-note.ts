import {
  type CreditableInvoice,
  creditNoteEntry,
  creditOf,
  type Entry,
  invoiceNumber,
  paidChange,
  standingAfter,
} from '#finance';
import { addDays, type Cents, type CivilDate } from '#kernel';
import { withId } from '../bookings.js';
import type { InvoiceSeriesRow } from '../rows.js';
import type { Stage } from '../stage.js';
import type { Issued } from './issued-invoices.js';
import { CREDIT_SERIES } from './money-policies.js';
import { linesOf, type Papers } from './paper.js';

interface CreditNoteRow {
  id: string;
  invoice_id: string;
  number: string;
  issued_on: CivilDate;
  reason: string;
  net_cents: Cents;
  vat_cents: Cents;
  gross_cents: Cents;
  direct_costs_cents: Cents;
  paid_net_change_cents: Cents;
  paid_direct_costs_change_cents: Cents;
  entry_id: string;
}
interface CreditNoteLineRow {
  credit_note_id: string;
  invoice_id: string;
  line_no: number;
  quantity_thousandths: number;
  net_cents: Cents;
}

export class CreditNotes {
  readonly notes: CreditNoteRow[] = [];
  readonly lines: CreditNoteLineRow[] = [];
  readonly series: InvoiceSeriesRow[] = [];
  readonly entries: Entry[] = [];
}

const REASON = 'De helft is niet geleverd, zo is met de klant afgesproken.';

/** An invoice that was paid, and of which half is taken back; the money still has to go back. */
export function creditHalf(stage: Stage, issued: Issued, papers: Papers): CreditNotes {
  const random = stage.chanceFor('credit-note');
  const issuedOn = addDays(stage.today, -2);
  const { invoice, lines, customer, payments } = issued;
  const whole: CreditableInvoice = {
    suppliedOn: invoice.supplied_on,
    net: invoice.net_cents,
    vat: invoice.vat_cents,
    directCosts: invoice.direct_costs_cents,
    lines: linesOf(lines).map((line) => ({ ...line, credited: 0 })),
  };
  const credit = creditOf(
    whole,
    whole.lines.map(({ line, quantity }) => ({ line, quantity: quantity / 2 })),
  );
  const [payment] = payments;
  const change = paidChange({
    standing: standingAfter(whole, credit),
    paid: { payments: payment!.cents, net: payment!.net_cents, directCosts: payment!.direct_costs_cents },
  });
  const id = random.id(issuedOn);
  const entryId = random.id(issuedOn);
  const place = { series: CREDIT_SERIES, year: Number(issuedOn.slice(0, 4)) };
  const number = invoiceNumber({ ...place, sequence: 1 });
  papers.add({ id, invoiceId: invoice.id }, issuedOn, customer, (parties) => ({
    kind: 'CREDIT_NOTE',
    ...parties,
    customerReference: invoice.customer_reference,
    number,
    issuedOn,
    reason: REASON,
    invoice: { number: invoice.number, issuedOn: invoice.issued_on },
    refund: credit.gross,
    scheme: 'REGULAR',
    lines: credit.lines,
    perRate: credit.perRate,
    net: credit.net,
    vat: credit.vat,
    gross: credit.gross,
  }));
  const notes = new CreditNotes();
  notes.series.push({ ...place, last_number: 1 });
  notes.notes.push({
    id,
    invoice_id: invoice.id,
    number,
    issued_on: issuedOn,
    reason: REASON,
    net_cents: credit.net,
    vat_cents: credit.vat,
    gross_cents: credit.gross,
    direct_costs_cents: credit.directCosts,
    paid_net_change_cents: change.net,
    paid_direct_costs_change_cents: change.directCosts,
    entry_id: entryId,
  });
  credit.lines.forEach(({ line, quantity, net }) =>
    notes.lines.push({
      credit_note_id: id,
      invoice_id: invoice.id,
      line_no: line,
      quantity_thousandths: quantity,
      net_cents: net,
    }),
  );
  notes.entries.push(withId(creditNoteEntry({ id, number, issuedOn, credit }), entryId));
  return notes;
}

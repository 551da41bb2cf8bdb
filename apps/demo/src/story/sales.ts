import {
  allocation,
  type ContributionVersion,
  type Entry,
  invoiceEntry,
  type InvoiceLine,
  invoiceNumber,
  invoiceTotals,
  paymentReference,
  proRata,
  paymentEntry,
} from '#finance';
import { addDays, type Cents, type CivilDate, compareDates, partOf } from '#kernel';
import { withId } from './bookings.js';
import type { Absence } from './detours.js';
import type { Participant } from './people.js';
import type { Random } from './random.js';
import type { CustomerRow, InvoiceLineRow, InvoiceRow, InvoiceSeriesRow, PaymentRow } from './rows.js';
import type { Stage } from './stage.js';

const TERM_DAYS = 30;
/** Days between delivery and the last payment, in the worst case. */
const LONGEST_WAIT = 90;
/** What the first active members sold so many days ago is unpaid today: something to collect, and something overdue. */
const UNPAID_DAYS_AGO: readonly (readonly number[])[] = [
  [12, 5],
  [46, 20],
];

/** What was agreed and delivered, before the books know of it. */
interface Sale {
  readonly participant: Participant;
  readonly customer: CustomerRow;
  readonly suppliedOn: CivilDate;
  /** Null while it is a draft. */
  readonly issuedOn: CivilDate | null;
  readonly lines: readonly InvoiceLine[];
  readonly directCosts: Cents;
  /** When the customer paid which part of the total, in percent; the last takes what is left. */
  readonly payments: readonly { readonly on: CivilDate; readonly percent: number }[];
}

/** What came into somebody's thermometer. */
export interface Credit {
  readonly on: CivilDate;
  readonly cents: Cents;
}

export class Sales {
  readonly invoices: InvoiceRow[] = [];
  readonly lines: InvoiceLineRow[] = [];
  readonly payments: PaymentRow[] = [];
  readonly entries: Entry[] = [];
  /** By trajectory, in the order of the days. */
  readonly credits = new Map<string, Credit[]>();
  readonly series: InvoiceSeriesRow[] = [];
}

/** Everything that was sold in eight years, numbered in the order in which it was invoiced. */
export function salesOf(
  stage: Stage,
  participants: readonly Participant[],
  customers: readonly CustomerRow[],
  absences: ReadonlyMap<string, Absence>,
): Sales {
  const sales = new Sales();
  const sold = participants
    .flatMap((participant) => soldBy(stage, participant, customers))
    .filter(({ participant, suppliedOn }) => isThere(absences.get(participant.trajectoryId), suppliedOn));
  const inOrder = sold.sort((a, b) => compareDates(a.issuedOn ?? a.suppliedOn, b.issuedOn ?? b.suppliedOn));
  const numbers = new Map<number, number>();
  for (const sale of inOrder) {
    const year = Number((sale.issuedOn ?? stage.today).slice(0, 4));
    const sequence = (numbers.get(year) ?? 0) + 1;
    if (sale.issuedOn) numbers.set(year, sequence);
    tell(stage, sale, sale.issuedOn && invoiceNumber({ series: '', year, sequence }), sales);
  }
  numbers.forEach((last_number, year) => sales.series.push({ series: '', year, last_number }));
  sales.credits.forEach((credits) => credits.sort((a, b) => compareDates(a.on, b.on)));
  return sales;
}

/** Whoever leaves stops selling in time for the last customer to pay, and begins again after coming back. */
function isThere(absence: Absence | undefined, on: CivilDate): boolean {
  return !absence || on < addDays(absence.leftOn, -LONGEST_WAIT) || on >= absence.returnedOn;
}

function soldBy(stage: Stage, participant: Participant, customers: readonly CustomerRow[]): Sale[] {
  const { random, today } = stage;
  const { decidedOn, endedOn, fate, place, hasAccount } = participant;
  if (!decidedOn || fate === 'DECLINED' || fate === 'STOPPED') return [];
  const regulars = Array.from({ length: random.between(3, 7) }, () => random.pick(customers));
  const pause: readonly [number, number] = hasAccount ? [8, 22] : [14, 58];
  const last = endedOn ? addDays(endedOn, -12) : addDays(today, -1);
  const sold: Sale[] = [];
  for (
    let on = addDays(decidedOn, random.between(4, 25));
    on <= last;
    on = addDays(on, random.between(...pause))
  ) {
    sold.push(sale(stage, participant, random.pick(regulars), on));
  }
  if (fate === 'ACTIVE') {
    for (const days of UNPAID_DAYS_AGO[place] ?? []) {
      const on = addDays(today, -days);
      sold.push({ ...sale(stage, participant, random.pick(regulars), on), issuedOn: on, payments: [] });
    }
    if (place === 0) {
      sold.push({
        ...sale(stage, participant, random.pick(regulars), addDays(today, -1)),
        issuedOn: null,
        payments: [],
      });
    }
  }
  return sold;
}

function sale(
  { random, today }: Stage,
  participant: Participant,
  customer: CustomerRow,
  suppliedOn: CivilDate,
): Sale {
  const { occupation, endedOn } = participant;
  const line = (): InvoiceLine => {
    const [least, most] = occupation.price;
    const quantity = random.chance(80) ? 1 : random.between(2, 4);
    const unitPrice = Math.round(random.between(least, most) / quantity / 50) * 50;
    return {
      description: random.pick(occupation.work),
      quantity: quantity * 1000,
      unitPrice,
      vat: occupation.vat,
    };
  };
  const lines = random.chance(18) ? [line(), line()] : [line()];
  const { net } = invoiceTotals(lines, suppliedOn);
  const hasMaterial = occupation.materialPercent > 0 && random.chance(45);
  const directCosts = hasMaterial ? partOf(net, random.between(1, occupation.materialPercent), 100) : 0;
  const issuedOn = addDays(suppliedOn, random.between(0, 4));
  if (issuedOn > today)
    return { participant, customer, suppliedOn, issuedOn: null, lines, directCosts, payments: [] };
  const payments = paymentDays(random, issuedOn, endedOn).filter(({ on }) => on <= today);
  return { participant, customer, suppliedOn, issuedOn, lines, directCosts, payments };
}

/** Most pay within the term, some late, a few in two parts; whoever leaves waits until the last customer has paid. */
function paymentDays(random: Random, issuedOn: CivilDate, endedOn: CivilDate | null): Sale['payments'] {
  const capped = (on: CivilDate) => (endedOn && on > endedOn ? endedOn : on);
  const on = addDays(issuedOn, random.chance(88) ? random.between(5, 28) : random.between(32, 58));
  if (!random.chance(2)) return [{ on: capped(on), percent: 100 }];
  return [
    { on: capped(on), percent: random.pick([30, 40, 50]) },
    { on: capped(addDays(on, random.between(7, 21))), percent: 100 },
  ];
}

function tell(stage: Stage, sale: Sale, number: string | null, sales: Sales): void {
  const { random, policies } = stage;
  const { participant, customer, suppliedOn, issuedOn, lines, directCosts } = sale;
  const { memberId, trajectoryId } = participant;
  const totals = invoiceTotals(lines, suppliedOn);
  const id = random.id(issuedOn ?? suppliedOn);
  const invoice: InvoiceRow = {
    id,
    member_id: memberId,
    customer_id: customer.id,
    customer_reference: '',
    supplied_on: suppliedOn,
    direct_costs_cents: directCosts,
    net_cents: totals.net,
    vat_cents: totals.vat,
    gross_cents: totals.gross,
    number,
    payment_reference: number && paymentReference(number),
    issued_on: issuedOn,
    due_on: issuedOn && addDays(issuedOn, TERM_DAYS),
    final_entry_id: number && random.id(issuedOn!),
  };
  sales.invoices.push(invoice);
  lines.forEach((line, index) =>
    sales.lines.push({
      invoice_id: id,
      line_no: index + 1,
      description: line.description,
      quantity_thousandths: line.quantity,
      unit_price_cents: line.unitPrice,
      vat: line.vat,
      net_cents: totals.lines[index]!,
    }),
  );
  if (!number || !issuedOn) return;
  sales.entries.push(
    withId(invoiceEntry({ id, number, issuedOn, totals, directCosts }), invoice.final_entry_id!),
  );
  const whole = { net: totals.net, vat: totals.vat, directCosts };
  const paid = { payments: 0, net: 0, directCosts: 0 };
  for (const { on, percent } of sale.payments) {
    const cents = percent === 100 ? totals.gross - paid.payments : partOf(totals.gross, percent, 100);
    const parts = proRata(whole, cents, paid);
    paid.payments += cents;
    paid.net += parts.net;
    paid.directCosts += parts.directCosts;
    const payment: PaymentRow = {
      id: random.id(on),
      invoice_id: id,
      bank_entry_id: null,
      paid_on: on,
      cents,
      net_cents: parts.net,
      vat_cents: parts.vat,
      direct_costs_cents: parts.directCosts,
      receipt_entry_id: random.id(on),
    };
    sales.payments.push(payment);
    sales.entries.push(
      withId(paymentEntry({ on, reference: number, sourceId: id, cents }), payment.receipt_entry_id),
    );
    const policy = policies.on('contribution', on) as unknown as ContributionVersion;
    const divided = allocation(
      { memberId, on, net: parts.net, directCosts: parts.directCosts, reference: number, sourceId: id },
      policy,
    );
    sales.entries.push(...divided.entries.map((entry) => withId(entry, random.id(on))));
    const credits = sales.credits.get(trajectoryId) ?? [];
    credits.push({ on, cents: divided.parts.toThermometer });
    sales.credits.set(trajectoryId, credits);
  }
}

import { type InvoiceLine, invoiceNumber, invoiceTotals } from '#finance';
import { addDays, type Cents, type CivilDate } from '#kernel';
import type { Participant } from '../people.js';
import type { CustomerRow, InvoiceSeriesRow } from '../rows.js';
import type { Stage } from '../stage.js';
import type { Issued } from './issued-invoices.js';
import { QUOTE_DAYS, QUOTE_SERIES } from './money-policies.js';
import { frozenSale, linesOf, type Papers } from './paper.js';

interface QuoteRow {
  id: string;
  member_id: string;
  customer_id: string;
  customer_reference: string;
  reckoned_on: CivilDate;
  valid_until: CivilDate;
  direct_costs_cents: Cents;
  net_cents: Cents;
  vat_cents: Cents;
  gross_cents: Cents;
  number: string | null;
  sent_on: CivilDate | null;
  outcome: 'ACCEPTED' | null;
  answered_on: CivilDate | null;
  reason: string;
  invoice_id: string | null;
}
interface QuoteLineRow {
  quote_id: string;
  line_no: number;
  description: string;
  quantity_thousandths: number;
  unit_price_cents: Cents;
  vat: string;
  net_cents: Cents;
}

/** What is offered, and by whom to whom. */
interface Offer {
  readonly memberId: string;
  readonly customer: CustomerRow;
  readonly reckonedOn: CivilDate;
  readonly directCosts: Cents;
  readonly lines: readonly InvoiceLine[];
  /** Null for a draft. */
  readonly sentOn: CivilDate | null;
  /** The invoice that came of it, and when the customer said yes. */
  readonly accepted: { readonly on: CivilDate; readonly invoiceId: string } | null;
}

export class Quotes {
  readonly quotes: QuoteRow[] = [];
  readonly lines: QuoteLineRow[] = [];
  readonly series: InvoiceSeriesRow[] = [];
}

/**
 * A quote that became the work of a paid invoice, one on which a customer has not answered, and a draft for the
 * municipality.
 * @param sold what came of the first one; none where it was not sold yet
 */
export function quotesOf(
  stage: Stage,
  [seller, other]: readonly [Participant, Participant],
  { asked, municipality }: { readonly asked: CustomerRow; readonly municipality: CustomerRow },
  sold: Issued | undefined,
  papers: Papers,
): Quotes {
  const random = stage.chanceFor('quotes');
  const { today } = stage;
  const work = ({ occupation }: Participant): InvoiceLine => ({
    description: random.pick(occupation.work),
    quantity: random.between(2, 5) * 1000,
    unitPrice: Math.round(random.between(...occupation.price) / 500) * 500,
    vat: occupation.vat,
  });
  const offers: Offer[] = [
    ...(sold ? [becameInvoice(sold)] : []),
    {
      memberId: seller.memberId,
      customer: asked,
      reckonedOn: addDays(today, -10),
      directCosts: 0,
      lines: [work(seller)],
      sentOn: addDays(today, -9),
      accepted: null,
    },
    {
      memberId: other.memberId,
      customer: municipality,
      reckonedOn: addDays(today, -1),
      directCosts: 0,
      lines: [work(other)],
      sentOn: null,
      accepted: null,
    },
  ];
  const quotes = new Quotes();
  const numbers = new Map<number, number>();
  for (const offer of offers) {
    const year = Number((offer.sentOn ?? today).slice(0, 4));
    const sequence = (numbers.get(year) ?? 0) + 1;
    if (offer.sentOn) numbers.set(year, sequence);
    const number = offer.sentOn && invoiceNumber({ series: QUOTE_SERIES, year, sequence });
    tell(random.id(offer.reckonedOn), offer, number, quotes, papers);
  }
  numbers.forEach((last_number, year) => quotes.series.push({ series: QUOTE_SERIES, year, last_number }));
  return quotes;
}

function becameInvoice({ invoice, lines, customer }: Issued): Offer {
  const sentOn = addDays(invoice.supplied_on, -12);
  return {
    memberId: invoice.member_id,
    customer,
    reckonedOn: sentOn,
    directCosts: invoice.direct_costs_cents,
    lines: linesOf(lines).map(({ line: _line, ...sale }) => sale),
    sentOn,
    accepted: { on: addDays(invoice.supplied_on, -4), invoiceId: invoice.id },
  };
}

function tell(id: string, offer: Offer, number: string | null, into: Quotes, papers: Papers): void {
  const { customer, reckonedOn, lines, sentOn, accepted } = offer;
  const totals = invoiceTotals(lines, reckonedOn);
  const validUntil = addDays(sentOn ?? reckonedOn, QUOTE_DAYS);
  into.quotes.push({
    id,
    member_id: offer.memberId,
    customer_id: customer.id,
    customer_reference: '',
    reckoned_on: reckonedOn,
    valid_until: validUntil,
    direct_costs_cents: offer.directCosts,
    net_cents: totals.net,
    vat_cents: totals.vat,
    gross_cents: totals.gross,
    number,
    sent_on: sentOn,
    outcome: accepted && 'ACCEPTED',
    answered_on: accepted && accepted.on,
    reason: '',
    invoice_id: accepted && accepted.invoiceId,
  });
  lines.forEach((line, i) =>
    into.lines.push({
      quote_id: id,
      line_no: i + 1,
      description: line.description,
      quantity_thousandths: line.quantity,
      unit_price_cents: line.unitPrice,
      vat: line.vat,
      net_cents: totals.lines[i]!,
    }),
  );
  if (!number || !sentOn) return;
  papers.add({ id, invoiceId: null }, sentOn, customer, (parties) => ({
    kind: 'QUOTE',
    ...parties,
    customerReference: '',
    number,
    sentOn,
    validUntil,
    ...frozenSale(lines, reckonedOn),
  }));
}

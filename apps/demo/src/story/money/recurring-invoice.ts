import { addMonths, type Cents, type CivilDate } from '#kernel';
import type { CustomerRow, InvoiceLineRow, InvoiceRow } from '../rows.js';
import type { Stage } from '../stage.js';

interface RecurringRow {
  id: string;
  name: string;
  member_id: string;
  customer_id: string;
  customer_reference: string;
  direct_costs_cents: Cents;
  every: 'MONTH';
  starts_on: CivilDate;
  next_period: number;
  next_on: CivilDate;
  makes: 'DRAFT';
}
interface RecurringLineRow {
  recurring_invoice_id: string;
  line_no: number;
  description: string;
  quantity_thousandths: number;
  unit_price_cents: Cents;
  vat: string;
}
interface RecurringRunRow {
  recurring_invoice_id: string;
  period: number;
  period_on: CivilDate;
  invoice_id: string;
  makes: 'DRAFT';
}

export class RecurringInvoices {
  readonly templates: RecurringRow[] = [];
  readonly lines: RecurringLineRow[] = [];
  readonly runs: RecurringRunRow[] = [];
}

/** Work that comes back every month; the draft of its first period lies there, for the treasurer to look at. */
export function everyMonth(
  stage: Stage,
  draft: InvoiceRow,
  lines: readonly InvoiceLineRow[],
  customer: CustomerRow,
): RecurringInvoices {
  const startsOn = draft.supplied_on;
  const id = stage.chanceFor('recurring-invoice').id(startsOn);
  const recurring = new RecurringInvoices();
  recurring.templates.push({
    id,
    name: `Elke maand voor ${customer.name}`,
    member_id: draft.member_id,
    customer_id: customer.id,
    customer_reference: '',
    direct_costs_cents: draft.direct_costs_cents,
    every: 'MONTH',
    starts_on: startsOn,
    next_period: 1,
    next_on: addMonths(startsOn, 1),
    makes: 'DRAFT',
  });
  for (const { line_no, description, quantity_thousandths, unit_price_cents, vat } of lines)
    recurring.lines.push({
      recurring_invoice_id: id,
      line_no,
      description,
      quantity_thousandths,
      unit_price_cents,
      vat,
    });
  recurring.runs.push({
    recurring_invoice_id: id,
    period: 0,
    period_on: startsOn,
    invoice_id: draft.id,
    makes: 'DRAFT',
  });
  return recurring;
}

import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { memberInScope } from '#membership';
import { type Page, Parameters, type Scope, statement, type Statement } from '#platform';
import type { CustomerEntity } from './customer.entity.js';
import type { InvoiceState } from './invoice.model.js';
import type { InvoiceLine } from './vat.js';

export interface InvoiceRow {
  readonly id: string;
  readonly state: InvoiceState;
  readonly memberId: string;
  readonly memberName: string;
  readonly customer: CustomerEntity;
  readonly suppliedOn: CivilDate;
  readonly directCosts: Cents;
  readonly net: Cents;
  readonly vat: Cents;
  readonly gross: Cents;
  readonly paid: Cents;
  readonly number: string | null;
  readonly paymentReference: string | null;
  readonly issuedOn: CivilDate | null;
  readonly dueOn: CivilDate | null;
  readonly lines: readonly (InvoiceLine & { readonly net: Cents })[];
}

/** A draft that is locked to be made final. */
export interface LockedDraft {
  readonly memberId: string;
  readonly suppliedOn: CivilDate;
  readonly directCosts: Cents;
  readonly number: string | null;
  readonly customerVatId: string | null;
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

/** What confirming a payment needs of an invoice. */
export interface PayableInvoice {
  readonly memberId: string;
  /** Null for a draft. */
  readonly number: string | null;
  readonly net: Cents;
  readonly vat: Cents;
  readonly directCosts: Cents;
}

/** What was paid of an invoice before, gross, and what of it was net and direct costs. */
export interface PaidSoFar {
  readonly payments: Cents;
  readonly net: Cents;
  readonly directCosts: Cents;
}

const LINES = `(SELECT json_agg(json_build_object('description', l.description, 'quantity', l.quantity_thousandths,
    'unitPrice', l.unit_price_cents, 'vat', l.vat, 'net', l.net_cents) ORDER BY l.line_no)
  FROM tenant.invoice_line l WHERE l.tenant_id = i.tenant_id AND l.invoice_id = i.id)`;
const PAID = `coalesce((SELECT sum(p.cents) FROM tenant.invoice_payment p
  WHERE p.tenant_id = i.tenant_id AND p.invoice_id = i.id), 0)::bigint`;
const SELECT = `SELECT i.id, CASE WHEN i.number IS NULL THEN 'DRAFT' WHEN ${PAID} < i.gross_cents THEN 'OPEN' ELSE 'PAID' END AS state,
    i.member_id AS "memberId", m.name AS "memberName", i.supplied_on AS "suppliedOn",
    i.direct_costs_cents AS "directCosts", i.net_cents AS net, i.vat_cents AS vat, i.gross_cents AS gross, ${PAID} AS paid,
    i.number, i.payment_reference AS "paymentReference", i.issued_on AS "issuedOn", i.due_on AS "dueOn", ${LINES} AS lines,
    json_build_object('id', c.id, 'name', c.name, 'street', c.street, 'houseNumber', c.house_number, 'postcode', c.postcode,
      'city', c.city, 'kvkNumber', c.kvk_number, 'vatId', c.vat_id, 'iban', c.iban) AS customer
  FROM tenant.invoice i
  JOIN tenant.member_name m ON m.tenant_id = i.tenant_id AND m.id = i.member_id
  JOIN tenant.customer c ON c.tenant_id = i.tenant_id AND c.id = i.customer_id
 WHERE i.tenant_id = tenant.current_tenant()`;

const IN_STATE: Readonly<Record<InvoiceState, string>> = {
  DRAFT: 'i.number IS NULL',
  OPEN: `i.number IS NOT NULL AND ${PAID} < i.gross_cents`,
  PAID: `i.number IS NOT NULL AND ${PAID} >= i.gross_cents`,
};

@Injectable()
export class InvoiceRepository {
  /** How many final invoices are not paid in full, and how many payments of invoices were booked. */
  countPayable(): Statement<{ open: number; payments: number }> {
    return statement<{ open: number; payments: number }, { open: number; payments: number }>(
      `SELECT count(*) FILTER (WHERE i.number IS NOT NULL AND ${PAID} < i.gross_cents)::int AS open,
              (SELECT count(*)::int FROM tenant.invoice_payment p WHERE p.tenant_id = tenant.current_tenant()) AS payments
         FROM tenant.invoice i WHERE i.tenant_id = tenant.current_tenant()`,
      [],
      ([row]) => row!,
    );
  }

  get(id: string, scopes: readonly Scope[], today: CivilDate): Statement<InvoiceRow | null> {
    const parameters = new Parameters();
    const text = `${SELECT} AND i.id = ${parameters.add(id)} AND ${memberInScope('i.member_id', scopes, today, parameters)}`;
    return statement<InvoiceRow, InvoiceRow | null>(text, parameters.values, ([row]) => row ?? null);
  }

  /** Latest draft first. */
  page(
    state: InvoiceState | null,
    scopes: readonly Scope[],
    today: CivilDate,
    page: Page,
  ): Statement<InvoiceRow[]> {
    const parameters = new Parameters();
    const conditions = [
      memberInScope('i.member_id', scopes, today, parameters),
      ...(state ? [IN_STATE[state]] : []),
      ...(page.from ? [`i.id ${page.isBackward ? '>' : '<'} ${parameters.add(page.from[0])}::uuid`] : []),
    ];
    const order = page.isBackward ? 'ASC' : 'DESC';
    const text = `${SELECT} AND ${conditions.join(' AND ')} ORDER BY i.id ${order} LIMIT ${parameters.add(page.limit + 1)}`;
    return statement<InvoiceRow, InvoiceRow[]>(text, parameters.values, (rows) => rows);
  }

  lockDraft(id: string): Statement<LockedDraft | null> {
    return statement<LockedDraft, LockedDraft | null>(
      `SELECT i.member_id AS "memberId", i.supplied_on AS "suppliedOn", i.direct_costs_cents AS "directCosts", i.number,
              c.vat_id AS "customerVatId", ${LINES} AS lines
         FROM tenant.invoice i JOIN tenant.customer c ON c.tenant_id = i.tenant_id AND c.id = i.customer_id
        WHERE i.tenant_id = tenant.current_tenant() AND i.id = $1 FOR UPDATE OF i`,
      [id],
      ([row]) => row ?? null,
    );
  }

  /** The next number of a series in a year. Its row stays locked until the unit ends, so a unit that fails leaves no gap. */
  nextNumber(series: string, year: number): Statement<number> {
    return statement<{ number: number }, number>(
      `INSERT INTO tenant.invoice_series AS s (series, year, last_number) VALUES ($1, $2, 1)
       ON CONFLICT (tenant_id, series, year) DO UPDATE SET last_number = s.last_number + 1 RETURNING last_number AS number`,
      [series, year],
      ([row]) => row!.number,
    );
  }

  makeFinal(finality: Finality): Statement<void> {
    const { id, number, paymentReference, issuedOn, dueOn, entryId } = finality;
    return statement(
      `UPDATE tenant.invoice SET number = $2, payment_reference = $3, issued_on = $4, due_on = $5, final_entry_id = $6
        WHERE tenant_id = tenant.current_tenant() AND id = $1 AND number IS NULL`,
      [id, number, paymentReference, issuedOn, dueOn, entryId],
      () => undefined,
    );
  }

  lockForPayment(id: string): Statement<PayableInvoice | null> {
    return statement<PayableInvoice, PayableInvoice | null>(
      `SELECT i.member_id AS "memberId", i.number, i.net_cents AS net, i.vat_cents AS vat, i.direct_costs_cents AS "directCosts"
         FROM tenant.invoice i WHERE i.tenant_id = tenant.current_tenant() AND i.id = $1 FOR UPDATE`,
      [id],
      ([row]) => row ?? null,
    );
  }

  /** A statement of its own after the lock, since a statement that waits for a lock sums what it saw before waiting. */
  paidSoFar(id: string): Statement<PaidSoFar> {
    return statement<PaidSoFar, PaidSoFar>(
      `SELECT coalesce(sum(p.cents), 0)::bigint AS payments, coalesce(sum(p.net_cents), 0)::bigint AS net,
              coalesce(sum(p.direct_costs_cents), 0)::bigint AS "directCosts"
         FROM tenant.invoice_payment p WHERE p.tenant_id = tenant.current_tenant() AND p.invoice_id = $1`,
      [id],
      ([row]) => row!,
    );
  }
}

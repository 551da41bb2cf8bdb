import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { memberInScope } from '#membership';
import { type Page, Parameters, type Scope, statement, type Statement } from '#platform';
import { anywhere, CUSTOMER_JSON } from '../customer/customer.repository.js';
import type { CustomerRow } from '../customer/customer.entity.js';
import { documentsJson, type SalesDocumentRow } from '../document/sales-document-row.js';
import type { InvoiceLine } from '../vat.js';

/** EXPIRED: sent, not answered, and no longer valid. */
export const quoteStates = ['DRAFT', 'SENT', 'ACCEPTED', 'DECLINED', 'EXPIRED'] as const;
export type QuoteState = (typeof quoteStates)[number];

export interface QuoteRow {
  readonly id: string;
  readonly state: QuoteState;
  readonly memberId: string;
  readonly memberName: string;
  readonly enterpriseId: string | null;
  readonly customer: CustomerRow;
  readonly customerReference: string;
  readonly reckonedOn: CivilDate;
  readonly validUntil: CivilDate;
  readonly directCosts: Cents;
  readonly net: Cents;
  readonly vat: Cents;
  readonly gross: Cents;
  readonly number: string | null;
  readonly sentOn: CivilDate | null;
  readonly answeredOn: CivilDate | null;
  readonly reason: string;
  readonly invoiceId: string | null;
  readonly lines: readonly (InvoiceLine & { readonly line: number; readonly net: Cents })[];
  readonly documents: readonly SalesDocumentRow[];
}

export interface QuoteQuery {
  readonly states: readonly QuoteState[];
  readonly customerId: string | null;
  readonly memberId: string | null;
  /** Part of a number, reference or customer's name; empty: all. */
  readonly text: string;
}

const stateSql = (
  today: string,
): string => `CASE WHEN q.number IS NULL THEN 'DRAFT' WHEN q.outcome IS NOT NULL THEN q.outcome
  WHEN q.valid_until < ${today}::date THEN 'EXPIRED' ELSE 'SENT' END`;

const select = (
  today: string,
): string => `SELECT q.id, ${stateSql(today)} AS state, q.member_id AS "memberId", m.name AS "memberName",
    q.enterprise_id AS "enterpriseId", q.customer_reference AS "customerReference", q.reckoned_on AS "reckonedOn",
    q.valid_until AS "validUntil", q.direct_costs_cents AS "directCosts", q.net_cents AS net, q.vat_cents AS vat,
    q.gross_cents AS gross, q.number, q.sent_on AS "sentOn", q.answered_on AS "answeredOn", q.reason,
    q.invoice_id AS "invoiceId", ${CUSTOMER_JSON} AS customer, ${documentsJson('d.quote_id = q.id')} AS documents,
    (SELECT json_agg(json_build_object('line', l.line_no, 'description', l.description, 'quantity', l.quantity_thousandths,
        'unitPrice', l.unit_price_cents, 'vat', l.vat, 'net', l.net_cents) ORDER BY l.line_no)
       FROM tenant.quote_line l WHERE l.tenant_id = q.tenant_id AND l.quote_id = q.id) AS lines
  FROM tenant.quote q
  JOIN tenant.member_name m ON m.tenant_id = q.tenant_id AND m.id = q.member_id
  JOIN tenant.customer c ON c.tenant_id = q.tenant_id AND c.id = q.customer_id
 WHERE q.tenant_id = tenant.current_tenant()`;

@Injectable()
export class QuoteRepository {
  get(id: string, scopes: readonly Scope[], today: CivilDate): Statement<QuoteRow | null> {
    const parameters = new Parameters();
    const text = `${select(parameters.add(today))} AND q.id = ${parameters.add(id)}
      AND ${memberInScope('q.member_id', scopes, today, parameters)}`;
    return statement<QuoteRow, QuoteRow | null>(text, parameters.values, ([row]) => row ?? null);
  }

  /** Latest first. */
  page(query: QuoteQuery, scopes: readonly Scope[], today: CivilDate, page: Page): Statement<QuoteRow[]> {
    const parameters = new Parameters();
    const day = parameters.add(today);
    const sought = query.text === '' ? null : parameters.add(anywhere(query.text));
    const conditions = [
      memberInScope('q.member_id', scopes, today, parameters),
      ...(query.states.length > 0 ? [`${stateSql(day)} = ANY (${parameters.add(query.states)})`] : []),
      ...(query.customerId ? [`q.customer_id = ${parameters.add(query.customerId)}`] : []),
      ...(query.memberId ? [`q.member_id = ${parameters.add(query.memberId)}`] : []),
      ...(sought
        ? [`(q.number ILIKE ${sought} OR q.customer_reference ILIKE ${sought} OR c.name ILIKE ${sought})`]
        : []),
      ...(page.from ? [`q.id ${page.isBackward ? '>' : '<'} ${parameters.add(page.from[0])}::uuid`] : []),
    ];
    const order = page.isBackward ? 'ASC' : 'DESC';
    const text = `${select(day)} AND ${conditions.join(' AND ')} ORDER BY q.id ${order} LIMIT ${parameters.add(page.limit + 1)}`;
    return statement<QuoteRow, QuoteRow[]>(text, parameters.values, (rows) => rows);
  }

  /** Keeps others who change this quote waiting until the unit ends; false where there is none. */
  hold(id: string): Statement<boolean> {
    return statement<object, boolean>(
      'SELECT FROM tenant.quote q WHERE q.tenant_id = tenant.current_tenant() AND q.id = $1 FOR UPDATE',
      [id],
      (rows) => rows.length === 1,
    );
  }

  removeLines(id: string): Statement<void> {
    return statement(
      'DELETE FROM tenant.quote_line WHERE tenant_id = tenant.current_tenant() AND quote_id = $1',
      [id],
      () => undefined,
    );
  }

  remove(id: string): Statement<void> {
    return statement(
      'DELETE FROM tenant.quote WHERE tenant_id = tenant.current_tenant() AND id = $1',
      [id],
      () => undefined,
    );
  }

  markSent(id: string, number: string, sentOn: CivilDate): Statement<void> {
    return statement(
      'UPDATE tenant.quote SET number = $2, sent_on = $3 WHERE tenant_id = tenant.current_tenant() AND id = $1',
      [id, number, sentOn],
      () => undefined,
    );
  }

  answer(
    id: string,
    answer: {
      readonly outcome: 'ACCEPTED' | 'DECLINED';
      readonly on: CivilDate;
      readonly reason: string;
      readonly invoiceId: string | null;
    },
  ): Statement<void> {
    return statement(
      `UPDATE tenant.quote SET outcome = $2, answered_on = $3, reason = $4, invoice_id = $5
        WHERE tenant_id = tenant.current_tenant() AND id = $1`,
      [id, answer.outcome, answer.on, answer.reason, answer.invoiceId],
      () => undefined,
    );
  }
}

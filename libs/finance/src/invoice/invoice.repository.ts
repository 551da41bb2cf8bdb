import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { memberInScope } from '#membership';
import { type Page, Parameters, type Scope, statement, type Statement } from '#platform';
import { anywhere, CUSTOMER_JSON } from './customer/customer.repository.js';
import { documentsJson } from './document/sales-document-row.js';
import type { InvoiceQuery, InvoiceRow } from './invoice-row.js';
import { invoiceStateSql } from './invoice-state.js';

const LINES = `(SELECT coalesce(json_agg(json_build_object('line', l.line_no, 'description', l.description,
    'quantity', l.quantity_thousandths, 'unitPrice', l.unit_price_cents, 'vat', l.vat, 'net', l.net_cents,
    'credited', coalesce((SELECT sum(k.quantity_thousandths) FROM tenant.credit_note_line k
       WHERE k.tenant_id = l.tenant_id AND k.invoice_id = l.invoice_id AND k.line_no = l.line_no), 0)) ORDER BY l.line_no), '[]')
  FROM tenant.invoice_line l WHERE l.tenant_id = i.tenant_id AND l.invoice_id = i.id)`;
const CREDIT_NOTES = `(SELECT coalesce(json_agg(json_build_object('id', k.id, 'number', k.number, 'issuedOn', k.issued_on,
    'reason', k.reason, 'net', k.net_cents, 'vat', k.vat_cents, 'gross', k.gross_cents) ORDER BY k.id), '[]')
  FROM tenant.credit_note k WHERE k.tenant_id = i.tenant_id AND k.invoice_id = i.id)`;
const PAYMENTS = `(SELECT coalesce(json_agg(json_build_object('paidOn', p.paid_on, 'cents', p.cents) ORDER BY p.paid_on, p.id), '[]')
  FROM tenant.invoice_payment p WHERE p.tenant_id = i.tenant_id AND p.invoice_id = i.id)`;
const REMINDERS = `(SELECT coalesce(json_agg(json_build_object('id', r.id, 'step', r.step, 'sentOn', r.sent_on,
    'open', r.open_cents, 'text', r.message) ORDER BY r.step), '[]')
  FROM tenant.payment_reminder r WHERE r.tenant_id = i.tenant_id AND r.invoice_id = i.id)`;

const FROM = `FROM tenant.invoice i
  JOIN tenant.member_name m ON m.tenant_id = i.tenant_id AND m.id = i.member_id
  JOIN tenant.customer c ON c.tenant_id = i.tenant_id AND c.id = i.customer_id
  LEFT JOIN tenant.invoice_balance b ON b.tenant_id = i.tenant_id AND b.invoice_id = i.id
  LEFT JOIN tenant.invoice_write_off w ON w.tenant_id = i.tenant_id AND w.invoice_id = i.id
 WHERE i.tenant_id = tenant.current_tenant()`;

/** @param today the placeholder of the day on which it is asked */
const select = (today: string): string => `SELECT i.id, ${invoiceStateSql(today)} AS state,
    i.member_id AS "memberId", m.name AS "memberName", i.enterprise_id AS "enterpriseId",
    (SELECT e.name FROM tenant.enterprise_name e WHERE e.tenant_id = i.tenant_id AND e.id = i.enterprise_id LIMIT 1) AS "enterpriseName",
    i.customer_reference AS "customerReference", i.supplied_on AS "suppliedOn", i.direct_costs_cents AS "directCosts",
    i.net_cents AS net, i.vat_cents AS vat, i.gross_cents AS gross, coalesce(b.paid_cents, 0) AS paid,
    coalesce(b.credited_cents, 0) AS credited, coalesce(b.written_off_cents, 0) AS "writtenOff",
    coalesce(b.open_cents, 0) AS open, coalesce(b.refund_due_cents, 0) AS "refundDue",
    i.number, i.payment_reference AS "paymentReference", i.issued_on AS "issuedOn", i.due_on AS "dueOn",
    w.written_off_on AS "writtenOffOn", w.reason AS "writtenOffReason", ${LINES} AS lines,
    ${CREDIT_NOTES} AS "creditNotes", ${PAYMENTS} AS payments, ${REMINDERS} AS reminders,
    ${documentsJson('d.invoice_id = i.id')} AS documents, ${CUSTOMER_JSON} AS customer
  ${FROM}`;

/** Invoices as people read them. */
@Injectable()
export class InvoiceRepository {
  /** How many final invoices are not paid in full, and how many payments of invoices were booked. */
  countPayable(): Statement<{ open: number; payments: number }> {
    return statement<{ open: number; payments: number }, { open: number; payments: number }>(
      `SELECT (SELECT count(*)::int FROM tenant.invoice_balance b
                WHERE b.tenant_id = tenant.current_tenant() AND b.open_cents > 0) AS open,
              (SELECT count(*)::int FROM tenant.invoice_payment p WHERE p.tenant_id = tenant.current_tenant()) AS payments`,
      [],
      ([row]) => row!,
    );
  }

  get(id: string, scopes: readonly Scope[], today: CivilDate): Statement<InvoiceRow | null> {
    const parameters = new Parameters();
    const text = `${select(parameters.add(today))} AND i.id = ${parameters.add(id)}
      AND ${memberInScope('i.member_id', scopes, today, parameters)}`;
    return statement<InvoiceRow, InvoiceRow | null>(text, parameters.values, ([row]) => row ?? null);
  }

  /** Latest draft first. */
  page(query: InvoiceQuery, scopes: readonly Scope[], today: CivilDate, page: Page): Statement<InvoiceRow[]> {
    const parameters = new Parameters();
    const day = parameters.add(today);
    const conditions = [
      memberInScope('i.member_id', scopes, today, parameters),
      ...(query.states.length > 0 ? [`${invoiceStateSql(day)} = ANY (${parameters.add(query.states)})`] : []),
      ...(query.customerId ? [`i.customer_id = ${parameters.add(query.customerId)}`] : []),
      ...(query.memberId ? [`i.member_id = ${parameters.add(query.memberId)}`] : []),
      ...(query.text ? [holds(parameters.add(anywhere(query.text)))] : []),
      ...(query.issuedFrom ? [`i.issued_on >= ${parameters.add(query.issuedFrom)}`] : []),
      ...(query.issuedUntil ? [`i.issued_on <= ${parameters.add(query.issuedUntil)}`] : []),
      ...(page.from ? [`i.id ${page.isBackward ? '>' : '<'} ${parameters.add(page.from[0])}::uuid`] : []),
    ];
    const order = page.isBackward ? 'ASC' : 'DESC';
    const text = `${select(day)} AND ${conditions.join(' AND ')} ORDER BY i.id ${order} LIMIT ${parameters.add(page.limit + 1)}`;
    return statement<InvoiceRow, InvoiceRow[]>(text, parameters.values, (rows) => rows);
  }
}

const holds = (pattern: string): string => `(i.number ILIKE ${pattern} OR i.payment_reference ILIKE ${pattern}
  OR i.customer_reference ILIKE ${pattern} OR c.name ILIKE ${pattern}
  OR EXISTS (SELECT FROM tenant.invoice_line l WHERE l.tenant_id = i.tenant_id AND l.invoice_id = i.id
              AND l.description ILIKE ${pattern})
  OR EXISTS (SELECT FROM tenant.credit_note k WHERE k.tenant_id = i.tenant_id AND k.invoice_id = i.id
              AND k.number ILIKE ${pattern}))`;

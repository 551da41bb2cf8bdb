import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { type Page, Parameters, statement, type Statement } from '#platform';
import type { CustomerRow } from '../customer/customer.entity.js';
import { CUSTOMER_JSON } from '../customer/customer.repository.js';
import type { InvoiceLine } from '../vat.js';
import type { Rhythm } from './periods.js';
import type { RecurringResult } from './recurring-invoice.entity.js';

/** What became of a period. */
export interface RecurringRun {
  readonly period: number;
  readonly periodOn: CivilDate;
  readonly invoiceId: string | null;
  readonly errorCode: string | null;
}

export interface RecurringInvoiceRow {
  readonly id: string;
  readonly name: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly enterpriseId: string | null;
  readonly customer: CustomerRow;
  readonly customerReference: string;
  readonly directCosts: Cents;
  readonly every: Rhythm;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  /** Null when it has ended. */
  readonly nextOn: CivilDate | null;
  readonly nextPeriod: number;
  readonly makes: RecurringResult;
  readonly lines: readonly (InvoiceLine & { readonly line: number })[];
  /** The latest twelve, latest first. */
  readonly runs: readonly RecurringRun[];
}

const SELECT = `SELECT t.id, t.name, t.member_id AS "memberId", m.name AS "memberName", t.enterprise_id AS "enterpriseId",
    t.customer_reference AS "customerReference", t.direct_costs_cents AS "directCosts", t.every, t.starts_on AS "startsOn",
    t.ends_on AS "endsOn", CASE WHEN t.next_on <= coalesce(t.ends_on, 'infinity') THEN t.next_on END AS "nextOn",
    t.next_period AS "nextPeriod", t.makes, ${CUSTOMER_JSON} AS customer,
    (SELECT json_agg(json_build_object('line', l.line_no, 'description', l.description, 'quantity', l.quantity_thousandths,
        'unitPrice', l.unit_price_cents, 'vat', l.vat) ORDER BY l.line_no)
       FROM tenant.recurring_invoice_line l WHERE l.tenant_id = t.tenant_id AND l.recurring_invoice_id = t.id) AS lines,
    (SELECT coalesce(json_agg(r ORDER BY r.period DESC), '[]') FROM (
       SELECT x.period, x.period_on AS "periodOn", x.invoice_id AS "invoiceId", x.error_code AS "errorCode"
         FROM tenant.recurring_run x WHERE x.tenant_id = t.tenant_id AND x.recurring_invoice_id = t.id
        ORDER BY x.period DESC LIMIT 12) r) AS runs
  FROM tenant.recurring_invoice t
  JOIN tenant.member_name m ON m.tenant_id = t.tenant_id AND m.id = t.member_id
  JOIN tenant.customer c ON c.tenant_id = t.tenant_id AND c.id = t.customer_id
 WHERE t.tenant_id = tenant.current_tenant()`;

@Injectable()
export class RecurringInvoiceRepository {
  get(id: string): Statement<RecurringInvoiceRow | null> {
    return statement<RecurringInvoiceRow, RecurringInvoiceRow | null>(
      `${SELECT} AND t.id = $1`,
      [id],
      ([row]) => row ?? null,
    );
  }

  /** Latest first. */
  page(page: Page): Statement<RecurringInvoiceRow[]> {
    const parameters = new Parameters();
    const from = page.from
      ? `AND t.id ${page.isBackward ? '>' : '<'} ${parameters.add(page.from[0])}::uuid`
      : '';
    const order = page.isBackward ? 'ASC' : 'DESC';
    return statement<RecurringInvoiceRow, RecurringInvoiceRow[]>(
      `${SELECT} ${from} ORDER BY t.id ${order} LIMIT ${parameters.add(page.limit + 1)}`,
      parameters.values,
      (rows) => rows,
    );
  }

  /** Keeps others who change it, or make its invoices, waiting until the unit ends; false where there is none. */
  hold(id: string): Statement<boolean> {
    return statement<object, boolean>(
      'SELECT FROM tenant.recurring_invoice t WHERE t.tenant_id = tenant.current_tenant() AND t.id = $1 FOR UPDATE',
      [id],
      (rows) => rows.length === 1,
    );
  }

  removeLines(id: string): Statement<void> {
    return statement(
      'DELETE FROM tenant.recurring_invoice_line WHERE tenant_id = tenant.current_tenant() AND recurring_invoice_id = $1',
      [id],
      () => undefined,
    );
  }

  /** Those with a period that has come and was not made. */
  due(today: CivilDate): Statement<string[]> {
    return statement<{ id: string }, string[]>(
      `SELECT t.id FROM tenant.recurring_invoice t WHERE t.tenant_id = tenant.current_tenant()
          AND t.next_on <= least($1::date, coalesce(t.ends_on, 'infinity')) ORDER BY t.next_on, t.id`,
      [today],
      (rows) => rows.map(({ id }) => id),
    );
  }

  /**
   * Notes what became of the next period and what was to be made of it, and goes on to the one after it. The caller holds
   * the template.
   */
  noteRun(id: string, run: RecurringRun, nextOn: CivilDate): Statement<void> {
    return statement(
      `WITH run AS (
         INSERT INTO tenant.recurring_run (recurring_invoice_id, period, period_on, invoice_id, error_code, makes)
         SELECT t.id, $2, $3, $4, $5, t.makes FROM tenant.recurring_invoice t
          WHERE t.tenant_id = tenant.current_tenant() AND t.id = $1
         RETURNING recurring_invoice_id, period)
       UPDATE tenant.recurring_invoice t SET next_period = run.period + 1, next_on = $6
         FROM run WHERE t.tenant_id = tenant.current_tenant() AND t.id = run.recurring_invoice_id`,
      [id, run.period, run.periodOn, run.invoiceId, run.errorCode, nextOn],
      () => undefined,
    );
  }

  /** Drafts that should be final, or mailed, by what held as they were made, and are not yet. */
  unfinished(): Statement<{ invoiceId: string; isSent: boolean }[]> {
    return statement<{ invoiceId: string; isSent: boolean }, { invoiceId: string; isSent: boolean }[]>(
      `SELECT i.id AS "invoiceId", r.makes = 'SENT' AS "isSent"
         FROM tenant.recurring_run r
         JOIN tenant.invoice i ON i.tenant_id = r.tenant_id AND i.id = r.invoice_id AND i.number IS NULL
        WHERE r.tenant_id = tenant.current_tenant() AND r.makes <> 'DRAFT' AND r.error_code IS NULL
        ORDER BY r.period_on, i.id`,
      [],
      (rows) => rows,
    );
  }

  /** Whether there is still something to finish, by whoever holds the period; another round waits here. */
  holdUnfinished(invoiceId: string): Statement<boolean> {
    return statement<object, boolean>(
      `SELECT FROM tenant.recurring_run r JOIN tenant.invoice i ON i.tenant_id = r.tenant_id AND i.id = r.invoice_id
        WHERE r.tenant_id = tenant.current_tenant() AND r.invoice_id = $1 AND r.error_code IS NULL AND i.number IS NULL
          FOR UPDATE OF i`,
      [invoiceId],
      (rows) => rows.length === 1,
    );
  }

  /** Why the invoice of a period is only a draft. */
  noteRefusal(invoiceId: string, errorCode: string): Statement<void> {
    return statement(
      `UPDATE tenant.recurring_run SET error_code = $2
        WHERE tenant_id = tenant.current_tenant() AND invoice_id = $1`,
      [invoiceId, errorCode],
      () => undefined,
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { type Page, Parameters, statement, type Statement } from '#platform';
import type { CostAccount, ExpenseFilter, ExpenseRow } from './expense.js';

const FROM = `FROM tenant.expense e JOIN tenant.expense_state i ON i.tenant_id = e.tenant_id AND i.id = e.id`;
const JOINS = `JOIN tenant.ledger_account a ON a.tenant_id = e.tenant_id AND a.id = e.account_id
  LEFT JOIN tenant.expense_withdrawal w ON w.tenant_id = e.tenant_id AND w.expense_id = e.id
  LEFT JOIN tenant.expense_booking b ON b.tenant_id = e.tenant_id AND b.expense_id = e.id
  LEFT JOIN tenant.expense_payment p ON p.tenant_id = e.tenant_id AND p.expense_id = e.id`;
const COLUMNS = `e.id, e.supplier_name AS "supplierName", e.supplier_reference AS "supplierReference", e.description,
  e.invoiced_on AS "invoicedOn", e.recorded_on AS "recordedOn", e.cents AS amount, e.vat_cents AS vat,
  e.account_id AS "accountId", a.number AS "accountNumber", a.role AS "accountRole", a.name AS "accountName",
  e.receipt_file_id AS "receiptFileId", e.recorded_by = tenant.current_actor() AS "isOwn", i.state, 0 AS changes,
  coalesce((SELECT x.display_name FROM registry.account x WHERE x.id = e.recorded_by), '') AS "recordedByName",
  i.approvals_needed AS "approvalsNeeded",
  (SELECT coalesce(json_agg(json_build_object('by', coalesce(x.display_name, ''), 'isMine', d.recorded_by = tenant.current_actor(),
      'isApproved', d.is_approved, 'reason', d.reason, 'decidedOn', d.decided_on) ORDER BY d.recorded_at, d.id), '[]')
     FROM tenant.expense_decision d LEFT JOIN registry.account x ON x.id = d.recorded_by
    WHERE d.tenant_id = e.tenant_id AND d.expense_id = e.id) AS decisions,
  w.withdrawn_on AS "withdrawnOn", b.booked_on AS "bookedOn", p.paid_on AS "paidOn"`;
const ACCOUNT = `a.id AS "accountId", a.number AS "accountNumber", a.role AS "accountRole", a.name AS "accountName"`;

/** One expense as JSON, by the SQL that names its id. */
export const expenseJson = (id: string) =>
  `(SELECT row_to_json(o) FROM (SELECT ${COLUMNS} ${FROM} ${JOINS} WHERE e.tenant_id = tenant.current_tenant() AND e.id = ${id}) o)`;

/** The ids of all expenses on which somebody must still decide. */
export const undecidedExpenses = `SELECT e.id ${FROM}
  WHERE e.tenant_id = tenant.current_tenant() AND i.state IN ('REQUESTED', 'PARTLY_APPROVED')`;

@Injectable()
export class ExpenseRepository {
  get(id: string): Statement<ExpenseRow | null> {
    return statement<ExpenseRow, ExpenseRow | null>(
      `SELECT ${COLUMNS} ${FROM} ${JOINS} WHERE e.tenant_id = tenant.current_tenant() AND e.id = $1`,
      [id],
      ([row]) => row ?? null,
    );
  }

  /** Latest recorded first. */
  page({ states, from, until, isWaitingForMe }: ExpenseFilter, page: Page): Statement<ExpenseRow[]> {
    const parameters = new Parameters();
    const order = page.isBackward ? 'ASC' : 'DESC';
    const conditions = [
      'e.tenant_id = tenant.current_tenant()',
      ...(states ? [`i.state = ANY (${parameters.add(states)}::text[])`] : []),
      ...(from ? [`e.invoiced_on >= ${parameters.add(from)}::date`] : []),
      ...(until ? [`e.invoiced_on <= ${parameters.add(until)}::date`] : []),
      ...(isWaitingForMe
        ? [
            `i.state IN ('REQUESTED', 'PARTLY_APPROVED') AND e.recorded_by <> tenant.current_actor()`,
            `NOT EXISTS (SELECT FROM tenant.expense_decision d WHERE d.tenant_id = e.tenant_id AND d.expense_id = e.id
               AND d.recorded_by = tenant.current_actor())`,
          ]
        : []),
      ...(page.from ? [`e.id ${page.isBackward ? '>' : '<'} ${parameters.add(page.from[0])}::uuid`] : []),
    ];
    const text = `WITH page AS MATERIALIZED (SELECT e.id ${FROM} WHERE ${conditions.join(' AND ')}
         ORDER BY e.id ${order} LIMIT ${parameters.add(page.limit + 1)})
      SELECT ${COLUMNS} ${FROM} JOIN page ON page.id = e.id ${JOINS} WHERE e.tenant_id = tenant.current_tenant()
       ORDER BY e.id ${order}`;
    return statement<ExpenseRow, ExpenseRow[]>(text, parameters.values, (rows) => rows);
  }

  /** A chosen account, or that of other costs, and whether costs can be booked on it. */
  account(id: string | null): Statement<(CostAccount & { readonly takesCosts: boolean }) | null> {
    return statement<CostAccount & { takesCosts: boolean }, (CostAccount & { takesCosts: boolean }) | null>(
      `SELECT ${ACCOUNT}, a.kind = 'EXPENSE' AND a.role <> 'PAYMENTS_TO_MEMBERS' AND a.archived_at IS NULL AS "takesCosts" FROM tenant.ledger_account a
        WHERE a.tenant_id = tenant.current_tenant() AND a.member_id IS NULL AND CASE WHEN $1::uuid IS NULL THEN a.role = 'OTHER_COSTS' ELSE a.id = $1::uuid END`,
      [id],
      ([row]) => row ?? null,
    );
  }

  /** Makes whoever records an invoice of the same supplier wait, so that one of two sees the other. */
  lockSupplier(supplierName: string): Statement<void> {
    return statement(
      `SELECT pg_advisory_xact_lock(hashtextextended('expense of ' || lower($1), 0))`,
      [supplierName],
      () => undefined,
    );
  }

  /** Whether this invoice of this supplier stands already. */
  stands(supplierName: string, supplierReference: string): Statement<boolean> {
    return statement<object, boolean>(
      `SELECT ${FROM} WHERE e.tenant_id = tenant.current_tenant() AND lower(e.supplier_name) = lower($1)
          AND e.supplier_reference = $2 AND $2 <> '' AND i.state NOT IN ('DECLINED', 'WITHDRAWN') LIMIT 1`,
      [supplierName, supplierReference],
      (rows) => rows.length > 0,
    );
  }

  /** Makes whoever decides on, books or pays this wait for each other. */
  lock(id: string): Statement<void> {
    return statement(
      'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))',
      [`expense ${id}`],
      () => undefined,
    );
  }

  withdraw(id: string, withdrawnOn: CivilDate, reason: string): Statement<void> {
    return statement(
      'INSERT INTO tenant.expense_withdrawal (expense_id, withdrawn_on, reason) VALUES ($1, $2, $3)',
      [id, withdrawnOn, reason],
      () => undefined,
    );
  }

  insertBooking(id: string, bookedOn: CivilDate, entryId: string): Statement<void> {
    return statement(
      'INSERT INTO tenant.expense_booking (expense_id, booked_on, entry_id) VALUES ($1, $2, $3)',
      [id, bookedOn, entryId],
      () => undefined,
    );
  }

  insertPayment(id: string, paidOn: CivilDate, entryId: string): Statement<void> {
    return statement(
      'INSERT INTO tenant.expense_payment (expense_id, paid_on, entry_id) VALUES ($1, $2, $3)',
      [id, paidOn, entryId],
      () => undefined,
    );
  }

  /** Answers the entry that paid it; null where nothing was paid. */
  deletePayment(id: string): Statement<string | null> {
    return statement<{ entryId: string }, string | null>(
      `DELETE FROM tenant.expense_payment p WHERE p.tenant_id = tenant.current_tenant() AND p.expense_id = $1
       RETURNING p.entry_id AS "entryId"`,
      [id],
      ([row]) => row?.entryId ?? null,
    );
  }
}

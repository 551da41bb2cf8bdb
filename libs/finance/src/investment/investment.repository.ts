import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { memberInScope } from '#membership';
import { type Page, Parameters, type Scope, statement, type Statement } from '#platform';
import { approvalPolicy } from './approval-policy.js';
import type { InvestmentCategory, InvestmentState } from './investment.js';

export interface InvestmentDecisionRow {
  readonly by: string;
  readonly isApproved: boolean;
  readonly reason: string;
  readonly decidedOn: CivilDate;
}

export interface InvestmentRow {
  readonly id: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly purpose: string;
  readonly category: InvestmentCategory;
  readonly amount: Cents;
  readonly vat: Cents;
  readonly receiptFileId: string;
  readonly requestedOn: CivilDate;
  readonly requestedBy: string;
  readonly state: InvestmentState;
  /** How many people must approve. */
  readonly approvalsNeeded: number;
  readonly decisions: readonly InvestmentDecisionRow[];
  readonly paidOn: CivilDate | null;
}

/**
 * Every request of the cooperative. Who approves is a matter of the policy of the day of the request; the state follows
 * from what was decided and paid.
 */
export const investmentRows = `SELECT r.id, r.member_id AS "memberId", m.name AS "memberName", r.purpose,
    r.category, r.cents AS amount, r.vat_cents AS vat, r.receipt_file_id AS "receiptFileId", r.requested_on AS "requestedOn",
    r.recorded_by AS "requestedBy", n.needed AS "approvalsNeeded", coalesce(d.decisions, '[]') AS decisions, p.paid_on AS "paidOn",
    CASE WHEN p.paid_on IS NOT NULL THEN 'PAID' WHEN d.declined THEN 'DECLINED'
         WHEN d.approvals >= n.needed THEN 'APPROVED' WHEN d.approvals > 0 THEN 'PARTLY_APPROVED' ELSE 'REQUESTED' END AS state
  FROM tenant.investment_request r
  JOIN tenant.member_name m ON m.tenant_id = r.tenant_id AND m.id = r.member_id
  LEFT JOIN tenant.investment_payment p ON p.tenant_id = r.tenant_id AND p.investment_id = r.id
  CROSS JOIN LATERAL (SELECT CASE WHEN r.cents > (
      SELECT (v.body->>'limitCents')::bigint FROM tenant.policy v
       WHERE v.tenant_id = r.tenant_id AND v.kind = '${approvalPolicy.kind}' AND v.valid_from <= r.requested_on
       ORDER BY v.valid_from DESC LIMIT 1) THEN 2 ELSE 1 END AS needed) n
  LEFT JOIN LATERAL (SELECT bool_or(NOT d.is_approved) AS declined, count(*) FILTER (WHERE d.is_approved) AS approvals,
      json_agg(json_build_object('by', coalesce(a.display_name, ''), 'isApproved', d.is_approved, 'reason', d.reason,
        'decidedOn', d.decided_on) ORDER BY d.recorded_at, d.id) AS decisions
     FROM tenant.investment_decision d LEFT JOIN registry.account a ON a.id = d.recorded_by
    WHERE d.tenant_id = r.tenant_id AND d.investment_id = r.id) d ON true
 WHERE r.tenant_id = tenant.current_tenant()`;
const SELECT = `SELECT * FROM (${investmentRows}`;

@Injectable()
export class InvestmentRepository {
  get(id: string, scopes: readonly Scope[], today: CivilDate): Statement<InvestmentRow | null> {
    const parameters = new Parameters();
    const text = `${SELECT} AND r.id = ${parameters.add(id)} AND ${memberInScope('r.member_id', scopes, today, parameters)}) i`;
    return statement<InvestmentRow, InvestmentRow | null>(text, parameters.values, ([row]) => row ?? null);
  }

  /** Latest request first. */
  page(
    filter: { readonly memberId: string | null; readonly state: InvestmentState | null },
    scopes: readonly Scope[],
    today: CivilDate,
    page: Page,
  ): Statement<InvestmentRow[]> {
    const parameters = new Parameters();
    const conditions = [
      memberInScope('r.member_id', scopes, today, parameters),
      ...(filter.memberId ? [`r.member_id = ${parameters.add(filter.memberId)}`] : []),
      ...(page.from ? [`r.id ${page.isBackward ? '>' : '<'} ${parameters.add(page.from[0])}::uuid`] : []),
    ];
    const order = page.isBackward ? 'ASC' : 'DESC';
    const inState = filter.state ? `WHERE i.state = ${parameters.add(filter.state)}` : '';
    const text = `${SELECT} AND ${conditions.join(' AND ')}) i ${inState}
      ORDER BY i.id ${order} LIMIT ${parameters.add(page.limit + 1)}`;
    return statement<InvestmentRow, InvestmentRow[]>(text, parameters.values, (rows) => rows);
  }

  /**
   * Makes whoever decides on or pays this request wait for each other; a lock of its own, since the row of a request
   * never changes and nobody may update it.
   */
  lock(id: string): Statement<void> {
    return statement(
      'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))',
      [`investment ${id}`],
      () => undefined,
    );
  }

  insertPayment(id: string, paidOn: CivilDate, entryId: string): Statement<void> {
    return statement(
      'INSERT INTO tenant.investment_payment (investment_id, paid_on, entry_id) VALUES ($1, $2, $3)',
      [id, paidOn, entryId],
      () => undefined,
    );
  }
}

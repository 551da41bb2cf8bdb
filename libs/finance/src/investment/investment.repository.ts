import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { memberInScope } from '#membership';
import { type Page, Parameters, type Scope, statement, type Statement } from '#platform';
import { advanceJson } from '../advance/advance.sql.js';
import type { InvestmentFilter, InvestmentRow } from './investment-row.js';
import type { SpendingRoom } from './spending-room.js';
import type { Viewer } from './viewer.js';

/** What other rooms read of a request: whose, since when, and how far it is. */
export const investmentRows = `SELECT r.id, r.kind, r.member_id AS "memberId", m.name AS "memberName", r.requested_on AS "requestedOn",
    r.recorded_by AS "requestedBy", i.state
  FROM tenant.investment_request r
  JOIN tenant.investment_state i ON i.tenant_id = r.tenant_id AND i.id = r.id
  JOIN tenant.member_name m ON m.tenant_id = r.tenant_id AND m.id = r.member_id
 WHERE r.tenant_id = tenant.current_tenant()`;

const UNDECIDED = `('REQUESTED', 'PARTLY_APPROVED')`;
const FROM = `FROM tenant.investment_request r
  JOIN tenant.investment_state i ON i.tenant_id = r.tenant_id AND i.id = r.id
  LEFT JOIN tenant.investment_payment p ON p.tenant_id = r.tenant_id AND p.investment_id = r.id`;
const thermometerOf = (memberId: string, join: 'JOIN' | 'LEFT JOIN') =>
  `${join} tenant.ledger_account a ON a.tenant_id = tenant.current_tenant() AND a.role = 'THERMOMETER' AND a.sub_key = ${memberId}
   ${join} tenant.account_balance b ON b.tenant_id = a.tenant_id AND b.account_id = a.id`;

/** What of a thermometer is promised, except to one request. */
const reservedFor = (memberId: string, exceptId: string) =>
  `(SELECT coalesce(sum(v.cents), 0) FROM tenant.thermometer_reservation v
     WHERE v.tenant_id = tenant.current_tenant() AND v.member_id = ${memberId} AND v.investment_id <> ${exceptId})`;

/** Whether the caller asked for it, or bears a part of it. */
const isOwnSql = (ownMemberIds: readonly string[], parameters: Parameters) =>
  `(r.recorded_by = tenant.current_actor() OR EXISTS (SELECT FROM tenant.investment_share o WHERE o.tenant_id = r.tenant_id
     AND o.investment_id = r.id AND o.member_id = ANY (${parameters.add(ownMemberIds)}::uuid[])))`;

/** A request is seen by whoever may see one of those who bear it. */
const isSeenSql = ({ scopes, today }: Viewer, parameters: Parameters) =>
  `EXISTS (SELECT FROM tenant.investment_share z WHERE z.tenant_id = r.tenant_id AND z.investment_id = r.id
     AND ${memberInScope('z.member_id', scopes, today, parameters)})`;

/** Whether the caller may decide on it now. */
const isWaitingSql = (ownMemberIds: readonly string[], parameters: Parameters) =>
  `(i.state IN ${UNDECIDED} AND NOT ${isOwnSql(ownMemberIds, parameters)} AND NOT EXISTS (SELECT FROM tenant.investment_decision y
     WHERE y.tenant_id = r.tenant_id AND y.investment_id = r.id AND y.recorded_by = tenant.current_actor()))`;

function columns(viewer: Viewer, parameters: Parameters): string {
  const isOpen = `i.state IN ('REQUESTED', 'PARTLY_APPROVED', 'APPROVED')`;
  return `r.id, r.kind, r.member_id AS "memberId", m.name AS "memberName", r.enterprise_id AS "enterpriseId",
    (SELECT n.name FROM tenant.enterprise_name n WHERE n.tenant_id = r.tenant_id AND n.id = r.enterprise_id LIMIT 1) AS "enterpriseName",
    r.purpose, r.category, r.supplier_name AS "supplierName", r.is_durable AS "isDurable", r.cents AS amount, r.vat_cents AS vat,
    (SELECT sum(s.promised_cents) FROM tenant.investment_share s WHERE s.tenant_id = r.tenant_id AND s.investment_id = r.id)::bigint AS promised,
    coalesce(p.taken_cents, 0) + (SELECT coalesce(sum(s.taken_cents), 0) FROM tenant.advance_settlement s
      WHERE s.tenant_id = r.tenant_id AND s.investment_id = r.id)::bigint AS taken,
    r.receipt_file_id AS "receiptFileId", r.quote_file_id AS "quoteFileId", r.requested_on AS "requestedOn",
    coalesce((SELECT x.display_name FROM registry.account x WHERE x.id = r.recorded_by), '') AS "requestedByName",
    ${isOwnSql(viewer.ownMemberIds, parameters)} AS "isOwn", i.state, r.changes, i.approvals_needed AS "approvalsNeeded",
    (SELECT coalesce(json_agg(json_build_object('by', coalesce(x.display_name, ''), 'isMine', d.recorded_by = tenant.current_actor(),
        'isApproved', d.is_approved, 'reason', d.reason, 'decidedOn', d.decided_on) ORDER BY d.recorded_at, d.id), '[]')
       FROM tenant.investment_decision d LEFT JOIN registry.account x ON x.id = d.recorded_by
      WHERE d.tenant_id = r.tenant_id AND d.investment_id = r.id) AS decisions,
    w.withdrawn_on AS "withdrawnOn", w.reason AS "withdrawnReason", p.paid_on AS "paidOn",
    (SELECT coalesce(json_agg(json_build_object('memberId', s.member_id, 'memberName', n.name, 'basisPoints', s.basis_points,
        'promised', s.promised_cents, 'balance', CASE WHEN ${isOpen} THEN -b.balance_cents END,
        'mayOwe', CASE WHEN ${isOpen} THEN b.may_owe_cents END,
        'reservedByOthers', CASE WHEN ${isOpen} THEN ${reservedFor('s.member_id', 'r.id')} END)
        ORDER BY s.member_id <> r.member_id, s.member_id), '[]')
       FROM tenant.investment_share s
       JOIN tenant.member_name n ON n.tenant_id = s.tenant_id AND n.id = s.member_id
       ${thermometerOf('s.member_id', 'LEFT JOIN')}
      WHERE s.tenant_id = r.tenant_id AND s.investment_id = r.id
        AND ${memberInScope('s.member_id', viewer.scopes, viewer.today, parameters)}) AS shares,
    ${advanceJson(viewer.today, parameters)} AS advance`;
}
const JOINS = `JOIN tenant.member_name m ON m.tenant_id = r.tenant_id AND m.id = r.member_id
  LEFT JOIN tenant.investment_withdrawal w ON w.tenant_id = r.tenant_id AND w.investment_id = r.id`;

/** One request as JSON, by the SQL that names its id. */
export const investmentJson = (id: string, viewer: Viewer, parameters: Parameters) =>
  `(SELECT row_to_json(o) FROM (SELECT ${columns(viewer, parameters)} ${FROM} ${JOINS}
     WHERE r.tenant_id = tenant.current_tenant() AND r.id = ${id}) o)`;

/** The ids of all requests in reach on which somebody must still decide. */
export const undecidedInvestments = (viewer: Viewer, parameters: Parameters) =>
  `SELECT r.id ${FROM} WHERE r.tenant_id = tenant.current_tenant() AND i.state IN ${UNDECIDED} AND ${isSeenSql(viewer, parameters)}`;

@Injectable()
export class InvestmentRepository {
  get(id: string, viewer: Viewer): Statement<InvestmentRow | null> {
    const parameters = new Parameters();
    const text = `SELECT ${columns(viewer, parameters)} ${FROM} ${JOINS}
       WHERE r.tenant_id = tenant.current_tenant() AND r.id = ${parameters.add(id)} AND ${isSeenSql(viewer, parameters)}`;
    return statement<InvestmentRow, InvestmentRow | null>(text, parameters.values, ([row]) => row ?? null);
  }

  /** Latest request first. */
  page(filter: InvestmentFilter, viewer: Viewer, page: Page): Statement<InvestmentRow[]> {
    const parameters = new Parameters();
    const order = page.isBackward ? 'ASC' : 'DESC';
    const text = `WITH page AS MATERIALIZED (
        SELECT r.id ${FROM} WHERE ${conditionsOf(filter, viewer, page, parameters).join(' AND ')}
         ORDER BY r.id ${order} LIMIT ${parameters.add(page.limit + 1)})
      SELECT ${columns(viewer, parameters)} FROM page
        JOIN tenant.investment_request r ON r.tenant_id = tenant.current_tenant() AND r.id = page.id
        ${FROM.slice(FROM.indexOf('JOIN'))} ${JOINS} ORDER BY r.id ${order}`;
    return statement<InvestmentRow, InvestmentRow[]>(text, parameters.values, (rows) => rows);
  }

  /** Balance and promises of a member's thermometer; null where none is open, or the caller may not see it. */
  room(memberId: string, scopes: readonly Scope[], today: CivilDate): Statement<SpendingRoom | null> {
    const parameters = new Parameters();
    const member = parameters.add(memberId);
    const text = `SELECT -b.balance_cents AS balance, b.may_owe_cents AS "mayOwe", (
          SELECT coalesce(sum(v.cents), 0)::bigint FROM tenant.thermometer_reservation v
           WHERE v.tenant_id = tenant.current_tenant() AND v.member_id = ${member}) AS reserved
        FROM tenant.member_name m ${thermometerOf('m.id', 'JOIN')}
       WHERE m.tenant_id = tenant.current_tenant() AND m.id = ${member} AND ${memberInScope('m.id', scopes, today, parameters)}`;
    return statement<SpendingRoom, SpendingRoom | null>(text, parameters.values, ([row]) => row ?? null);
  }

  /** What is left in each of these thermometers beside the advances that members hold, this request's aside. */
  free(memberIds: readonly string[], exceptId: string): Statement<{ memberId: string; cents: Cents }[]> {
    return statement(
      `SELECT a.member_id AS "memberId", (b.may_owe_cents - b.balance_cents - (
          SELECT coalesce(sum(v.cents), 0) FROM tenant.thermometer_reservation v WHERE v.tenant_id = tenant.current_tenant()
             AND v.member_id = a.member_id AND v.is_paid_out AND v.investment_id <> $2))::bigint AS cents
        FROM tenant.member_name m ${thermometerOf('m.id', 'JOIN')}
       WHERE m.tenant_id = tenant.current_tenant() AND m.id = ANY ($1::uuid[])`,
      [memberIds, exceptId],
      (rows: { memberId: string; cents: Cents }[]) => rows,
    );
  }
}

function conditionsOf(
  filter: InvestmentFilter,
  viewer: Viewer,
  page: Page,
  parameters: Parameters,
): string[] {
  const { memberId, states, kind, category, from, until } = filter;
  return [
    'r.tenant_id = tenant.current_tenant()',
    isSeenSql(viewer, parameters),
    ...(memberId
      ? [
          `EXISTS (SELECT FROM tenant.investment_share s WHERE s.tenant_id = r.tenant_id AND s.investment_id = r.id
             AND s.member_id = ${parameters.add(memberId)} AND ${memberInScope('s.member_id', viewer.scopes, viewer.today, parameters)})`,
        ]
      : []),
    ...(states ? [`i.state = ANY (${parameters.add(states)}::text[])`] : []),
    ...(kind ? [`r.kind = ${parameters.add(kind)}`] : []),
    ...(category ? [`r.category = ${parameters.add(category)}`] : []),
    ...(from ? [`r.requested_on >= ${parameters.add(from)}::date`] : []),
    ...(until ? [`r.requested_on <= ${parameters.add(until)}::date`] : []),
    ...(filter.decided
      ? [
          `EXISTS (SELECT FROM tenant.investment_decision d WHERE d.tenant_id = r.tenant_id AND d.investment_id = r.id
             AND d.decided_on BETWEEN ${parameters.add(filter.decided.from)}::date AND ${parameters.add(filter.decided.until)}::date)`,
        ]
      : []),
    ...(filter.isWaitingForMe ? [isWaitingSql(viewer.ownMemberIds, parameters)] : []),
    ...(filter.isOverdue
      ? [`i.outstanding_cents > 0 AND p.settle_by_on < ${parameters.add(viewer.today)}::date`]
      : []),
    ...(page.from ? [`r.id ${page.isBackward ? '>' : '<'} ${parameters.add(page.from[0])}::uuid`] : []),
  ];
}

import { Injectable } from '@nestjs/common';
import { addMonths, type CivilDate, civilDate } from '#kernel';
import { benefitNormSql, memberInScope } from '#membership';
import { type Page, Parameters, type Scope, statement, type Statement } from '#platform';
import type { CeilingDecision } from './ceiling-policy.js';
import { MONTHS, type SignalFacts } from './signals-of.js';

export interface SignalRow extends SignalFacts {
  readonly memberId: string;
  readonly memberName: string;
  readonly memberNumber: number;
}

/** What a caller may know: the benefit is compared with only for who may. */
export interface SignalView {
  readonly today: CivilDate;
  readonly comparesBenefit: boolean;
}

/**
 * `SignalFacts` of a thermometer, as one row for a LATERAL join. Money counts in the month in which the customer paid.
 * @param account alias of its row in `tenant.ledger_account` · @param balance alias of its balance
 */
export function signalFactsSql(
  account: string,
  balance: string,
  { today, comparesBenefit }: SignalView,
  parameters: Parameters,
): string {
  const month = civilDate(`${today.slice(0, 7)}-01`);
  const [from, start] = [parameters.add(addMonths(month, -MONTHS)), parameters.add(month)];
  const end = parameters.add(addMonths(month, 1));
  const paidOn = 'coalesce(e.policy_on, e.entry_on)';
  const benefit = comparesBenefit
    ? benefitNormSql(`${account}.member_id`, today, parameters)
    : '(SELECT false AS receives, NULL::bigint AS norm)';
  return `(SELECT -${balance}.balance_cents AS balance, s.last_months AS "lastMonths", s.this_month AS "thisMonth",
      n.receives, n.norm
    FROM (SELECT coalesce(-sum(p.cents) FILTER (WHERE ${paidOn} < ${start}::date), 0)::bigint AS last_months,
                 coalesce(-sum(p.cents) FILTER (WHERE ${paidOn} >= ${start}::date), 0)::bigint AS this_month
            FROM tenant.posting p JOIN tenant.journal_entry e ON e.tenant_id = p.tenant_id AND e.id = p.entry_id
           WHERE p.tenant_id = ${account}.tenant_id AND p.account_id = ${account}.id
             AND p.rule IN ('SALE', 'LATE_COST', 'REFUND') AND p.entry_on >= ${from}::date
             AND ${paidOn} >= ${from}::date AND ${paidOn} < ${end}::date) s
    CROSS JOIN LATERAL ${benefit} n)`;
}

/** That `signalsOf` has something to say of a row of `signalFactsSql`. */
function signalCondition(f: string, ceiling: CeilingDecision | null, parameters: Parameters): string {
  const unknown = `${f}.norm IS NULL AND (${f}."lastMonths" > 0 OR ${f}."thisMonth" > 0)`;
  const above = `${f}."lastMonths" > ${f}.norm * ${MONTHS} OR ${f}."thisMonth" > ${f}.norm`;
  const conditions = [`${f}.receives AND (${unknown} OR ${above})`];
  if (ceiling?.measure === 'AMOUNT')
    conditions.push(`${f}.balance >= ${parameters.add(ceiling.limitCents)}::bigint`);
  if (ceiling?.measure === 'AVERAGE_NET_REVENUE') {
    const part = parameters.add(ceiling.normBasisPoints * MONTHS);
    conditions.push(`${f}.receives AND ${f}."lastMonths" * 10000 >= ${f}.norm * ${part}::bigint`);
  }
  return `(${conditions.map((one) => `(${one}) IS TRUE`).join(' OR ')})`;
}

const FROM = `tenant.member_name m
  JOIN tenant.ledger_account a ON a.tenant_id = m.tenant_id AND a.role = 'THERMOMETER' AND a.sub_key = m.id
  JOIN tenant.account_balance b ON b.tenant_id = a.tenant_id AND b.account_id = a.id`;
const COLUMNS = 'm.id AS "memberId", m.name AS "memberName", m.number AS "memberNumber", f.*';

@Injectable()
export class SignalRepository {
  /** Of these members; one without a thermometer is left out. The caller has checked the scope. */
  of(memberIds: readonly string[], view: SignalView): Statement<SignalRow[]> {
    const parameters = new Parameters();
    const members = parameters.add(memberIds);
    return statement<SignalRow, SignalRow[]>(
      `SELECT ${COLUMNS} FROM ${FROM} CROSS JOIN LATERAL ${signalFactsSql('a', 'b', view, parameters)} f
        WHERE m.tenant_id = tenant.current_tenant() AND m.id = ANY (${members}::uuid[]) ORDER BY m.number`,
      parameters.values,
      (rows) => rows,
    );
  }

  /** Whose thermometer has a signal, by member number. */
  page(
    ceiling: CeilingDecision | null,
    scopes: readonly Scope[],
    view: SignalView,
    page: Page,
  ): Statement<SignalRow[]> {
    const parameters = new Parameters();
    const from = page.from
      ? `AND m.number ${page.isBackward ? '<' : '>'} ${parameters.add(page.from[0])}::int`
      : '';
    const text = `SELECT ${COLUMNS} FROM ${FROM} CROSS JOIN LATERAL ${signalFactsSql('a', 'b', view, parameters)} f
      WHERE m.tenant_id = tenant.current_tenant() AND ${memberInScope('m.id', scopes, view.today, parameters)}
        AND ${signalCondition('f', ceiling, parameters)} ${from}
      ORDER BY m.number ${page.isBackward ? 'DESC' : 'ASC'} LIMIT ${parameters.add(page.limit + 1)}`;
    return statement<SignalRow, SignalRow[]>(text, parameters.values, (rows) => rows);
  }
}

import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { Parameters, statement, type Statement } from '#platform';
import type { AccountKind, AccountRole } from '../chart.js';

/** Days, both included; without a first day all before it count. */
export interface Span {
  readonly from: CivilDate | null;
  readonly until: CivilDate;
}

/** What was booked on an account in each of some spans of days; the accounts of all persons of one role are one. */
export interface AccountSums {
  readonly number: string;
  readonly name: string | null;
  readonly role: AccountRole;
  readonly rgsCode: string;
  readonly kind: AccountKind;
  /** In the order of the spans; debit is positive. */
  readonly sums: readonly Cents[];
}

@Injectable()
export class AccountSumsRepository {
  /**
   * By number, each account with lines in a span. All spans are summed in one reading of the lines, and that once: without
   * statistics of the accounts, PostgreSQL would read them again for each account.
   */
  over(spans: readonly Span[]): Statement<AccountSums[]> {
    const parameters = new Parameters();
    const conditions = spans.map(
      ({ from, until }) =>
        `p.entry_on <= ${parameters.add(until)}${from ? ` AND p.entry_on >= ${parameters.add(from)}` : ''}`,
    );
    const perAccount = conditions.map((condition, i) => `sum(p.cents) FILTER (WHERE ${condition}) AS s${i}`);
    const perRole = spans.map((_span, i) => `coalesce(sum(s.s${i}), 0)`);
    return statement<AccountSums, AccountSums[]>(
      `WITH s AS MATERIALIZED (
         SELECT p.account_id, ${perAccount.join(', ')} FROM tenant.posting p
          WHERE p.tenant_id = tenant.current_tenant() AND (${conditions.join(' OR ')}) GROUP BY p.account_id)
       SELECT a.number, a.name, a.role, a.rgs_code AS "rgsCode", a.kind, json_build_array(${perRole.join(', ')}) AS sums
         FROM s
         JOIN tenant.ledger_account a ON a.tenant_id = tenant.current_tenant() AND a.id = s.account_id
        GROUP BY CASE WHEN a.member_id IS NULL THEN a.id END, a.number, a.name, a.role, a.rgs_code, a.kind
        ORDER BY a.number`,
      parameters.values,
      (rows) => rows,
    );
  }
}

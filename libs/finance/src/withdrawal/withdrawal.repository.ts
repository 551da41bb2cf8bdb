import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { statement, type Statement } from '#platform';
import { reservedSql } from '../thermometer/reserved.js';

/** What reached one member privately in a month, and what the municipality was told of it. */
export interface ReportableRow {
  readonly memberId: string;
  readonly memberName: string;
  readonly withdrawn: Cents;
  readonly reported: Cents;
  readonly reports: readonly {
    readonly cents: Cents;
    readonly reportedOn: CivilDate;
    readonly reportedTo: string;
  }[];
}

/** A month of which the municipality does not know all, or was told too much. */
export interface UnreportedRow {
  /** Its first day. */
  readonly month: CivilDate;
  readonly toReport: Cents;
  /** About how many members that is. */
  readonly members: number;
}

/** Private withdrawals, and those that were taken back: lines `p` of accounts `a`. */
const WITHDRAWALS = `tenant.posting p
    JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
   WHERE p.tenant_id = tenant.current_tenant() AND p.rule = 'PRIVATE_WITHDRAWAL' AND a.role = 'THERMOMETER'`;

/** By the day of payment. */
const WITHDRAWN = `SELECT a.member_id, sum(p.cents) AS cents FROM ${WITHDRAWALS}
     AND p.entry_on BETWEEN $1::date AND ($1::date + interval '1 month - 1 day')::date GROUP BY a.member_id`;

@Injectable()
export class WithdrawalRepository {
  /** What of the thermometer is not promised; null where none is open. The caller holds the postings. */
  spendable(memberId: string): Statement<Cents | null> {
    return statement<{ cents: Cents }, Cents | null>(
      `SELECT (-b.balance_cents - ${reservedSql('a.member_id')})::bigint AS cents
         FROM tenant.ledger_account a JOIN tenant.account_balance b ON b.tenant_id = a.tenant_id AND b.account_id = a.id
        WHERE a.tenant_id = tenant.current_tenant() AND a.role = 'THERMOMETER' AND a.sub_key = $1`,
      [memberId],
      ([row]) => row?.cents ?? null,
    );
  }

  /** @param month its first day · @param memberId only this member */
  month(month: CivilDate, memberId: string | null): Statement<ReportableRow[]> {
    return statement<ReportableRow, ReportableRow[]>(
      `SELECT m.id AS "memberId", m.name AS "memberName", coalesce(w.cents, 0)::bigint AS withdrawn,
              coalesce(r.cents, 0)::bigint AS reported, coalesce(r.reports, '[]') AS reports
         FROM tenant.member_name m
         LEFT JOIN (${WITHDRAWN}) w ON w.member_id = m.id
         LEFT JOIN (SELECT r.member_id, sum(r.cents) AS cents, json_agg(json_build_object('cents', r.cents,
                      'reportedOn', r.reported_on, 'reportedTo', r.reported_to) ORDER BY r.reported_on, r.id) AS reports
                      FROM tenant.income_report r
                     WHERE r.tenant_id = tenant.current_tenant() AND r.month = $1::date GROUP BY r.member_id) r ON r.member_id = m.id
        WHERE m.tenant_id = tenant.current_tenant() AND (w.cents IS NOT NULL OR r.cents IS NOT NULL)
          AND ($2::uuid IS NULL OR m.id = $2) ORDER BY m.number`,
      [month, memberId],
      (rows) => rows,
    );
  }

  /** The earliest month first. */
  unreported(): Statement<UnreportedRow[]> {
    return statement<UnreportedRow, UnreportedRow[]>(
      `SELECT d.month, sum(d.cents)::bigint AS "toReport", count(*)::int AS members
         FROM (SELECT x.month, sum(x.cents) AS cents
                 FROM (SELECT date_trunc('month', p.entry_on)::date AS month, a.member_id, p.cents FROM ${WITHDRAWALS}
                       UNION ALL
                       SELECT r.month, r.member_id, -r.cents FROM tenant.income_report r
                        WHERE r.tenant_id = tenant.current_tenant()) x
                GROUP BY x.month, x.member_id HAVING sum(x.cents) <> 0) d
        GROUP BY d.month ORDER BY d.month`,
      [],
      (rows) => rows,
    );
  }

  insertReport(report: {
    readonly memberId: string;
    readonly month: CivilDate;
    readonly cents: Cents;
    readonly reportedOn: CivilDate;
    readonly reportedTo: string;
  }): Statement<void> {
    return statement(
      'INSERT INTO tenant.income_report (member_id, month, cents, reported_on, reported_to) VALUES ($1, $2, $3, $4, $5)',
      [report.memberId, report.month, report.cents, report.reportedOn, report.reportedTo],
      () => undefined,
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import { memberOnDay, type Phase, trajectorySql } from '#membership';
import { statement, type Statement } from '#platform';
import type { DeadlineKind } from './dashboard.model.js';

export interface DashboardRow {
  readonly phaseCounts: readonly { phase: Phase; count: number }[];
  readonly months: readonly { month: string; income: Cents; contribution: Cents; invested: Cents }[];
  readonly deadlines: readonly { kind: DeadlineKind; on: CivilDate; memberId: string; name: string }[];
}

/** Days ahead that a deadline shows. */
const AHEAD_DAYS = 90;

/** Counts by phase, twelve months of money and the deadlines, in one statement. */
@Injectable()
export class DashboardProjection {
  read(today: CivilDate): Statement<DashboardRow> {
    return statement<DashboardRow, DashboardRow>(
      `WITH latest AS MATERIALIZED (
         SELECT f.*, s.phase FROM ${memberOnDay('$1')} JOIN LATERAL ${trajectorySql('s.trajectory_id')} f
             ON true WHERE m.tenant_id = tenant.current_tenant()),
       month AS (
         SELECT to_char(m, 'YYYY-MM') AS month FROM generate_series(date_trunc('month', $1::date) - interval '11 months',
           date_trunc('month', $1::date), interval '1 month') m),
       money AS (
         SELECT to_char(p.entry_on, 'YYYY-MM') AS month,
                coalesce(sum(-p.cents) FILTER (WHERE p.rule = 'SALE'), 0)::bigint AS income,
                coalesce(sum(p.cents) FILTER (WHERE p.rule = 'CONTRIBUTION'), 0)::bigint AS contribution,
                coalesce(sum(p.cents) FILTER (WHERE p.rule = 'INVESTMENT'), 0)::bigint AS invested
           FROM tenant.posting p JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
          WHERE p.tenant_id = tenant.current_tenant() AND a.tenant_id = tenant.current_tenant() AND a.role = 'THERMOMETER'
            AND p.entry_on >= date_trunc('month', $1::date) - interval '11 months' AND p.entry_on <= $1::date
          GROUP BY 1),
       deadline AS (
         SELECT 'TRIAL_DECISION' AS kind, f.trial_ends_on AS on, f.member_id FROM latest f WHERE f.phase = 'TRIAL'
         UNION ALL SELECT 'TERM_END', f.term_ends_on, f.member_id FROM latest f WHERE f.phase = 'ACTIVE' AND f.term_ends_on IS NOT NULL
         UNION ALL SELECT 'PERMISSION_END', max(p.ends_on), f.member_id FROM latest f
           JOIN tenant.permission_period p ON p.tenant_id = tenant.current_tenant() AND p.trajectory_id = f.id
          WHERE f.phase IN ('TRIAL','ACTIVE') GROUP BY f.member_id HAVING bool_and(p.ends_on IS NOT NULL))
       SELECT
         (SELECT coalesce(json_agg(json_build_object('phase', c.phase, 'count', c.count) ORDER BY c.phase), '[]')
            FROM (SELECT phase, count(*) AS count FROM latest GROUP BY phase) c) AS "phaseCounts",
         (SELECT json_agg(json_build_object('month', month.month, 'income', coalesce(money.income, 0),
                   'contribution', coalesce(money.contribution, 0), 'invested', coalesce(money.invested, 0)) ORDER BY month.month)
            FROM month LEFT JOIN money USING (month)) AS months,
         (SELECT coalesce(json_agg(json_build_object('kind', d.kind, 'on', d.on, 'memberId', d.member_id,
                   'name', m.given_name || ' ' || m.family_name) ORDER BY d.on, m.family_name), '[]')
            FROM (SELECT * FROM deadline WHERE deadline.on <= $1::date + $2::int ORDER BY deadline.on LIMIT 50) d
            JOIN tenant.member m ON m.tenant_id = tenant.current_tenant() AND m.id = d.member_id) AS deadlines`,
      [today, AHEAD_DAYS],
      ([row]) => row!,
    );
  }
}

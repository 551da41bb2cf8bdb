import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '#kernel';
import type { MembershipSpan } from '#membership';
import { statement, type Statement } from '#platform';
import type { ThermometerFacts } from './client-money.js';
import type { PaidRevenue } from './turnover-per-member.js';

export interface TurnoverFacts {
  readonly spans: readonly MembershipSpan[];
  readonly paid: readonly PaidRevenue[];
}

@Injectable()
export class TurnoverRepository {
  /** What was paid less what was paid back, by member and day of payment: of a sale that a trial held, that is an earlier day. */
  facts(): Statement<TurnoverFacts> {
    return statement<TurnoverFacts, TurnoverFacts>(
      `SELECT (SELECT coalesce(json_agg(json_build_object('memberId', p.member_id, 'startsOn', p.starts_on, 'endsOn', p.ends_on)), '[]')
                 FROM tenant.membership_period p WHERE p.tenant_id = tenant.current_tenant()) AS spans,
              -- a line's base is the revenue before costs, below zero in a refund and in what takes a booking back
              (SELECT coalesce(json_agg(json_build_object('memberId', s.sub_key, 'paidOn', s.paid_on, 'net', s.net)), '[]')
                 FROM (SELECT a.sub_key, coalesce(e.policy_on, e.entry_on) AS paid_on, sum(p.base_cents)::bigint AS net
                         FROM tenant.posting p
                         JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
                         JOIN tenant.journal_entry e ON e.tenant_id = p.tenant_id AND e.id = p.entry_id
                        WHERE p.tenant_id = tenant.current_tenant() AND a.tenant_id = tenant.current_tenant()
                          AND a.role = 'THERMOMETER' AND p.rule IN ('SALE', 'REFUND') GROUP BY 1, 2) s) AS paid`,
      [],
      ([row]) => row!,
    );
  }

  /** What stood in each thermometer of these members before a period, and what each rule moved in it in each month. */
  thermometers(memberIds: readonly string[], from: CivilDate, until: CivilDate): Statement<ThermometerFacts> {
    return statement<ThermometerFacts, ThermometerFacts>(
      `WITH line AS (
         SELECT a.sub_key, p.entry_on, p.rule, -p.cents AS cents
           FROM tenant.posting p JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
          WHERE p.tenant_id = tenant.current_tenant() AND a.tenant_id = tenant.current_tenant()
            AND a.role = 'THERMOMETER' AND a.sub_key = ANY($1) AND p.entry_on <= $3::date)
       SELECT (SELECT coalesce(json_agg(o), '[]') FROM (
                 SELECT l.sub_key AS "memberId", sum(l.cents)::bigint AS cents
                   FROM line l WHERE l.entry_on < $2::date GROUP BY 1) o) AS openings,
              (SELECT coalesce(json_agg(m), '[]') FROM (
                 SELECT l.sub_key AS "memberId", date_trunc('month', l.entry_on)::date AS month, l.rule,
                        sum(l.cents)::bigint AS cents
                   FROM line l WHERE l.entry_on >= $2::date GROUP BY 1, 2, 3) m) AS movements`,
      [memberIds, from, until],
      ([row]) => row!,
    );
  }

  /** What moved in each thermometer within a span of its own. Who has none is not in it. */
  changes(
    spans: readonly { readonly memberId: string; readonly from: CivilDate; readonly before: CivilDate }[],
  ): Statement<ReadonlyMap<string, Cents>> {
    return statement<{ memberId: string; cents: Cents }, ReadonlyMap<string, Cents>>(
      `SELECT a.sub_key AS "memberId", sum(-p.cents)::bigint AS cents
         FROM unnest($1::uuid[], $2::date[], $3::date[]) s (member_id, from_on, before_on)
         JOIN tenant.ledger_account a ON a.role = 'THERMOMETER' AND a.sub_key = s.member_id
         JOIN tenant.posting p ON p.tenant_id = a.tenant_id AND p.account_id = a.id
          AND p.entry_on >= s.from_on AND p.entry_on < s.before_on
        WHERE a.tenant_id = tenant.current_tenant() AND p.tenant_id = tenant.current_tenant() GROUP BY 1`,
      [
        spans.map(({ memberId }) => memberId),
        spans.map(({ from }) => from),
        spans.map(({ before }) => before),
      ],
      (rows) => new Map(rows.map(({ memberId, cents }) => [memberId, cents])),
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { MembershipSpan } from '#membership';
import { statement, type Statement } from '#platform';
import type { PaidRevenue } from './turnover-per-member.js';

export interface TurnoverFacts {
  readonly spans: readonly MembershipSpan[];
  readonly paid: readonly PaidRevenue[];
}

@Injectable()
export class TurnoverRepository {
  /** What was paid, by member and day of booking: a sale is allocated when the customer's payment arrives. */
  facts(): Statement<TurnoverFacts> {
    return statement<TurnoverFacts, TurnoverFacts>(
      `SELECT (SELECT coalesce(json_agg(json_build_object('memberId', p.member_id, 'startsOn', p.starts_on, 'endsOn', p.ends_on)), '[]')
                 FROM tenant.membership_period p WHERE p.tenant_id = tenant.current_tenant()) AS spans,
              -- a line's base is the revenue before costs; a line that takes back has the other sign
              (SELECT coalesce(json_agg(json_build_object('memberId', s.sub_key, 'paidOn', s.entry_on, 'net', s.net)), '[]')
                 FROM (SELECT a.sub_key, p.entry_on, sum(-sign(p.cents) * p.base_cents)::bigint AS net
                         FROM tenant.posting p JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
                        WHERE p.tenant_id = tenant.current_tenant() AND a.tenant_id = tenant.current_tenant()
                          AND a.role = 'THERMOMETER' AND p.rule = 'SALE' GROUP BY 1, 2) s) AS paid`,
      [],
      ([row]) => row!,
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Cents } from '#kernel';
import { statement, type Statement } from '#platform';

@Injectable()
export class AdvanceLimitRepository {
  /**
   * Lets each thermometer go this far below zero. One that is further down keeps its own depth as its limit: it cannot
   * sink, and rises with what comes in.
   */
  apply(limit: Cents): Statement<number> {
    return statement<object, number>(
      `UPDATE tenant.account_balance b SET may_owe_cents = greatest($1, b.balance_cents)
         FROM tenant.ledger_account a
        WHERE a.tenant_id = tenant.current_tenant() AND a.role = 'THERMOMETER' AND b.tenant_id = a.tenant_id
          AND b.account_id = a.id AND b.may_owe_cents <> greatest($1, b.balance_cents) RETURNING b.account_id`,
      [limit],
      (rows) => rows.length,
    );
  }
}

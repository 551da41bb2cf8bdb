import { Injectable } from '@nestjs/common';
import type { Cents } from '#kernel';
import { statement, type Statement } from '#platform';
import type { AccountRole } from '../ledger/chart.js';

/** What is owed to a person, before and after the entries of a unit (above zero is theirs). */
export interface BalanceChangeRow {
  readonly memberId: string;
  readonly memberName: string;
  readonly role: AccountRole;
  readonly before: Cents;
  readonly after: Cents;
}

/** What stands on an account that is about nobody, before and after the entries of a unit (debit above zero). */
export interface AccountChangeRow {
  readonly number: string;
  readonly name: string | null;
  readonly role: AccountRole;
  readonly before: Cents;
  readonly after: Cents;
}

/** By account what this unit itself posted after a place in the chain. */
const POSTED = `(SELECT p.account_id, sum(p.cents) AS cents FROM tenant.posting p
   WHERE p.tenant_id = tenant.current_tenant() AND p.sequence > $1
     AND p.xmin = pg_current_xact_id()::xid GROUP BY p.account_id)`;

@Injectable()
export class BookingRepository {
  /** The end of the chain as this unit sees it. */
  lastSequence(): Statement<number> {
    return statement<{ last: number }, number>(
      'SELECT last_sequence AS last FROM tenant.ledger_head WHERE tenant_id = tenant.current_tenant()',
      [],
      ([row]) => row?.last ?? 0,
    );
  }

  /** What the lines that this unit itself posted after a place in the chain did to the accounts of persons. */
  balanceChanges(after: number): Statement<BalanceChangeRow[]> {
    return statement<BalanceChangeRow, BalanceChangeRow[]>(
      `SELECT m.id AS "memberId", m.name AS "memberName", a.role, (s.cents - b.balance_cents)::bigint AS before,
              -b.balance_cents AS after
         FROM ${POSTED} s
         JOIN tenant.ledger_account a ON a.tenant_id = tenant.current_tenant() AND a.id = s.account_id
         JOIN tenant.account_balance b ON b.tenant_id = a.tenant_id AND b.account_id = a.id
         JOIN tenant.member_name m ON m.tenant_id = a.tenant_id AND m.id = a.member_id
        ORDER BY a.number, m.name, m.id`,
      [after],
      (rows) => rows,
    );
  }

  /** What those lines did to the accounts that are about nobody, by number. */
  accountChanges(after: number): Statement<AccountChangeRow[]> {
    return statement<AccountChangeRow, AccountChangeRow[]>(
      `SELECT a.number, a.name, a.role, (b.balance_cents - s.cents)::bigint AS before, b.balance_cents AS after
         FROM ${POSTED} s
         JOIN tenant.ledger_account a ON a.tenant_id = tenant.current_tenant() AND a.id = s.account_id
         JOIN tenant.account_balance b ON b.tenant_id = a.tenant_id AND b.account_id = a.id
        WHERE a.member_id IS NULL ORDER BY a.number`,
      [after],
      (rows) => rows,
    );
  }
}

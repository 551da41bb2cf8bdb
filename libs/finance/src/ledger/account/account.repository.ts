import { Injectable } from '@nestjs/common';
import type { Cents } from '#kernel';
import { statement, type Statement } from '#platform';
import type { AccountKind, AccountRole } from '../chart.js';

/** A ledger account; the accounts of all persons of one role are one row. */
export interface AccountRow {
  readonly id: string;
  readonly number: string;
  /** The cooperative's own name; null: the usual one. */
  readonly name: string | null;
  readonly role: AccountRole;
  readonly rgsCode: string;
  readonly kind: AccountKind;
  /** How many persons have an account of this role; 0 for one that is about nobody. */
  readonly persons: number;
  /** Debit is positive. */
  readonly balance: Cents;
  readonly isArchived: boolean;
}

const ACCOUNTS = `SELECT (array_agg(a.id ORDER BY a.id))[1] AS id, a.number, a.name, a.role, a.rgs_code AS "rgsCode", a.kind,
    count(a.member_id)::int AS persons, sum(b.balance_cents)::bigint AS balance,
    bool_and(a.archived_at IS NOT NULL) AS "isArchived"
  FROM tenant.ledger_account a
  JOIN tenant.account_balance b ON b.tenant_id = a.tenant_id AND b.account_id = a.id
 WHERE a.tenant_id = tenant.current_tenant()`;
const GROUPED = `GROUP BY CASE WHEN a.member_id IS NULL THEN a.id END, a.number, a.name, a.role, a.rgs_code, a.kind`;
/** The account that an id names, and with one of a person all of its role. */
const NAMED = `(a.id = $1 OR a.member_id IS NOT NULL AND a.role =
  (SELECT n.role FROM tenant.ledger_account n WHERE n.tenant_id = a.tenant_id AND n.id = $1 AND n.member_id IS NOT NULL))`;

@Injectable()
export class AccountRepository {
  /** By number. */
  list(withArchived: boolean): Statement<AccountRow[]> {
    return statement<AccountRow, AccountRow[]>(
      `${ACCOUNTS} AND ($1 OR a.archived_at IS NULL) ${GROUPED} ORDER BY a.number`,
      [withArchived],
      (rows) => rows,
    );
  }

  get(id: string): Statement<AccountRow | null> {
    return statement<AccountRow, AccountRow | null>(
      `${ACCOUNTS} AND ${NAMED} ${GROUPED}`,
      [id],
      ([row]) => row ?? null,
    );
  }

  /** Makes all who change the chart wait for each other until the unit ends. */
  lockChart(): Statement<void> {
    return statement(
      `SELECT pg_advisory_xact_lock(hashtextextended('chart ' || tenant.current_tenant(), 0))`,
      [],
      () => undefined,
    );
  }

  /** Makes postings wait until the unit ends, so that a balance that was looked at stays. */
  holdPostings(): Statement<void> {
    return statement(
      'SELECT FROM tenant.ledger_head WHERE tenant_id = tenant.current_tenant() FOR UPDATE',
      [],
      () => undefined,
    );
  }

  /** The role that has this number; null: nobody has it. */
  holderOf(number: string): Statement<AccountRole | null> {
    return statement<{ role: AccountRole }, AccountRole | null>(
      'SELECT role FROM tenant.ledger_account WHERE tenant_id = tenant.current_tenant() AND number = $1 LIMIT 1',
      [number],
      ([row]) => row?.role ?? null,
    );
  }

  hasRole(role: AccountRole): Statement<boolean> {
    return statement<object, boolean>(
      'SELECT FROM tenant.ledger_account WHERE tenant_id = tenant.current_tenant() AND role = $1 LIMIT 1',
      [role],
      (rows) => rows.length > 0,
    );
  }

  insert(account: {
    readonly id: string;
    readonly number: string;
    readonly name: string;
    readonly rgsCode: string;
    readonly kind: AccountKind;
  }): Statement<void> {
    return statement(
      `WITH account AS (
         INSERT INTO tenant.ledger_account (id, number, name, role, rgs_code, kind) VALUES ($1, $2, $3, 'OTHER', $4, $5)
         RETURNING id)
       INSERT INTO tenant.account_balance (account_id) SELECT id FROM account`,
      [account.id, account.number, account.name, account.rgsCode, account.kind],
      () => undefined,
    );
  }

  change(id: string, number: string, name: string | null, rgsCode: string): Statement<void> {
    return statement(
      `UPDATE tenant.ledger_account a SET number = $2, name = $3, rgs_code = $4
        WHERE a.tenant_id = tenant.current_tenant() AND ${NAMED}`,
      [id, number, name, rgsCode],
      () => undefined,
    );
  }

  setArchived(id: string, isArchived: boolean): Statement<void> {
    return statement(
      `UPDATE tenant.ledger_account SET archived_at = CASE WHEN $2 THEN coalesce(archived_at, now()) END
        WHERE tenant_id = tenant.current_tenant() AND id = $1`,
      [id, isArchived],
      () => undefined,
    );
  }
}

import type { AccountRole } from '#finance';
import { statement, type Statement } from '#platform';
import type { TableRows } from '../story/rows.js';

/** The ledger's own id of each account that is nobody's own, by its role. */
export function accountIds(): Statement<ReadonlyMap<AccountRole, string>> {
  return statement<{ role: AccountRole; id: string }, ReadonlyMap<AccountRole, string>>(
    `SELECT a.role, a.id FROM tenant.ledger_account a
      WHERE a.tenant_id = tenant.current_tenant() AND a.member_id IS NULL AND a.role <> 'OTHER'`,
    [],
    (rows) => new Map(rows.map(({ role, id }) => [role, id])),
  );
}

/** Rows with the account itself in the place of its role. */
export function onAccounts({ table, rows }: TableRows, ids: ReadonlyMap<AccountRole, string>): TableRows {
  return {
    table,
    rows: (rows as { account_role: AccountRole }[]).map(({ account_role, ...row }) => ({
      ...row,
      account_id: ids.get(account_role),
    })),
  };
}

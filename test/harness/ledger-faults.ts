import type { TestDatabase } from './test-database.js';

/** What the database itself finds wrong with a cooperative's books; nothing when they are sound. */
export function ledgerFaults(database: TestDatabase, cooperativeId: string): Promise<unknown[]> {
  return database.owner(
    `WITH here AS MATERIALIZED (SELECT set_config('app.tenant_id', $1, false)) SELECT f.* FROM here, LATERAL (SELECT * FROM tenant.verify_ledger()) f`,
    [cooperativeId],
  );
}

import { runMigrations as migrateQueue } from 'bullmq';
import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { LOGIN_ROLES } from './databases.js';
import { dataSourceFor } from './connections.js';
import { rolePassword } from './role-password.js';

/**
 * Brings the database to the newest form: our history, then BullMQ's own schema, then the passwords of the login roles.
 * Runs as the owner, never in a server process. Two at once wait for each other.
 * @param appPassword password of the app role as it stands in `DATABASE_URL`
 */
export async function migrate(
  ownerUrl: string,
  masterKey: Buffer,
  migrations: DataSourceOptions['migrations'],
  appPassword: string = rolePassword(masterKey, 'app'),
): Promise<{ applied: number }> {
  const lock = new pg.Client({ connectionString: ownerUrl });
  await lock.connect();
  try {
    await lock.query("SELECT pg_advisory_lock(hashtext('opbloei migrate'))");
    const source = dataSourceFor(ownerUrl, 1, { migrations });
    await source.initialize();
    const applied = await source.runMigrations({ transaction: 'each' }).finally(() => source.destroy());
    await migrateQueueSchema(lock);
    for (const role of LOGIN_ROLES) {
      const password = role === 'app' ? appPassword : rolePassword(masterKey, role);
      await lock.query(`ALTER ROLE ${role} PASSWORD ${pg.escapeLiteral(password)}`);
    }
    return { applied: applied.length };
  } finally {
    await lock.end();
  }
}

/** BullMQ keeps its own tables; its runtime role may use them and make its sequences there, and see nothing else. */
async function migrateQueueSchema(owner: pg.Client): Promise<void> {
  await owner.query('CREATE SCHEMA IF NOT EXISTS bullmq');
  await migrateQueue(owner as never, 'bullmq');
  await owner.query('RESET search_path');
  await owner.query(`
    REVOKE ALL ON SCHEMA bullmq FROM PUBLIC;
    REVOKE ALL ON ALL FUNCTIONS IN SCHEMA bullmq FROM PUBLIC;
    GRANT USAGE, CREATE ON SCHEMA bullmq TO queue;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO queue;
    GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA bullmq TO queue;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO queue;
  `);
}

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startPostgres } from '../../apps/embedded/src/postgres.js';
import { until } from '../story/until.js';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.js';

export interface DurableDatabase extends TestDatabase {
  /**
   * Kills the server as a crash would, with every connection. Its launcher starts it again on the same port; comes back
   * when the new one answers, and not a connection that has not yet heard that its server is gone.
   */
  killServer(): Promise<void>;
}

const SINCE = 'pg_postmaster_start_time()::text AS since';

/** A database on a server of its own that keeps what it acknowledged, as the product's does; that of the other tests is faster. */
export async function createDurableDatabase(): Promise<DurableDatabase> {
  const postgres = await startPostgres({ durable: true });
  // where the harness looks; a Jest file has an environment of its own, which is no child's
  process.env.TEST_OWNER_URL = postgres.ownerUrl;
  process.env.TEST_MASTER_KEY = postgres.secrets.masterKey;
  const maker = fileURLToPath(new URL('../harness/make-template.mjs', import.meta.url));
  await promisify(execFile)(process.execPath, [maker], { env: process.env });
  const database = await createTestDatabase();
  return {
    ...database,
    async killServer() {
      const [server] = await database.owner<{ pid: number; since: string }>(
        `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid, ${SINCE}`,
      );
      process.kill(server!.pid, 'SIGKILL');
      await until(() =>
        database.owner<{ since: string }>(`SELECT ${SINCE}`).then(
          ([now]) => now!.since !== server!.since,
          () => false,
        ),
      );
    },
    async drop() {
      await database.drop();
      await postgres.stop();
    },
  };
}

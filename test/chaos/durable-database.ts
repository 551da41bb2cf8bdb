import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startPostgres } from '../../apps/embedded/src/postgres.js';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.js';

export interface DurableDatabase extends TestDatabase {
  /** Kills the server as a crash would, with every connection; its launcher starts it again on the same port. */
  killServer(): Promise<void>;
}

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
      const [server] = await database.owner<{ pid: number }>(
        `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid`,
      );
      process.kill(server!.pid, 'SIGKILL');
    },
    async drop() {
      await database.drop();
      await postgres.stop();
    },
  };
}

import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Config, readConfig, rolePassword } from '#platform';

export interface TestDatabase {
  /** The owner's address: it looks past every wall, so a test uses it to plant and to check, never to act. */
  readonly ownerUrl: string;
  readonly config: Config;
  owner<R extends pg.QueryResultRow = pg.QueryResultRow>(text: string, values?: unknown[]): Promise<R[]>;
  drop(): Promise<void>;
  /** Leaves it to others, under this name, instead of dropping it. */
  keepAs(name: string): Promise<void>;
}

/** What a test database begins as. */
interface Beginning {
  readonly database: string;
  readonly filesDir?: string;
}

/** A database of one's own: a copy of the migrated template or of another beginning, dropped at the end. */
export async function createTestDatabase(
  settings: Record<string, string> = {},
  from: Beginning = { database: 'template_opbloei' },
): Promise<TestDatabase> {
  const clusterUrl = process.env.TEST_OWNER_URL;
  const masterKey = process.env.TEST_MASTER_KEY;
  if (!clusterUrl || !masterKey)
    throw new Error('Database tests run in the project "database" of jest.config.mjs.');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(clusterUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${from.database}`));
  // grants on a database are not copied with a template
  await withClient(clusterUrl, (client) =>
    client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC;
      GRANT CONNECT ON DATABASE ${name} TO app, identity, relay, queue, publisher, builder, certifier, network_reader;
      GRANT TEMPORARY ON DATABASE ${name} TO queue, builder`),
  );
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  const ownerUrl = url.toString();
  const appUrl = new URL(ownerUrl);
  appUrl.username = 'app';
  appUrl.password = rolePassword(masterKey, 'app');
  const filesDir = settings.FILES_DIR ?? mkdtempSync(join(tmpdir(), 'opbloei-test-files-'));
  if (from.filesDir) cpSync(from.filesDir, filesDir, { recursive: true });
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    DATABASE_URL: appUrl.toString(),
    DATABASE_POOL: '2',
    MASTER_KEY: masterKey,
    FILES_DIR: filesDir,
    OPBLOEI_DEMO: '1',
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
    ...settings,
  });
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  // a test may kill the server; the next query then says so
  pool.on('error', () => undefined);
  return {
    ownerUrl,
    config,
    async owner<R extends pg.QueryResultRow>(text: string, values: unknown[] = []) {
      return (await pool.query<R>(text, values)).rows;
    },
    async drop() {
      await pool.end();
      rmSync(filesDir, { recursive: true, force: true });
      await withClient(clusterUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
    async keepAs(newName) {
      await pool.end();
      await withClient(clusterUrl, (client) => client.query(`ALTER DATABASE ${name} RENAME TO ${newName}`));
    },
  };
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

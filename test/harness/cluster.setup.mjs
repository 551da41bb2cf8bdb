import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startPostgres } from '../../dist/apps/embedded/src/postgres.js';

/**
 * Before the database tests: one throw-away PostgreSQL with a migrated template, from which each test file copies.
 * Jest transforms nothing here, so this stands on the build. The template is made in a process of its own: what Nest
 * keeps on `globalThis` would leak from here into every test.
 */
export default async function setup() {
  const postgres = await startPostgres({ settings: { max_connections: '300' } });
  globalThis.testPostgres = postgres;
  process.env.TEST_OWNER_URL = postgres.ownerUrl;
  process.env.TEST_MASTER_KEY = postgres.secrets.masterKey;
  // files of databases that test files copy
  process.env.TEST_FILES = mkdtempSync(join(tmpdir(), 'opbloei-test-shared-files-'));
  await promisify(execFile)(process.execPath, [
    fileURLToPath(new URL('./make-template.mjs', import.meta.url)),
  ]);
}

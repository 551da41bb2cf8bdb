import { join } from 'node:path';
import pg from 'pg';
import { todayAt } from '#kernel';
import { loadDemo } from '../../apps/demo/src/index.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** The cooperatives of the demo that tests look at. */
const ONLY = ['scope', 'pangea', 'lichtpunt'];
/** Any number will do: it means the loading of the demo to every test file of the run. */
const LOADING = 1;

/**
 * A database of one's own in which three cooperatives of the demo stand as they are today. Whoever is first in a run
 * loads them, while others who need them wait; after that each is a copy, with the files that belong to it.
 */
export async function createDemoDatabase(settings: Record<string, string> = {}): Promise<TestDatabase> {
  const today = todayAt(new Date());
  const database = `demo_${today.replaceAll('-', '_')}`;
  const filesDir = join(process.env.TEST_FILES!, database);
  const client = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOADING]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) {
      const loaded = await createTestDatabase({ FILES_DIR: filesDir });
      await loadDemo({ ...loaded, today, only: ONLY });
      // by this name it is known to be whole
      await loaded.keepAs(database);
    }
  } finally {
    await client.end();
  }
  return createTestDatabase(settings, { database, filesDir });
}

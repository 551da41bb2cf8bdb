import { join } from 'node:path';
import pg from 'pg';
import { todayAt } from '#kernel';
import { loadDemo } from '../../apps/demo/src/index.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** The cooperatives of the demo that most tests look at. */
const FEW = ['scope', 'pangea', 'lichtpunt'];
/** Any numbers will do: they mean the loading of the demo, of a few and of all, to every test file of the run. */
const LOADING = { few: 1, all: 2 };

/**
 * A database of one's own in which cooperatives of the demo stand as they are today: three, or all 25. Whoever is first in
 * a run loads them, while others who need them wait; after that each is a copy, with the files that belong to it.
 */
export async function createDemoDatabase(
  settings: Record<string, string> = {},
  which: 'few' | 'all' = 'few',
): Promise<TestDatabase> {
  const today = todayAt(new Date());
  const database = `demo_${which}_${today.replaceAll('-', '_')}`;
  const filesDir = join(process.env.TEST_FILES!, database);
  const client = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOADING[which]]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) {
      const loaded = await createTestDatabase({ FILES_DIR: filesDir });
      await loadDemo({ ...loaded, today, ...(which === 'few' && { only: FEW }) });
      // by this name it is known to be whole
      await loaded.keepAs(database);
    }
  } finally {
    await client.end();
  }
  return createTestDatabase(settings, { database, filesDir });
}

import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestDatabase } from '../harness/test-database.js';

/** What the embedded PostgreSQL wrote to its own log. */
export async function serverLog(database: TestDatabase): Promise<string> {
  const [row] = await database.owner<{ data_directory: string }>('SHOW data_directory');
  return readFile(join(dirname(row!.data_directory), 'postgres.log'), 'utf8');
}

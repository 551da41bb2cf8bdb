import { rmSync } from 'node:fs';

/** After the last database test: nothing of the throw-away PostgreSQL remains. */
export default async function teardown() {
  await globalThis.testPostgres?.stop();
  if (process.env.TEST_FILES) rmSync(process.env.TEST_FILES, { recursive: true, force: true });
}

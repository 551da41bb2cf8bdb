import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.js';

const LINT = fileURLToPath(new URL('../../../shared/tools/rls_lint.sql', import.meta.url));
const run = promisify(execFile);
const hasPsql = await run('psql', ['--version']).then(
  () => true,
  () => false,
);

/** The same question as catalogue.spec.ts, asked by somebody else's twelve queries where they are at hand. */
(hasPsql && existsSync(LINT) ? describe : describe.skip)(
  'the shared row-security lint (needs psql and rls_lint.sql)',
  () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await createTestDatabase();
    });
    afterAll(() => database.drop());

    const lint = async () => {
      const args = [
        database.ownerUrl,
        '--no-psqlrc',
        '--tuples-only',
        '--no-align',
        '-v',
        'ON_ERROR_STOP=1',
        '-v',
        'app=app',
        '-v',
        'sch=tenant',
        '-f',
        LINT,
      ];
      const { stdout } = await run('psql', args);
      return stdout.split('\n').filter((line) => line !== '' && !/^(L\d\d |Footer is )/.test(line));
    };

    it('finds nothing in schema tenant', async () => {
      expect(await lint()).toEqual([]);
    });

    it('finds what is planted', async () => {
      await database.owner('CREATE POLICY extra ON tenant.goal FOR SELECT TO app USING (true)');
      expect((await lint()).join('\n')).toContain('goal');
    });
  },
);

import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { newId } from '#kernel';
import {
  dataSourceFor,
  Db,
  Metrics,
  readConfig,
  roleUrl,
  runInContext,
  systemContext,
  Vault,
} from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/harness/test-database.js';

const [oldKey, newKey] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];

describe('keys:rotate', () => {
  let database: TestDatabase;
  let source: ReturnType<typeof dataSourceFor>;
  const people: { tenant: string; person: string; sealed: Buffer }[] = [];

  const rotate = (MASTER_KEY: string, MASTER_KEY_PREVIOUS: string, ...options: string[]) => {
    const { config } = database;
    const env = {
      PATH: process.env.PATH,
      DATABASE_URL: config.databaseUrl,
      FILES_DIR: config.filesDir,
      MASTER_KEY,
      MASTER_KEY_PREVIOUS,
    };
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['dist/apps/keys/src/main.js', ...options],
      { env, encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  };
  const vault = (MASTER_KEY: string) =>
    new Vault(
      readConfig({
        DATABASE_URL: database.config.databaseUrl,
        FILES_DIR: database.config.filesDir,
        MASTER_KEY,
      }),
    );
  const readAll = async (key: string) => {
    const db = new Db(source, new Metrics());
    for (const { tenant, person, sealed } of people) {
      const text = await runInContext(systemContext(tenant, 'test'), () =>
        db.read(async (unit) => (await vault(key).opener(unit, person))('goal.words', person, sealed)),
      );
      expect(text).toBe('woorden');
    }
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    source = dataSourceFor(roleUrl(database.config, 'app'), 1);
    await source.initialize();
    const db = new Db(source, new Metrics());
    for (const slug of ['one', 'two']) {
      const [tenant, person] = [newId(), newId()];
      await database.owner(
        `INSERT INTO registry.organisation (id, kind, slug, name) VALUES ($1, 'COOPERATIVE', $2, $2)`,
        [tenant, slug],
      );
      const sealed = await runInContext(systemContext(tenant, 'test'), () =>
        db.write(async (unit) => (await vault(oldKey).sealer(unit, person))('goal.words', person, 'woorden')),
      );
      people.push({ tenant, person, sealed });
    }
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('wraps by the new key beside the old, and takes the old away at the end', async () => {
    expect(rotate(newKey, oldKey)).toEqual({ status: 0, stdout: '2 keys done.\n', stderr: '' });
    await readAll(oldKey);
    await readAll(newKey);
    expect(rotate(newKey, oldKey, '--cooperatives')).toMatchObject({ status: 0, stdout: '2 keys done.\n' });
    expect(rotate(newKey, oldKey, '--people')).toMatchObject({ status: 0, stdout: '2 keys done.\n' });
    await readAll(oldKey);
    expect(rotate(newKey, oldKey, '--finish')).toMatchObject({ status: 0, stdout: '2 keys done.\n' });
    await readAll(newKey);
    await expect(readAll(oldKey)).rejects.toThrow();
  });

  it('says what is wrong with the settings, and that the key is another', () => {
    expect(rotate('short', '')).toMatchObject({ status: 1, stderr: expect.stringMatching(/MASTER_KEY: /) });
    const strange = rotate(oldKey, '');
    expect(strange).toMatchObject({ status: 1, stderr: expect.stringMatching(/No master key of ours/) });
    expect(rotate(newKey, '', '--unknown').status).toBe(1);
  });
});

import { createServer } from 'node:net';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { MixedInstanceError } from '#identity';
import { UnsafeRoleError } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/harness/test-database.js';
import { until } from '../../../test/story/until.js';
import { serve } from './serve.js';

describe('a start that must not be', () => {
  let database: TestDatabase;
  const role = `unsafe_${randomBytes(4).toString('hex')}`;
  const start = (settings: object = {}) =>
    serve({ ...database.config, ...settings }, { alsoWorks: true, webFolder: 'none' });
  const connections = async () =>
    (
      await database.owner<{ n: number }>(
        'SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND usename <> current_user',
      )
    )[0]!.n;

  const allGivenBack = () => until(async () => (await connections()) === 0);

  beforeAll(async () => {
    database = await createTestDatabase();
    await database.owner(`CREATE ROLE ${role} LOGIN PASSWORD 'test'`);
    await database.owner(
      `GRANT CONNECT ON DATABASE ${new URL(database.ownerUrl).pathname.slice(1)} TO ${role}`,
    );
  });
  afterAll(async () => {
    await database.owner(`DROP OWNED BY ${role}`);
    await database.owner(`DROP ROLE ${role}`);
    await database.drop();
  });

  it.each([
    ['SUPERUSER', 'superuser', 'NOSUPERUSER'],
    ['BYPASSRLS', 'bypassrls', 'NOBYPASSRLS'],
    ['CREATEROLE', 'createrole', 'NOCREATEROLE'],
  ])('is refused under a role with %s, by name', async (power, word, without) => {
    await database.owner(`ALTER ROLE ${role} ${power}`);
    const url = new URL(database.config.databaseUrl);
    url.username = role;
    url.password = 'test';
    const starting = start({ databaseUrl: url.toString() });
    await expect(starting).rejects.toThrow(UnsafeRoleError);
    await expect(starting).rejects.toThrow(`"${role}" can bypass row-level security (${word})`);
    await database.owner(`ALTER ROLE ${role} ${without}`);
  });

  it('is refused under a role that is a member of another, or owns a table', async () => {
    const url = new URL(database.config.databaseUrl);
    url.username = role;
    url.password = 'test';
    await database.owner(`GRANT app TO ${role}`);
    await expect(start({ databaseUrl: url.toString() })).rejects.toThrow('member of app');
    await database.owner(`REVOKE app FROM ${role}`);
    await database.owner(`CREATE TABLE tenant.owned (id int); ALTER TABLE tenant.owned OWNER TO ${role}`);
    await expect(start({ databaseUrl: url.toString() })).rejects.toThrow('owner of 1 relations in tenant');
    await database.owner('DROP TABLE tenant.owned');
  });

  it('is refused where demo and real cooperatives would share an instance, and leaves no connection', async () => {
    await database.owner(
      "INSERT INTO registry.organisation (kind, slug, name) VALUES ('COOPERATIVE', 'real', 'real')",
    );
    await expect(start()).rejects.toThrow(MixedInstanceError);
    await allGivenBack();
    await database.owner("UPDATE registry.organisation SET is_demo = true WHERE slug = 'real'");
    await expect(start({ isDemo: false })).rejects.toThrow(MixedInstanceError);
  });

  it('is refused on a taken port, and leaves neither pool nor worker', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    taken.unref();
    await new Promise((resolve) => taken.once('listening', resolve));
    await expect(start({ port: (taken.address() as { port: number }).port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    await allGivenBack();
    taken.close();
  });

  it('stops with an open keep-alive connection and an unused one, and gives every connection back', async () => {
    const served = await start();
    await fetch(`${served.url.replace('[::1]', 'localhost')}/health/live`);
    await served.stop();
    const probe = new pg.Client({ connectionString: database.config.databaseUrl });
    await probe.connect();
    await probe.end();
    await allGivenBack();
  });
});

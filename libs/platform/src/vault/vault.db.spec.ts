import { randomBytes } from 'node:crypto';
import { newId } from '#kernel';
import {
  type Config,
  dataSourceFor,
  Db,
  KeyRotation,
  Metrics,
  readConfig,
  roleUrl,
  runInContext,
  systemContext,
  Vault,
} from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../../test/harness/test-database.js';

const FIELD = 'goal.words';
let database: TestDatabase;
let source: ReturnType<typeof dataSourceFor>;
let db: Db;
let tenant: string;
let person: string;

const [oldKey, newKey] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
/** The settings of a process with these master keys. */
const settings = (MASTER_KEY: string, MASTER_KEY_PREVIOUS?: string): Config =>
  readConfig({
    DATABASE_URL: database.config.databaseUrl,
    FILES_DIR: database.config.filesDir,
    MASTER_KEY,
    MASTER_KEY_PREVIOUS,
  });
const here = <T>(work: () => Promise<T>) => runInContext(systemContext(tenant, 'test'), work);
const write = (config: Config, subject: string, rowId: string, plain: string) =>
  here(() => db.write(async (unit) => (await new Vault(config).sealer(unit, subject))(FIELD, rowId, plain)));
const read = (config: Config, subject: string, rowId: string, sealed: Buffer) =>
  here(() => db.read(async (unit) => (await new Vault(config).opener(unit, subject))(FIELD, rowId, sealed)));
const rotation = (config: Config) => new KeyRotation(db, config);
const rows = (where: string) =>
  database.owner<{
    subject_id: string | null;
    version: number;
    cooperative_version: number;
    master: string | null;
  }>(
    `SELECT subject_id, version, cooperative_version, master FROM tenant.vault_key WHERE tenant_id = $1 AND ${where} ORDER BY version, id`,
    [tenant],
  );

beforeAll(async () => {
  database = await createTestDatabase();
  source = dataSourceFor(roleUrl(database.config, 'app'), 6);
  await source.initialize();
  db = new Db(source, new Metrics());
});
beforeEach(async () => {
  [tenant, person] = [newId(), newId()];
  await database.owner(
    `INSERT INTO registry.organisation (id, kind, slug, name) VALUES ($1, 'COOPERATIVE', $2, $2)`,
    [tenant, `c-${tenant.slice(-12)}`],
  );
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

describe('the vault', () => {
  it('makes one key for a person, also when two need it at once', async () => {
    const [config, rowId] = [settings(oldKey), newId()];
    const sealed = await Promise.all([1, 2, 3, 4].map((n) => write(config, person, rowId, `tekst ${n}`)));
    expect(await Promise.all(sealed.map((one) => read(config, person, rowId, one)))).toEqual([
      'tekst 1',
      'tekst 2',
      'tekst 3',
      'tekst 4',
    ]);
    expect(await rows('subject_id IS NULL')).toHaveLength(1);
    expect(await rows('subject_id IS NOT NULL')).toHaveLength(1);
  });

  it('makes one key for the cooperative, also when several people need it at once, of old and new processes', async () => {
    const configs = [settings(oldKey), settings(newKey, oldKey)];
    const people = Array.from({ length: 6 }, (_none, i) => ({ id: newId(), config: configs[i % 2]! }));
    const sealed = await Promise.all(people.map(({ id, config }) => write(config, id, id, `tekst ${id}`)));
    for (const [i, { id }] of people.entries())
      expect(await read(configs[1]!, id, id, sealed[i]!)).toBe(`tekst ${id}`);
  });

  it('reads nothing that stands with another person, or in another cooperative', async () => {
    const [config, rowId, other] = [settings(oldKey), newId(), newId()];
    const sealed = await write(config, person, rowId, 'tekst');
    await write(config, other, rowId, 'een sleutel voor de ander');
    await expect(read(config, other, rowId, sealed)).rejects.toThrow();
    const from = tenant;
    tenant = newId();
    await database.owner(
      `INSERT INTO registry.organisation (id, kind, slug, name) VALUES ($1, 'COOPERATIVE', $2, $2)`,
      [tenant, `c-${tenant.slice(-12)}`],
    );
    // keys and text taken along: they still belong to where they were
    await database.owner(
      `INSERT INTO tenant.vault_key (tenant_id, subject_id, version, wrapped, cooperative_version, master, recorded_by, request_id)
       SELECT $2, subject_id, version, wrapped, cooperative_version, master, recorded_by, request_id FROM tenant.vault_key WHERE tenant_id = $1`,
      [from, tenant],
    );
    await expect(read(config, person, rowId, sealed)).rejects.toThrow();
  });

  it('takes no other master key', async () => {
    const sealed = await write(settings(oldKey), person, person, 'tekst');
    await expect(read(settings(newKey), person, person, sealed)).rejects.toThrow();
    await expect(write(settings(newKey), newId(), person, 'tekst')).rejects.toThrow(/No master key/);
  });

  it('reads rows that were made before keys had versions', async () => {
    const config = settings(oldKey);
    const sealed = await write(config, person, person, 'tekst');
    await database.owner('UPDATE tenant.vault_key SET master = NULL WHERE tenant_id = $1', [tenant]);
    expect(await read(config, person, person, sealed)).toBe('tekst');
    const both = settings(newKey, oldKey);
    expect(await read(both, person, person, sealed)).toBe('tekst');
    await here(() => rotation(both).finish());
    expect(await read(settings(newKey), person, person, sealed)).toBe('tekst');
    expect(await rows('subject_id IS NULL AND master IS NULL')).toEqual([]);
  });
});

describe('a new master key', () => {
  it('is read by the old processes, the new ones, and what either writes meanwhile by both', async () => {
    const [before, during, after] = [settings(oldKey), settings(newKey, oldKey), settings(newKey)];
    const sealed = await write(before, person, person, 'vooraf');
    expect(await here(() => rotation(during).wrapAgain())).toBe(1);
    expect(await here(() => rotation(during).wrapAgain())).toBe(0);
    const meanwhile = [
      await write(before, newId(), person, 'oud'),
      await write(during, person, person, 'nieuw'),
    ];
    for (const config of [before, during, after]) {
      expect(await read(config, person, person, sealed)).toBe('vooraf');
      expect(await read(config, person, person, meanwhile[1]!)).toBe('nieuw');
    }
    expect(await here(() => rotation(during).finish())).toBe(1);
    expect(await read(after, person, person, sealed)).toBe('vooraf');
    await expect(read(before, person, person, sealed)).rejects.toThrow();
  });

  it('reaches a cooperative that an old process founded meanwhile', async () => {
    const [before, during, after] = [settings(oldKey), settings(newKey, oldKey), settings(newKey)];
    await here(() => rotation(during).wrapAgain());
    const sealed = await write(before, person, person, 'oud');
    expect(await read(during, person, person, sealed)).toBe('oud');
    await here(() => rotation(during).finish());
    expect(await read(after, person, person, sealed)).toBe('oud');
  });

  it('leaves what is derived as it was while the previous one is named', () => {
    expect(settings(newKey, oldKey).masterKey).toEqual(settings(oldKey).masterKey);
    expect(settings(newKey).masterKey).not.toEqual(settings(oldKey).masterKey);
  });
});

describe('keys that are replaced under load', () => {
  it('fail no read and no write', async () => {
    const during = settings(newKey, oldKey);
    const before = settings(oldKey);
    const people = Array.from({ length: 30 }, newId);
    const kept: { subject: string; rowId: string; plain: string; sealed: Buffer }[] = [];
    const keep = async (config: Config, subject: string) => {
      const rowId = newId();
      const plain = `woorden ${rowId}`;
      kept.push({ subject, rowId, plain, sealed: await write(config, subject, rowId, plain) });
    };
    for (const subject of people) await keep(before, subject);
    let isOver = false;
    let done = 0;
    // an old process and a new one, each reading and writing, also about people who are new
    const load = [before, during].flatMap((config) => [
      (async () => {
        while (!isOver) {
          await keep(config, done % 5 === 0 ? newId() : people[done % people.length]!);
          done++;
        }
      })(),
      (async () => {
        for (let i = 0; !isOver; i++) {
          const { subject, rowId, plain, sealed } = kept[i % kept.length]!;
          expect(await read(config, subject, rowId, sealed)).toBe(plain);
          done++;
        }
      })(),
    ]);
    const work = (async () => {
      await here(() => rotation(during).wrapAgain());
      for (let round = 0; round < 3; round++) {
        await here(() => rotation(during).renewCooperativeKey());
        await here(() => rotation(during).renewPeopleKeys());
      }
    })().finally(() => (isOver = true));
    await Promise.all([work, ...load]);
    expect(done).toBeGreaterThan(50);
    await here(() => rotation(during).finish());
    const after = settings(newKey);
    for (const { subject, rowId, plain, sealed } of kept)
      expect(await read(after, subject, rowId, sealed)).toBe(plain);
    expect((await rows('subject_id IS NULL')).map(({ version }) => version)).toEqual([4]);
    expect(new Set((await rows('subject_id IS NOT NULL')).map((row) => row.cooperative_version))).toEqual(
      new Set([4]),
    );
  });

  it('go on where they were broken off', async () => {
    const config = settings(oldKey);
    const sealed = await write(config, person, person, 'een');
    const others = [newId(), newId()];
    for (const other of others) await write(config, other, other, 'twee');
    await here(() => rotation(config).renewCooperativeKey());
    // as a kill leaves it: the new key is there, and one person stands under the old one still
    await database.owner(
      `UPDATE tenant.vault_key SET version = 9 WHERE tenant_id = $1 AND subject_id IS NULL`,
      [tenant],
    );
    await database.owner(
      `INSERT INTO tenant.vault_key (tenant_id, version, wrapped, master, recorded_by, request_id)
       SELECT tenant_id, 2, wrapped, master, recorded_by, request_id FROM tenant.vault_key WHERE tenant_id = $1 AND subject_id IS NULL`,
      [tenant],
    );
    expect(await here(() => rotation(config).renewCooperativeKey())).toBe(3);
    expect((await rows('subject_id IS NULL')).map(({ version }) => version)).toEqual([9]);
    expect(await read(config, person, person, sealed)).toBe('een');
  });
});

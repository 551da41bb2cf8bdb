import pg from 'pg';
import { PrimaryColumn, Column, Entity, type DataSource } from 'typeorm';
import { newId } from '#kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/harness/test-database.js';
import { runInContext, systemContext } from '../context/request-context.js';
import { Metrics } from '../metrics/metrics.js';
import { dataSourceFor, roleUrl } from './connections.js';
import { Db, RelayDb } from './databases.js';
import { type Joinable, statement } from './statement.js';

@Entity({ schema: 'tenant', name: 'scrap' })
class Scrap {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  word!: string;
}

const name = statement<{ name: string }, string | undefined>(
  'SELECT name FROM tenant.cooperative WHERE name <> $1',
  [''],
  (rows) => rows.map((row) => row.name).join(),
);
const scrap = (id: string, word: string) =>
  statement('INSERT INTO tenant.scrap (id, word) VALUES ($1, $2)', [id, word], () => undefined);
const SAYS = `(SELECT set_config('app.tenant_id', $1, true) AS cooperative, set_config('app.actor_id', $2, true),
  set_config('app.request_id', $3, true) AS request) said`;
/** A scrap that says itself who acts, and answers for whom. */
const saidScrap = (id: string, word: string) => ({
  ...statement<{ word: string }, string>(
    `INSERT INTO tenant.scrap (id, word) SELECT $4::uuid, $5 || cooperative || request FROM ${SAYS} RETURNING word`,
    [id, word],
    ([row]) => row!.word,
  ),
  saysWhoActs: true,
});
const divide = statement('SELECT 1 / $1::int', [0], () => undefined);
const sleep = statement('SELECT pg_sleep($1)', [30], () => undefined);

describe('a unit of work, with one connection', () => {
  let database: TestDatabase;
  let source: DataSource;
  let db: Db;
  const sent: string[] = [];
  const [a, b] = [newId(), newId()];

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await dataSourceFor(roleUrl(database.config, 'app'), 1, { entities: [Scrap] }).initialize();
    const pool = (source.driver as unknown as { master: pg.Pool }).master;
    const client = await pool.connect();
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      sent.push(typeof args[0] === 'string' ? args[0] : (args[0] as { text: string }).text);
      return query(...args);
    }) as typeof client.query;
    client.release();
    db = new Db(source, new Metrics());
    for (const [id, slug] of [
      [a, 'aa'],
      [b, 'bb'],
    ]) {
      await database.owner(
        `INSERT INTO registry.organisation (id, kind, slug, name) VALUES ($1, 'COOPERATIVE', $2, $2)`,
        [id, slug],
      );
      await database.owner(
        `INSERT INTO tenant.cooperative (tenant_id, name, street, house_number, postcode, city, kvk_number, iban, recorded_by, request_id)
         VALUES ($1, $2, 's', '1', '1234 AB', 'c', '12345678', 'NL91ABNA0417164300', $1, 'test')`,
        [id, slug],
      );
    }
    await database.owner(`CREATE TABLE tenant.scrap (id uuid PRIMARY KEY, word text, UNIQUE (word) DEFERRABLE INITIALLY DEFERRED);
      GRANT SELECT, INSERT, UPDATE ON tenant.scrap TO app`);
  });
  afterAll(async () => {
    await source?.destroy();
    await database?.drop();
  });
  beforeEach(() => void (sent.length = 0));

  const within = <T>(cooperative: string, work: () => Promise<T>) =>
    runInContext(systemContext(cooperative, 'test'), work);
  const words = async () =>
    (await database.owner<{ word: string }>('SELECT word FROM tenant.scrap ORDER BY word')).map(
      (row) => row.word,
    );
  /** Does it to the statement that sleeps, as soon as one does. */
  const untilAsleep = async (stop: 'pg_cancel_backend' | 'pg_terminate_backend'): Promise<void> => {
    for (;;) {
      const [row] = await database.owner(
        `SELECT ${stop}(pid) FROM pg_stat_activity WHERE usename = 'app' AND datname = current_database()
          AND state = 'active' AND query LIKE 'SELECT pg_sleep%'`,
      );
      if (row) return;
    }
  };

  it('sends one statement with its transaction at once, and its cooperative goes with the transaction', async () => {
    expect(await within(a, () => db.read(name))).toBe('aa');
    expect(sent).toEqual([
      'BEGIN READ ONLY',
      expect.stringContaining("set_config('app.tenant_id'"),
      name.text,
      'COMMIT',
    ]);
    expect(await db.read(name)).toBe('');
  });

  it('sends a statement that says who acts by itself, and its cooperative goes with it', async () => {
    expect(await within(a, () => db.write(saidScrap(newId(), 'said ')))).toBe(`said ${a}test`);
    expect(sent).toEqual([expect.stringContaining('INSERT INTO tenant.scrap')]);
    expect(await db.read(name)).toBe('');
    await database.owner('DELETE FROM tenant.scrap');
  });

  it('lets such a statement join what is open, and not write in a read', async () => {
    const joined = await within(a, () => db.write(async () => db.write(saidScrap(newId(), 'joined '))));
    expect(joined).toBe(`joined ${a}test`);
    expect(sent.at(0)).toBe('BEGIN');
    await expect(within(a, () => db.read(saidScrap(newId(), 'in a read')))).rejects.toMatchObject({
      code: '25006',
    });
    await database.owner('DELETE FROM tenant.scrap');
  });

  it('opens one transaction for everything inside, TypeORM and joined units included', async () => {
    const id = newId();
    await within(a, () =>
      db.write(async (unit) => {
        await unit.manager.save(Scrap, { id, word: 'saved' });
        await unit.manager.update(Scrap, { id }, { word: 'updated' });
        await db.read(name);
        await db.readLogged(newId(), 'test', name);
        await unit.run(name);
      }),
    );
    expect(sent.filter((text) => /^(BEGIN|START)/.test(text))).toEqual(['BEGIN']);
    expect(sent.filter((text) => text.startsWith('COMMIT'))).toHaveLength(1);
    expect(sent.at(-1)).toBe('COMMIT');
    expect(await words()).toEqual(['updated']);
  });

  it('does not write in a read', async () => {
    await expect(within(a, () => db.read(scrap(newId(), 'in a read')))).rejects.toMatchObject({
      code: '25006',
    });
    await expect(
      within(a, () => db.read(async () => db.write(scrap(newId(), 'in a read')))),
    ).rejects.toMatchObject({ code: '25006' });
    expect(await words()).not.toContain('in a read');
  });

  it.each([
    ['in one round trip', (word: string) => db.write(scrap(newId(), word))],
    ['in a transaction', (word: string) => db.write(async (unit) => unit.run(scrap(newId(), word)))],
    ['by itself', (word: string) => db.write(saidScrap(newId(), word))],
  ])('says so when only COMMIT refuses, %s, and the connection is good for the next', async (_, write) => {
    await within(a, () => write(`deferred ${_}`));
    await expect(within(a, () => write(`deferred ${_}`))).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await within(b, () => db.read(name))).toBe('bb');
  });

  it('keeps nothing, and says so, when work swallows a refusal of the database', async () => {
    const swallowing = within(a, () =>
      db.write(async (unit) => {
        await unit.run(scrap(newId(), 'before'));
        await unit.run(divide).catch(() => undefined);
      }),
    );
    await expect(swallowing).rejects.toThrow('nothing was kept');
    expect(await words()).not.toContain('before');
    expect(await within(b, () => db.read(name))).toBe('bb');
  });

  it('rehearses: sees its own writes and every refusal, also one that waits for the commit, and keeps nothing', async () => {
    const id = newId();
    const seen = await within(a, () =>
      db.rehearse(async (unit) => {
        await db.write(scrap(id, 'rehearsed'));
        return unit.run(
          statement<{ n: number }, number>(
            'SELECT count(*) AS n FROM tenant.scrap WHERE id = $1',
            [id],
            ([row]) => row!.n,
          ),
        );
      }),
    );
    expect(Number(seen)).toBe(1);
    expect(await words()).not.toContain('rehearsed');
    await within(a, () => db.write(scrap(newId(), 'deferred for show')));
    const twice = within(a, () => db.rehearse((unit) => unit.run(scrap(newId(), 'deferred for show'))));
    await expect(twice).rejects.toMatchObject({ code: 'CONFLICT' });
    const inside = within(a, () => db.write(() => db.rehearse(async () => undefined)));
    await expect(inside).rejects.toThrow('rehearse it as a whole');
    expect(await within(b, () => db.read(name))).toBe('bb');
  });

  it('gives a connection that died to nobody', async () => {
    const dying = within(a, () =>
      db.write(async (unit) => {
        await unit.run(scrap(newId(), 'dying'));
        await database.owner(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'app' AND datname = current_database()`,
        );
        await unit.run(name);
      }),
    );
    await expect(dying).rejects.toThrow();
    expect(await within(b, () => db.read(name))).toBe('bb');
    expect(await words()).not.toContain('dying');
  });

  it.each([
    [
      'says who acts',
      { ...sleep, text: `${sleep.text} FROM ${SAYS}`.replace('$1', '$4'), saysWhoActs: true },
    ],
    ['does not', sleep],
  ])('nor one that died under a single statement that %s', async (_, slow) => {
    // asked for in the very moment of the refusal, when nobody has seen the connection end
    const next = within(a, () => db.write(slow)).catch(async (error: unknown) => [
      error,
      await within(b, () => db.read(name)),
    ]);
    await untilAsleep('pg_terminate_backend');
    expect(await next).toEqual([expect.objectContaining({ code: '57P01' }), 'bb']);
  });

  it('refuses to carry one cooperative into the unit of another', async () => {
    const crossing = within(a, () => db.read(() => within(b, () => db.read(name))));
    await expect(crossing).rejects.toThrow('another cooperative');
  });

  it('refuses a statement after its end, and gives what outlives it a unit of its own', async () => {
    let late: (() => Promise<unknown>) | null = null;
    let after: Promise<unknown> = Promise.resolve();
    let go = (): void => undefined;
    const over = new Promise<void>((resolve) => (go = resolve));
    await within(a, () =>
      db.read(async (unit) => {
        late = () => unit.run(name);
        after = over.then(() => db.read(name));
        await unit.run(name);
      }),
    );
    go();
    expect(await after).toBe('aa');
    await expect(late!()).rejects.toThrow('is over');
  });

  it('keeps units of different roles apart', async () => {
    const relaySource = await dataSourceFor(roleUrl(database.config, 'relay'), 1).initialize();
    const relay = new RelayDb(relaySource, new Metrics());
    const who = statement<{ who: string }, string>('SELECT current_user AS who', [], ([row]) => row!.who);
    expect(
      await within(a, () => db.read(async (unit) => [await relay.read(who), await unit.run(who)])),
    ).toEqual(['relay', 'app']);
    await relaySource.destroy();
  });

  it('survives a thousand alternating units with errors and cancels among them, and crosses no row', async () => {
    const cancelled = async (cooperative: string): Promise<void> => {
      const outcome = within(cooperative, () => db.read(sleep)).then(
        () => null,
        (error: unknown) => error,
      );
      await untilAsleep('pg_cancel_backend');
      expect(await outcome).toMatchObject({ code: 'BUSY' });
    };
    const seen = { aa: 0, bb: 0 };
    for (let i = 0; i < 1_000; i += 1) {
      const [cooperative, own] = i % 2 ? ([a, 'aa'] as const) : ([b, 'bb'] as const);
      if (i % 100 === 7) await cancelled(cooperative);
      else if (i % 7 === 3) await expect(within(cooperative, () => db.write(divide))).rejects.toThrow();
      else if (i % 7 === 5)
        await expect(
          within(cooperative, () => db.write(() => Promise.reject(new Error('ours')))),
        ).rejects.toThrow('ours');
      else {
        const read = i % 3 ? name : async () => db.read(name);
        expect(await within(cooperative, () => db.read(read))).toBe(own);
        seen[own] += 1;
      }
    }
    expect(Math.min(seen.aa, seen.bb)).toBeGreaterThan(300);
    expect(await db.read(name)).toBe('');
  });

  describe('that waits for its turn', () => {
    /** Behind this lock each of them waits in PostgreSQL. */
    const GATE = 7;
    let wide: DataSource;
    let many: Db;
    let gate: pg.Client;
    let joined: number[];

    /** Writes a word with its request behind the gate, alone or with others, and answers it. */
    const word = (text: string): Joinable<string> => ({
      ...statement<{ word: string }, string>(
        `INSERT INTO tenant.scrap (id, word) SELECT uuidv7(), $4 || ' of ' || request
           FROM ${SAYS}, pg_advisory_xact_lock(${GATE}) RETURNING word`,
        [text],
        ([row]) => row!.word,
      ),
      saysWhoActs: true,
      part: text,
      join: (parts) => {
        joined.push(parts.length);
        return {
          ...statement<{ word: string }, string[]>(
            `INSERT INTO tenant.scrap (id, word) SELECT uuidv7(), (p.value->>'part') || ' of ' || (p.value->>'requestId')
               FROM ${SAYS}, pg_advisory_xact_lock(${GATE}), jsonb_array_elements($4::jsonb) WITH ORDINALITY p
              ORDER BY p.ordinality RETURNING word`,
            [JSON.stringify(parts)],
            (rows) => rows.map((row) => row.word),
          ),
          saysWhoActs: true,
        };
      },
    });
    const bring = (text: string, requestId: string) =>
      runInContext(systemContext(a, requestId), () => many.writeInTurn(word(text)));
    /** What another is doing behind the gate. */
    const behindTheGate = async (): Promise<number> => {
      for (;;) {
        const [row] = await database.owner<{ pid: number }>(
          `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = ${GATE} AND NOT granted`,
        );
        if (row) return row.pid;
      }
    };
    const codesOf = (outcomes: PromiseSettledResult<string>[]) =>
      outcomes.map((outcome) =>
        outcome.status === 'fulfilled' ? outcome.value : (outcome.reason as { code?: string }).code,
      );

    beforeEach(async () => {
      joined = [];
      wide = await dataSourceFor(roleUrl(database.config, 'app'), 2).initialize();
      many = new Db(wide, new Metrics());
      gate = new pg.Client({ connectionString: database.ownerUrl });
      await gate.connect();
      await gate.query(`SELECT pg_advisory_lock(${GATE})`);
      await database.owner('DELETE FROM tenant.scrap');
    });
    afterEach(async () => {
      await gate.end();
      await wide.destroy();
    });

    it('holds no connection, and goes together with all that waited, each in its own request', async () => {
      const all = ['one', 'two', 'three', 'four'].map((text, i) => bring(text, `request ${i}`));
      await behindTheGate();
      // four wait, and the other connection is free: for another cooperative and for a unit of the same
      expect(await within(b, () => many.read(name))).toBe('bb');
      await gate.query(`SELECT pg_advisory_unlock(${GATE})`);
      const inside = runInContext(systemContext(a, 'inside'), () =>
        many.write(() => many.writeInTurn(word('unit'))),
      );
      expect(await inside).toBe('unit of inside');
      expect(await Promise.all(all)).toEqual([
        'one of request 0',
        'two of request 1',
        'three of request 2',
        'four of request 3',
      ]);
      expect(joined).toEqual([3]);
    });

    it('is refused by itself where one of those together is, and the others are kept', async () => {
      const all = ['first', 'good', 'twice', 'twice', 'last'].map((text) => bring(text, 'r'));
      await behindTheGate();
      await gate.query(`SELECT pg_advisory_unlock(${GATE})`);
      expect(codesOf(await Promise.allSettled(all))).toEqual([
        'first of r',
        'good of r',
        'twice of r',
        'CONFLICT',
        'last of r',
      ]);
      expect(joined).toEqual([4]);
      expect(await database.owner('SELECT FROM tenant.scrap')).toHaveLength(4);
    });

    it.each([
      ['is not tried again alone when what they waited for was busy', 'pg_cancel_backend', 'BUSY'],
      ['is not done twice when nobody knows whether it was done', 'pg_terminate_backend', '57P01'],
    ])('%s', async (_, stop, code) => {
      const first = bring('first', 'r');
      const rest = ['two', 'three'].map((text) => bring(text, 'r'));
      const settled = Promise.allSettled(rest);
      const alone = await behindTheGate();
      await gate.query(`SELECT pg_advisory_unlock(${GATE}); SELECT pg_advisory_lock(${GATE})`);
      await first;
      expect(alone).toBeGreaterThan(0);
      await database.owner(`SELECT ${stop}($1)`, [await behindTheGate()]);
      expect(codesOf(await settled)).toEqual([code, code]);
      expect(joined).toEqual([2]);
      await gate.query(`SELECT pg_advisory_unlock(${GATE})`);
      expect(await database.owner('SELECT FROM tenant.scrap')).toHaveLength(1);
      expect(await bring('next', 'r')).toBe('next of r');
    });
  });
});

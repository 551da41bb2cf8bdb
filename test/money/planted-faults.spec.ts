import pg from 'pg';
import { newId } from '#kernel';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { createTestClient } from '../harness/test-client.js';
import { audit } from './audit.js';
import { openTill, type Till } from './till.js';

/** Each fault is planted in a database of its own, and a check of the money tests must see it. */
describe('planted faults', () => {
  let app: TestApp;
  let till: Till;
  let beside: Awaited<ReturnType<TestApp['beside']>>;

  beforeEach(async () => {
    app = await startTestApp({ DATABASE_POOL: '6' });
    beside = await app.beside();
    till = await openTill(app);
    await till.sell(1_000);
    if ((await red()).length > 0) throw new Error('it is not sound to begin with');
  });
  afterEach(async () => {
    await beside.stop();
    await app.stop();
  });

  /** The checks that find something, each once. */
  const red = async () => [...new Set((await audit(app, till)).map(([check]) => check))].sort();
  const plant = (sql: string) => app.database.owner(sql);
  /** Changes the text of a function of the database. @throws Error where it has no such text */
  async function edit(name: string, ...changes: readonly (readonly [from: string, to: string])[]) {
    const [{ text } = { text: '' }] = await app.database.owner<{ text: string }>(
      'SELECT pg_get_functiondef($1::regproc) AS text',
      [name],
    );
    const edited = changes.reduce((so, [from, to]) => {
      if (!so.includes(from)) throw new Error(`${name} does not say "${from}"`);
      return so.replace(from, to);
    }, text);
    await plant(edited);
  }
  /** Of the head of the ledger, before the key is looked for and before anything is posted. */
  const removeLock = async (...andMore: readonly (readonly [from: string, to: string])[]) => {
    const lock = [' FOR UPDATE;', ';'] as const;
    await edit('tenant.post_once', lock);
    await edit(
      'tenant.post_entries',
      lock,
      // so long that the others come meanwhile
      ['UPDATE tenant.ledger_head h', 'PERFORM pg_sleep(0.3); UPDATE tenant.ledger_head h'],
      ...andMore,
    );
  };
  /** Two by either of two APIs: those of one wait for each other before they come to the database. */
  const four = () => {
    const other = createTestClient(beside.url, app.database);
    return Promise.all(
      [1, 2, 3, 4].map((euros) => till.sell(euros * 100, undefined, undefined, euros % 2 ? app : other)),
    );
  };

  it('four at once are booked, one after the other', async () => {
    expect(await four()).toEqual([null, null, null, null]);
    expect(await red()).toEqual([]);
  });

  it('a lock removed: callers are refused for no reason of theirs, since no two entries have one place', async () => {
    await removeLock();
    expect(await four()).toContain('CONFLICT');
    expect(await red()).toEqual([]);
  });

  it('a lock removed, and the places and sums that stood behind it', async () => {
    await plant('ALTER TABLE tenant.journal_entry DROP CONSTRAINT journal_entry_tenant_id_sequence_key');
    await removeLock(
      ['SET balance_cents = b.balance_cents + s.cents', 'SET balance_cents = s.before + s.cents'],
      [
        'FROM (SELECT l.account_id, sum(l.cents) AS cents FROM line l GROUP BY 1) s',
        `FROM (SELECT l.account_id, sum(l.cents) AS cents, (SELECT o.balance_cents FROM tenant.account_balance o
               WHERE o.account_id = l.account_id) AS before FROM line l GROUP BY 1) s`,
      ],
    );
    await four();
    expect(await red()).toEqual(
      expect.arrayContaining([
        'BALANCE_IS_NOT_SUM',
        'VERIFY_BALANCE_IS_NOT_SUM_OF_LINES',
        'VERIFY_CHAIN_BROKEN',
      ]),
    );
  });

  it('a posting outside the function', async () => {
    const client = new pg.Client({ connectionString: app.database.config.databaseUrl });
    await client.connect();
    const { cooperative, books } = till;
    const forge = async (alsoMovesHead: boolean) => {
      const id = newId();
      await client.query('BEGIN');
      await client.query(
        `SELECT set_config('app.tenant_id', $1, true), set_config('app.actor_id', $2, true), set_config('app.request_id', 'forger', true)`,
        [cooperative, books.treasurerId],
      );
      if (alsoMovesHead)
        await client.query('UPDATE tenant.ledger_head SET last_sequence = last_sequence + 1');
      await client.query(
        `INSERT INTO tenant.journal_entry (id, sequence, journal, kind, entry_on, previous_hash, hash)
         SELECT $1, max(sequence) + 1, 'MEMORIAL', 'CORRECTION', '2026-03-05', '\\x00', '\\x00' FROM tenant.journal_entry`,
        [id],
      );
      await client.query(
        `INSERT INTO tenant.posting (entry_id, line_no, account_id, cents, balance_after_cents, entry_on, sequence, rule)
         SELECT $1, row_number() OVER (), a.id, CASE a.role WHEN 'BANK' THEN 5000 ELSE -5000 END, 0, '2026-03-05', e.sequence, 'CORRECTION'
           FROM tenant.ledger_account a, tenant.journal_entry e WHERE e.id = $1 AND a.role IN ('BANK', 'THERMOMETER')`,
        [id],
      );
      await client.query('COMMIT');
    };
    try {
      await expect(forge(false)).rejects.toThrow('ENTRY_OUTSIDE_CHAIN');
      expect(await red()).toEqual([]);
      await forge(true);
    } finally {
      await client.end();
    }
    expect(await red()).toEqual(
      expect.arrayContaining([
        'BALANCE_IS_NOT_SUM',
        'MODEL_DIFFERS',
        'STORED_NOT_ACKNOWLEDGED',
        'VERIFY_CHAIN_BROKEN',
        'VERIFY_HEAD_IS_NOT_LAST_ENTRY',
      ]),
    );
  });

  it('a contribution computed from the total', async () => {
    await plant(`
      ALTER FUNCTION tenant.post_entries(jsonb) RENAME TO post_entries_as_it_was;
      CREATE FUNCTION tenant.post_entries(p_entries jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
      DECLARE
        v_base bigint;
        v_given bigint;
      BEGIN
        SELECT coalesce(sum(p.base_cents), 0), coalesce(-sum(p.cents), 0) INTO v_base, v_given
          FROM tenant.posting p JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
         WHERE p.tenant_id = tenant.current_tenant() AND a.role = 'CONTRIBUTION';
        RETURN tenant.post_entries_as_it_was((
          SELECT jsonb_agg(jsonb_set(e.value, '{lines}', (
            SELECT jsonb_agg(CASE WHEN l.value->>'rule' <> 'CONTRIBUTION' THEN l.value ELSE jsonb_set(l.value, '{cents}', to_jsonb(
              sign((l.value->>'cents')::int)::int *
              (round((v_base + (l.value->>'base')::int) * (l.value->>'rate')::int / 10000.0)::bigint - v_given))) END ORDER BY l.ordinality)
              FROM jsonb_array_elements(e.value->'lines') WITH ORDINALITY l)) ORDER BY e.ordinality)
            FROM jsonb_array_elements(p_entries) WITH ORDINALITY e));
      END $$;
      GRANT EXECUTE ON FUNCTION tenant.post_entries(jsonb) TO app`);
    for (let sale = 0; sale < 4; sale += 1) expect(await till.sell(5)).toBeNull();
    expect(await red()).toEqual(['MODEL_DIFFERS', 'VERIFY_SHARE_IS_NOT_BASE_TIMES_RATE']);
  });

  it('an edited line, by somebody who owns the tables and moves the balances too', async () => {
    const change = (sign: string, role: string) => `
      UPDATE tenant.posting p SET cents = cents ${sign} 100, balance_after_cents = balance_after_cents ${sign} 100
        FROM tenant.ledger_account a WHERE a.id = p.account_id AND a.role = '${role}' AND p.rule = 'SALE';
      UPDATE tenant.account_balance b SET balance_cents = balance_cents ${sign} 100
        FROM tenant.ledger_account a WHERE a.id = b.account_id AND a.role = '${role}';`;
    await expect(plant(change('+', 'PAYMENTS_TO_MEMBERS'))).rejects.toThrow('POSTED_LINES_NEVER_CHANGE');
    await plant(`ALTER TABLE tenant.posting DISABLE TRIGGER USER;
      ${change('+', 'PAYMENTS_TO_MEMBERS')} ${change('-', 'THERMOMETER')}
      ALTER TABLE tenant.posting ENABLE TRIGGER USER`);
    expect(await red()).toEqual(expect.arrayContaining(['MODEL_DIFFERS', 'VERIFY_CHAIN_BROKEN']));
  });

  it('an invoice number from a sequence, which does not come back with what was rolled back', async () => {
    await plant(`CREATE SEQUENCE tenant.planted;
      INSERT INTO tenant.invoice_series (tenant_id, series, year, last_number) VALUES ('${till.cooperative}', '', 2026, 0);
      CREATE FUNCTION tenant.from_sequence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN
        NEW.last_number := nextval('tenant.planted');
        RETURN NEW;
      END $$;
      CREATE TRIGGER planted BEFORE UPDATE ON tenant.invoice_series FOR EACH ROW EXECUTE FUNCTION tenant.from_sequence()`);
    expect(await till.invoice('2026-05-01')).toBeNull();
    expect(await red()).toEqual([]);
    await plant(`UPDATE tenant.ledger_head SET closed_until = '2026-03-31'`);
    expect(await till.invoice('2026-03-31')).toBe('PERIOD_CLOSED');
    expect(await till.invoice('2026-05-02')).toBeNull();
    expect(await red()).toEqual(['INVOICE_NUMBER_GAP']);
  });

  it('a fence removed: what is sent twice is booked twice', async () => {
    const key = newId();
    for (let time = 0; time < 2; time += 1) await till.sell(500, key, 'fenced');
    expect(await red()).toEqual([]);
    await plant(`CREATE OR REPLACE FUNCTION tenant.post_once(p_key text, p_request_hash bytea, p_entries jsonb, p_answer jsonb)
      RETURNS jsonb LANGUAGE sql AS $$
        SELECT jsonb_build_object('entries', tenant.post_entries(p_entries), 'answer', p_answer, 'replayed', false) $$`);
    const other = newId();
    for (let time = 0; time < 2; time += 1) await till.sell(500, other, 'open');
    expect(await red()).toEqual(['MODEL_DIFFERS', 'STORED_TWICE']);
  });

  it('a fence removed from those that go together', async () => {
    const twice = async (document: string) => {
      const keys = [newId(), newId(), newId()];
      for (let time = 0; time < 2; time += 1)
        await Promise.all(keys.map((key, i) => till.sell(500, key, `${document} ${i}`)));
    };
    await twice('fenced');
    expect(await red()).toEqual([]);
    await edit('tenant.post_together', ["IF v_posting->>'key' IS NOT NULL THEN", 'IF false THEN']);
    await twice('open');
    expect(await red()).toEqual(['MODEL_DIFFERS', 'STORED_TWICE']);
  });
});

import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../../test/fixtures/cooperative/a-treasury.js';
import { importBankFile } from '../../../../../test/fixtures/bank/import-bank-file.js';
import { startTestApp, type TestApp } from '../../../../../test/harness/test-app.js';
import { HeadRound } from './head-round.js';

const CHECK =
  '{ ledgerCheck { isSound faults { fault text subject } entries headHash headsCompared checkedAt } }';
const MONEY = `query ($on: Date!) { moneyCheck(on: $on) { thermometers { amount } thermometerAccount { amount } thermometerDifference { amount }
  bankAccount { amount } bankStatements { amount } statementsThroughOn bankDifference { amount }
  explained { reason text count amount { amount } } unexplained { amount } } }`;

/** What somebody with the database in hands could do; each within one transaction that is taken back. */
const PLANTED: readonly (readonly [what: string, sql: string, fault: string])[] = [
  [
    'an edited line',
    `UPDATE tenant.posting SET cents = cents + 100 WHERE sequence = 1 AND line_no = 1`,
    'ENTRY_NOT_BALANCED',
  ],
  [
    'an edited pair of lines, balances and all',
    `UPDATE tenant.posting SET cents = cents + CASE line_no WHEN 1 THEN 100 ELSE -100 END WHERE sequence = 1 AND line_no < 3;
     UPDATE tenant.account_balance b SET balance_cents = (SELECT sum(cents) FROM tenant.posting p WHERE p.account_id = b.account_id)
      WHERE EXISTS (SELECT FROM tenant.posting p WHERE p.account_id = b.account_id)`,
    'CHAIN_BROKEN',
  ],
  [
    'an edited balance',
    `UPDATE tenant.account_balance SET balance_cents = balance_cents - 1`,
    'BALANCE_IS_NOT_SUM_OF_LINES',
  ],
  [
    'an edited hash',
    `UPDATE tenant.journal_entry SET hash = sha256(hash) WHERE sequence = 2`,
    'CHAIN_BROKEN',
  ],
  [
    'an edited rule',
    `UPDATE tenant.posting SET rule = 'CORRECTION' WHERE sequence = 2 AND line_no = 1`,
    'CHAIN_BROKEN',
  ],
  [
    'an entry on another day',
    `UPDATE tenant.journal_entry SET entry_on = entry_on + 1 WHERE sequence = 1`,
    'CHAIN_BROKEN',
  ],
  [
    'an entry that is missing in the middle',
    `DELETE FROM tenant.posting WHERE sequence = 3; DELETE FROM tenant.journal_entry WHERE sequence = 3`,
    'CHAIN_BROKEN',
  ],
  [
    'an entry that is missing at the end',
    `DELETE FROM tenant.posting WHERE sequence = 4; DELETE FROM tenant.journal_entry WHERE sequence = 4`,
    'HEAD_IS_NOT_LAST_ENTRY',
  ],
  ['an entry without its lines', `DELETE FROM tenant.posting WHERE sequence = 2`, 'CHAIN_BROKEN'],
  [
    'a posting outside the function',
    `WITH entry AS (
       INSERT INTO tenant.journal_entry (tenant_id, sequence, journal, kind, entry_on, previous_hash, hash, recorded_by, request_id)
       SELECT tenant_id, 5, journal, kind, entry_on, hash, sha256('x'), recorded_by, 'past' FROM tenant.journal_entry
        WHERE sequence = 4 AND tenant_id = tenant.current_tenant() RETURNING tenant_id, id, entry_on)
     INSERT INTO tenant.posting (tenant_id, entry_id, line_no, account_id, cents, balance_after_cents, entry_on, sequence, rule)
     SELECT e.tenant_id, e.id, n, a.id, CASE n WHEN 1 THEN 500 ELSE -500 END, 0, e.entry_on, 5, 'CORRECTION'
       FROM entry e, generate_series(1, 2) n, tenant.ledger_account a
      WHERE a.tenant_id = e.tenant_id AND a.role = CASE n WHEN 1 THEN 'OTHER_COSTS' ELSE 'BANK' END`,
    'CHAIN_BROKEN',
  ],
];

describe('looking whether the books are sound', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let pangea: TestCooperative;
  let member: string;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-12-02');
    scope = await testCooperative(app, 'scope');
    pangea = await testCooperative(app, 'pangea');
    member = await scope.member();
    for (const amount of ['121.00', '60.55']) await income(scope, member, amount);
    await income(pangea, await pangea.member('Ada Bos'), '12.10');
  });
  afterAll(() => app.stop());

  const income = (of: TestCooperative, whose: string, amount: string) =>
    app.ok(
      POST_INCOME,
      {
        input: {
          memberId: memberId(whose),
          amount: euro(amount),
          vat: 'HIGH',
          directCosts: euro('0'),
          receivedOn: '2026-11-05',
          description: 'Taart',
        },
      },
      of.treasurer,
    );
  const check = () => app.ok(CHECK, {}, scope.treasurer);
  const folder = () => join(app.database.config.filesDir, 'ledger-heads');

  /** Plants past every trigger, asks the database, and takes it back. */
  async function faultsOf(sql: string): Promise<string[]> {
    const client = new pg.Client({ connectionString: app.database.ownerUrl });
    await client.connect();
    try {
      await client.query(`BEGIN; SET LOCAL session_replication_role = 'replica'`);
      await client.query(`SELECT set_config('app.tenant_id', $1, true)`, [scope.id]);
      await client.query(sql);
      const { rows } = await client.query<{ fault: string }>('SELECT fault FROM tenant.verify_ledger()');
      await client.query('ROLLBACK');
      return rows.map(({ fault }) => fault);
    } finally {
      await client.end();
    }
  }

  /** Makes the chain of hashes whole again after a change, as somebody would who knows how it is made. */
  const CHAINED_ANEW = `DO $$
    DECLARE v_hash bytea := decode(repeat('00', 32), 'hex'); v_entry tenant.journal_entry;
    BEGIN
      FOR v_entry IN SELECT * FROM tenant.journal_entry WHERE tenant_id = tenant.current_tenant() ORDER BY sequence LOOP
        UPDATE tenant.journal_entry e SET previous_hash = v_hash, hash = tenant.entry_hash(v_hash, e.sequence, e.id, e.journal, e.kind,
          e.entry_on, e.source_id, (SELECT string_agg(tenant.line_text(p.account_id, p.cents, p.rule, p.base_cents, p.rate_basis_points,
            p.policy_version_id), ';' ORDER BY p.line_no) FROM tenant.posting p WHERE p.tenant_id = e.tenant_id AND p.entry_id = e.id),
          e.reverses_id) WHERE e.tenant_id = v_entry.tenant_id AND e.id = v_entry.id RETURNING hash INTO v_hash;
      END LOOP;
      UPDATE tenant.ledger_head SET last_hash = v_hash WHERE tenant_id = tenant.current_tenant();
    END $$`;

  it('finds sound books sound', async () => {
    expect(await check()).toMatchObject({ isSound: true, faults: [], entries: 4 });
    expect(await faultsOf('SELECT 1')).toEqual([]);
    expect(await faultsOf(CHAINED_ANEW)).toEqual([]);
  });

  it.each(PLANTED)('finds %s', async (_what, sql, fault) => {
    expect(await faultsOf(sql)).toContain(fault);
  });

  it.each([
    ['CONTRIBUTION', 'THERMOMETER', 'CONTRIBUTION'],
    ['VAT', 'BANK', 'VAT_PAYABLE'],
  ])('finds a share of %s that was computed again, in a chain that is whole', async (rule) => {
    // a cent from one line to the other, with balances, running balances and hashes made to fit
    const found = await faultsOf(`
      UPDATE tenant.posting SET cents = cents + sign(cents)::int WHERE sequence IN (3, 4) AND tenant_id = tenant.current_tenant()
        AND rule = '${rule}';
      UPDATE tenant.posting SET cents = cents + 1 WHERE sequence = 3 AND tenant_id = tenant.current_tenant() AND line_no = 1
        AND '${rule}' = 'VAT';
      UPDATE tenant.posting p SET balance_after_cents = s.so_far FROM (SELECT entry_id, line_no, sum(cents) OVER (PARTITION BY account_id
        ORDER BY sequence, line_no) AS so_far FROM tenant.posting WHERE tenant_id = tenant.current_tenant()) s
       WHERE p.entry_id = s.entry_id AND p.line_no = s.line_no;
      UPDATE tenant.account_balance b SET balance_cents = coalesce((SELECT sum(cents) FROM tenant.posting p WHERE p.account_id = b.account_id), 0);
      ${CHAINED_ANEW}`);
    expect(found).toEqual(['SHARE_IS_NOT_BASE_TIMES_RATE']);
  });

  it('writes the end of each chain down once a day, and tells a rewritten history from it', async () => {
    const round = app.get(HeadRound);
    await round.writeAll();
    await round.writeAll();
    const [file] = readdirSync(folder());
    const lines = readFileSync(join(folder(), file!), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(2);
    const head = (await check()).headHash;
    expect(JSON.parse(lines.find((line) => line.includes(scope.id))!)).toMatchObject({
      sequence: 4,
      hash: head,
    });
    await income(scope, member, '24.20');
    expect(await check()).toMatchObject({ isSound: true, headsCompared: 1, entries: 6 });

    await app.database.owner(`ALTER TABLE tenant.journal_entry DISABLE TRIGGER never_change`);
    const rewritten = new pg.Client({ connectionString: app.database.ownerUrl });
    await rewritten.connect();
    await rewritten.query(`SELECT set_config('app.tenant_id', $1, false)`, [scope.id]);
    const move = (days: number) =>
      rewritten.query(`BEGIN; SET LOCAL session_replication_role = 'replica';
        UPDATE tenant.journal_entry SET entry_on = entry_on + ${days} WHERE sequence = 2 AND tenant_id = '${scope.id}';
        UPDATE tenant.posting SET entry_on = entry_on + ${days} WHERE sequence = 2 AND tenant_id = '${scope.id}'; ${CHAINED_ANEW}; COMMIT`);
    await move(1);
    const found = await check();
    expect(found).toMatchObject({ isSound: false, faults: [{ fault: 'HEAD_IS_NOT_AS_WRITTEN' }] });
    expect(found.faults[0].text).toBe(
      'De ketting is anders dan wat eerder buiten de database is opgeschreven.',
    );
    expect(verify('scope')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/NOT SOUND.*\n {2}HEAD_IS_NOT_AS_WRITTEN/),
    });
    expect(verify().stdout).toMatch(/^pangea: sound .*\nscope: NOT SOUND/);
    await move(-1);
    await rewritten.end();
    await app.database.owner(`ALTER TABLE tenant.journal_entry ENABLE TRIGGER never_change`);
    expect(await check()).toMatchObject({ isSound: true, headsCompared: 1 });
  });

  it('says so when what was written down cannot be read', async () => {
    mkdirSync(folder(), { recursive: true });
    const file = join(folder(), '2020.jsonl');
    appendFileSync(file, '{"on":"2020-01-01"\n');
    expect(await check()).toMatchObject({ faults: [{ fault: 'WRITTEN_HEADS_UNREADABLE', subject: '1' }] });
    writeFileSync(file, '');
    expect((await check()).isSound).toBe(true);
  });

  /** The command as an operator runs it. */
  function verify(...slugs: string[]): { status: number | null; stdout: string; stderr: string } {
    const { config } = app.database;
    const env = {
      PATH: process.env.PATH,
      DATABASE_URL: config.databaseUrl,
      FILES_DIR: config.filesDir,
      MASTER_KEY: config.masterKey.toString('base64'),
    };
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['dist/apps/ledger/src/main.js', ...slugs],
      {
        env,
        encoding: 'utf8',
      },
    );
    return { status, stdout, stderr };
  }

  it('does the same as a command, for all or for one, with an exit code', async () => {
    const all = verify();
    expect(all).toMatchObject({ status: 0, stderr: '' });
    expect(
      all.stdout
        .trim()
        .split('\n')
        .map((line) => line.split(' (')[0]),
    ).toEqual(['pangea: sound', 'scope: sound']);
    expect(verify('pangea').stdout).toMatch(
      /^pangea: sound \(2 entries, head [0-9a-f]{64}, 1 written heads\)\n$/,
    );
    expect(verify('nowhere')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no cooperative nowhere'),
    });
  });

  it('is for treasurer and board, and not for who only reads', async () => {
    await app.account('integrator@scope.example', 'INTEGRATOR', scope.id);
    await app.account('board@scope.example', 'BOARD', scope.id);
    expect((await app.ok(CHECK, {}, { as: 'board@scope.example', in: scope.id })).isSound).toBe(true);
    expect(await app.refused(CHECK, {}, { as: 'integrator@scope.example', in: scope.id })).toBe('FORBIDDEN');
  });

  it('holds thermometers against the ledger and the ledger against the bank, and says what explains a difference', async () => {
    const before = await app.ok(MONEY, { on: '2026-12-01' }, scope.treasurer);
    expect(before).toMatchObject({
      thermometerDifference: euro('0.00'),
      bankStatements: null,
      unexplained: null,
      explained: [],
    });
    expect(before.thermometers).toEqual(before.thermometerAccount);
    const open =
      'mutation ($input: OpenBankAccountInput!) { openBankAccount(input: $input) { bankAccount { iban } userErrors { code } } }';
    await app.ok(open, { input: { iban: 'NL83OPBL0123456789', name: 'Bank' } }, scope.treasurer);
    const statement = readFileSync(
      new URL('../../../../../test/fixtures/bank/own-month.xml', import.meta.url),
      'utf8',
    );
    await importBankFile(app, statement, scope.treasurer);
    const after = await app.ok(MONEY, { on: '2026-12-01' }, scope.treasurer);
    // the bank has 1208.35; the ledger 205.75, all of it booked without a line of the bank
    expect(after).toMatchObject({
      bankAccount: euro('205.75'),
      bankStatements: euro('1208.35'),
      statementsThroughOn: '2026-11-30',
      bankDifference: euro('1002.60'),
      explained: [
        {
          reason: 'NOT_BOOKED',
          count: 5,
          amount: euro('208.35'),
          text: '5 regels van de bank zijn nog niet geboekt',
        },
        { reason: 'NOT_FROM_BANK', count: 3, amount: euro('-205.75') },
        { reason: 'FIRST_STATEMENT', count: 1, amount: euro('1000.00') },
      ],
      unexplained: euro('0.00'),
    });
    // in the middle of the statement: 1000.00 + 121.00 + 45.50
    expect(await app.ok(MONEY, { on: '2026-11-10' }, scope.treasurer)).toMatchObject({
      bankStatements: euro('1166.50'),
      statementsThroughOn: '2026-11-10',
      unexplained: euro('0.00'),
    });
    expect(await app.ok(MONEY, { on: '2026-10-01' }, scope.treasurer)).toMatchObject({
      thermometers: euro('0.00'),
      thermometerAccount: euro('0.00'),
      bankStatements: null,
    });
    await app.database.owner(
      `UPDATE tenant.account_balance b SET balance_cents = balance_cents - 7 FROM tenant.ledger_account a
        WHERE a.id = b.account_id AND a.role = 'THERMOMETER' AND a.tenant_id = $1`,
      [scope.id],
    );
    expect((await app.ok(MONEY, { on: '2026-11-10' }, scope.treasurer)).thermometerDifference).toEqual(
      euro('0.07'),
    );
    await app.database.owner(
      `UPDATE tenant.account_balance b SET balance_cents = balance_cents + 7 FROM tenant.ledger_account a
        WHERE a.id = b.account_id AND a.role = 'THERMOMETER' AND a.tenant_id = $1`,
      [scope.id],
    );
  });
});

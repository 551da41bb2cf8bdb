import pg from 'pg';
import { Db } from '#platform';
import { civilDate, newId } from '#kernel';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { entry } from './entry.js';
import { Ledger } from './ledger.service.js';

describe('the ledger', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let member: string;

  beforeAll(async () => {
    app = await startTestApp();
    scope = await testCooperative(app, 'scope');
    member = await scope.member();
    for (const receivedOn of ['2026-01-05', '2026-02-05'])
      await app.ok(POST_INCOME, income('121.00', receivedOn), scope.treasurer);
  });
  afterAll(() => app.stop());

  const income = (amount: string, receivedOn: string) => ({
    input: {
      memberId: memberId(member),
      amount: euro(amount),
      vat: 'HIGH',
      directCosts: euro('0'),
      receivedOn,
      description: 'Taart',
    },
  });
  const faults = async () =>
    (await scope.asTreasurer(() => app.get(Ledger).verify())).map((one) => one.fault);

  /** Statements of the app role itself, in one transaction in the cooperative; answers the refusal. */
  async function asApp(...statements: [string, unknown[]?][]): Promise<string> {
    const client = new pg.Client({ connectionString: app.database.config.databaseUrl });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        `SELECT set_config('app.tenant_id', $1, true), set_config('app.actor_id', $2, true), set_config('app.request_id', 'test', true)`,
        [scope.id, scope.treasurerId],
      );
      for (const [text, values] of statements) await client.query(text, values);
      await client.query('COMMIT');
      return 'nothing';
    } catch (error) {
      return (error as Error).message;
    } finally {
      await client.end();
    }
  }
  const asOwner = (text: string, values: unknown[] = []) =>
    app.database.owner(text, values).then(
      () => 'nothing',
      (error: Error) => error.message,
    );
  const newEntry = (id: string, more = '9999', on = '2026-03-01'): [string, unknown[]] => [
    `INSERT INTO tenant.journal_entry (id, sequence, journal, kind, entry_on, previous_hash, hash)
     VALUES ($1, ${more}, 'MEMORIAL', 'OPENING', $2, '', '')`,
    [id, on],
  ];
  const line = (id: string, no: number, cents: number, role = 'BANK'): [string, unknown[]] => [
    `INSERT INTO tenant.posting (entry_id, line_no, account_id, cents, balance_after_cents, entry_on, sequence, rule)
     SELECT e.id, $2, a.id, $3, 0, e.entry_on, e.sequence, 'OPENING' FROM tenant.journal_entry e, tenant.ledger_account a
      WHERE e.id = $1 AND a.role = $4`,
    [id, no, cents, role],
  ];
  const oldEntry = async () =>
    (await app.database.owner<{ id: string }>('SELECT id FROM tenant.journal_entry LIMIT 1'))[0]!.id;

  it('never changes what was posted, for the app or the owner', async () => {
    for (const act of [asApp, ([text]: [string]) => asOwner(text)]) {
      for (const table of ['posting', 'journal_entry']) {
        expect(await act([`UPDATE tenant.${table} SET entry_on = '2020-01-01'`])).toMatch(
          /POSTED_LINES_NEVER_CHANGE|permission denied/,
        );
        expect(await act([`DELETE FROM tenant.${table}`])).toMatch(
          /POSTED_LINES_NEVER_CHANGE|permission denied/,
        );
        expect(await act([`TRUNCATE tenant.${table} CASCADE`])).toMatch(
          /POSTED_LINES_NEVER_CHANGE|permission denied/,
        );
      }
    }
    expect(await asOwner('UPDATE tenant.posting SET cents = cents')).toBe('POSTED_LINES_NEVER_CHANGE');
    expect(await asOwner('DELETE FROM tenant.journal_entry')).toBe('POSTED_LINES_NEVER_CHANGE');
  });

  it('refuses lines that were written past it', async () => {
    const id = newId();
    expect(await asApp(newEntry(id), line(id, 1, 100))).toBe('ENTRY_NOT_BALANCED');
    expect(await asApp(newEntry(id))).toBe('ENTRY_WITHOUT_LINES');
    const both: [string, unknown[]] = [
      line(id, 1, 100)[0]
        .replace('SELECT e.id, $2, a.id, $3', 'SELECT e.id, $2 + n, a.id, $3 * (1 - 2 * n)')
        .replace('a.role = $4', 'a.role = $4')
        .replace('tenant.ledger_account a', 'tenant.ledger_account a, generate_series(0, 1) n'),
      [id, 1, 100, 'BANK'],
    ];
    expect(await asApp(newEntry(id), both)).toBe('ENTRY_OUTSIDE_CHAIN');
    expect(await asApp(newEntry(id, '0'), both)).toMatch(/journal_entry_sequence_check/);
    const old = await oldEntry();
    expect(await asApp([both[0], [old, 90, 100, 'BANK']])).toBe('ENTRY_ALREADY_POSTED');
    expect(await asApp(line(old, 91, 100))).toBe('ENTRY_NOT_BALANCED');
    const ofNone: [string, unknown[]] = [
      `INSERT INTO tenant.posting (entry_id, line_no, account_id, cents, balance_after_cents, entry_on, sequence, rule)
       SELECT $1, n + 1, a.id, 100 * (1 - 2 * n), 0, '2026-03-01', 1, 'OPENING'
         FROM tenant.ledger_account a, generate_series(0, 1) n WHERE a.role = 'BANK'`,
      [newId()],
    ];
    expect(await asApp(ofNone)).toBe('ENTRY_ALREADY_POSTED');
    expect(await asApp(['UPDATE tenant.account_balance SET allowed_sign = 0'])).toMatch(/permission denied/);
    expect(await faults()).toEqual([]);
  });

  it('refuses what does not balance, with the difference', async () => {
    const draft = {
      journal: 'MEMORIAL',
      kind: 'OPENING',
      on: civilDate('2026-01-01'),
      reference: '',
      lines: [
        { account: 'BANK', cents: 10_001, rule: 'OPENING' },
        { account: 'OPENING_EQUITY', cents: -10_000, rule: 'OPENING' },
      ],
    } as const;
    expect(() => entry(draft)).toThrow(
      expect.objectContaining({ code: 'ENTRY_NOT_BALANCED', params: { difference: '0.01' } }),
    );
    const forced = { ...draft, id: newId() };
    const post = scope.asTreasurer(() => app.get(Db).write(app.get(Ledger).post([forced])));
    await expect(post).rejects.toMatchObject({ code: 'ENTRY_NOT_BALANCED', params: { difference: '0.01' } });
  });

  it('takes nothing in a closed period', async () => {
    const close =
      'mutation ($input: ClosePeriodInput!) { closePeriod(input: $input) { closedThroughOn userErrors { code } } }';
    await app.ok(close, { input: { throughOn: '2025-12-31' } }, scope.treasurer);
    const [closing] = await app.database.owner(
      'SELECT closed_by, closed_at IS NOT NULL AS "isStamped", request_id IS NOT NULL AS "isTraced" FROM tenant.ledger_head WHERE tenant_id = $1',
      [scope.id],
    );
    expect(closing).toEqual({ closed_by: scope.treasurerId, isStamped: true, isTraced: true });
    expect(await app.refused(POST_INCOME, income('10.00', '2025-12-31'), scope.treasurer)).toBe(
      'PERIOD_CLOSED',
    );
    expect(await app.refused(close, { input: { throughOn: '2025-06-30' } }, scope.treasurer)).toBe(
      'PERIOD_CLOSED',
    );
    expect(await app.refused(close, { input: { throughOn: '2199-01-01' } }, scope.treasurer)).toBe(
      'DATE_IN_FUTURE',
    );
    await app.ok(POST_INCOME, income('10.00', '2026-01-01'), scope.treasurer);
  });

  it('shows a trial balance that balances, each in one statement, and its journal page by page', async () => {
    const query =
      'query ($on: Date!) { trialBalance(on: $on) { accounts { number name rgsCode debit { amount } credit { amount } } totalDebit { amount } totalCredit { amount } } }';
    const { result, statements } = await app.counting('app', () =>
      app.ok(query, { on: '2026-01-31' }, scope.treasurer),
    );
    expect(statements).toBe(1);
    expect(result.totalDebit).toEqual(result.totalCredit);
    expect(result.accounts.map((account: { number: string }) => account.number)).toEqual([
      '1100',
      '1500',
      '1680',
      '8000',
      '8500',
      '9000',
    ]);
    const journal = `query ($first: Int!, $after: String) { journalEntries(first: $first, after: $after) {
      edges { node { sequence kind postings { rule accountName debit { amount } credit { amount } rate policyValidFromOn } } }
      pageInfo { hasNextPage endCursor } } }`;
    const first = await app.ok(journal, { first: 4 }, scope.treasurer);
    const rest = await app.ok(journal, { first: 4, after: first.pageInfo.endCursor }, scope.treasurer);
    const sequences = [...first.edges, ...rest.edges].map(
      (edge: { node: { sequence: number } }) => edge.node.sequence,
    );
    expect(sequences).toEqual([6, 5, 4, 3, 2, 1]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect(first.edges[0].node.postings[2]).toMatchObject({
      rate: 3000,
      policyValidFromOn: '2016-01-01',
      rule: '30% van €\u00a08,26 is voor de coöperatie',
    });
  });

  it.each([
    ['posting SET rate_basis_points = 2900 WHERE rate_basis_points = 3000', 'CHAIN_BROKEN'],
    ['journal_entry SET entry_on = entry_on - 1 WHERE sequence = 2', 'CHAIN_BROKEN'],
    ['posting SET cents = cents * 2 WHERE sequence = 2', 'BALANCE_IS_NOT_SUM_OF_LINES'],
    ['posting SET balance_after_cents = 0 WHERE sequence = 3', 'BALANCE_AFTER_IS_NOT_SUM_SO_FAR'],
    ['posting SET entry_on = entry_on - 1 WHERE sequence = 1', 'LINE_DIFFERS_FROM_ENTRY'],
    ["ledger_head SET last_hash = ''", 'HEAD_IS_NOT_LAST_ENTRY'],
  ])('finds what somebody changed past its triggers: %s', async (change, fault) => {
    expect(await faults()).toEqual([]);
    const client = new pg.Client({ connectionString: app.database.ownerUrl });
    await client.connect();
    try {
      await client.query("BEGIN; SET LOCAL session_replication_role = 'replica'");
      await client.query(`UPDATE tenant.${change}`);
      await client.query(`SELECT set_config('app.tenant_id', $1, true)`, [scope.id]);
      const { rows } = await client.query<{ fault: string }>('SELECT fault FROM tenant.verify_ledger()');
      expect(rows.map((row) => row.fault)).toContain(fault);
      await client.query('ROLLBACK');
    } finally {
      await client.end();
    }
  });
});

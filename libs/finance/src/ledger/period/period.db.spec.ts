import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../../test/harness/test-app.js';

const CLOSE =
  'mutation ($input: ClosePeriodInput!) { closePeriod(input: $input) { closedThroughOn userErrors { code path } } }';
const REOPEN =
  'mutation ($input: ReopenPeriodInput!) { reopenPeriod(input: $input) { closedThroughOn userErrors { code path } } }';
const LOCK =
  'mutation ($input: LockPeriodInput!) { lockPeriod(input: $input) { lockedThroughOn userErrors { code path } } }';
const PERIODS = `query ($year: Int!) { periods(year: $year) { startsOn endsOn state entries unbookedBankEntries draftInvoices
  suspense { amount } isReady } }`;
const ACTS = '{ periodActs(first: 20) { edges { node { act throughOn reason byName } } } }';
const MEMORIAL =
  'mutation ($input: PostMemorialInput!) { postMemorial(input: $input) { entry { id } userErrors { code } } }';

describe('the periods of the books', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let board: { as: string; in: string };
  let member: string;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-12-02');
    scope = await testCooperative(app, 'scope');
    member = await scope.member();
    await app.account('board@scope.example', 'BOARD', scope.id);
    board = { as: 'board@scope.example', in: scope.id };
    for (const on of ['2026-01-15', '2026-02-10', '2026-02-20'])
      await app.ok(POST_INCOME, income(on), scope.treasurer);
  });
  afterAll(() => app.stop());

  const income = (receivedOn: string) => ({
    input: {
      memberId: memberId(member),
      amount: euro('121.00'),
      vat: 'HIGH',
      directCosts: euro('0'),
      receivedOn,
      description: 'Taart',
    },
  });
  const memorial = (on: string, debit: string, credit: string) => ({
    input: {
      on,
      description: 'proef',
      lines: [
        { accountNumber: debit, debit: euro('5.00') },
        { accountNumber: credit, credit: euro('5.00') },
      ],
    },
  });
  const states = async () => {
    const months: { state: string }[] = await app.ok(PERIODS, { year: 2026 }, scope.treasurer);
    return months.map(({ state }) => state[0]).join('');
  };
  /** The app role's own statement past the service, as the cooperative. */
  const asApp = async (text: string) => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: app.database.config.databaseUrl });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.tenant_id', $1, true)`, [scope.id]);
      await client.query(text);
      await client.query('COMMIT');
      return 'nothing';
    } catch (error) {
      return (error as Error).message;
    } finally {
      await client.end();
    }
  };

  it('are shown by month, with what is still open in each', async () => {
    await app.ok(MEMORIAL, memorial('2026-02-11', '1590', '1100'), scope.treasurer);
    await app.ok(MEMORIAL, memorial('2026-03-01', '1100', '1590'), scope.treasurer);
    const { result, statements } = await app.counting('app', () =>
      app.ok(PERIODS, { year: 2026 }, scope.treasurer),
    );
    expect(statements).toBe(1);
    expect(result).toHaveLength(12);
    expect(result.slice(0, 3)).toEqual([
      {
        startsOn: '2026-01-01',
        endsOn: '2026-01-31',
        state: 'OPEN',
        entries: 2,
        unbookedBankEntries: 0,
        draftInvoices: 0,
        suspense: euro('0.00'),
        isReady: true,
      },
      expect.objectContaining({ endsOn: '2026-02-28', entries: 5, suspense: euro('5.00'), isReady: false }),
      expect.objectContaining({ entries: 1, suspense: euro('0.00'), isReady: true }),
    ]);
    expect((await app.ok(PERIODS, { year: 2024 }, scope.treasurer))[1].endsOn).toBe('2024-02-29');
    expect(await app.refused(PERIODS, { year: 12 }, scope.treasurer)).toBe('DATE_INVALID');
  });

  it('close, open again with a reason, and are locked for good', async () => {
    const close = (throughOn: string) => ({ input: { throughOn, reason: 'kwartaal klaar' } });
    const reopen = (fromOn: string, reason = 'bon gevonden') => ({ input: { fromOn, reason } });
    const lock = (throughOn: string, reason = 'btw-aangifte eerste kwartaal') => ({
      input: { throughOn, reason },
    });
    await app.ok(CLOSE, close('2026-03-31'), scope.treasurer);
    expect(await states()).toBe('CCCOOOOOOOOO');
    expect(await app.refused(POST_INCOME, income('2026-03-31'), scope.treasurer)).toBe('PERIOD_CLOSED');
    expect(await app.ok(REOPEN, reopen('2026-03-01'), board)).toMatchObject({
      closedThroughOn: '2026-02-28',
    });
    expect(await states()).toBe('CCOOOOOOOOOO');
    await app.ok(POST_INCOME, income('2026-03-31'), scope.treasurer);
    expect(await app.refused(LOCK, lock('2026-03-31'), scope.treasurer)).toBe('PERIOD_NOT_CLOSED');
    await app.ok(CLOSE, { input: { throughOn: '2026-03-31' } }, scope.treasurer);
    await app.ok(LOCK, lock('2026-02-28'), scope.treasurer);
    expect(await states()).toBe('LLCOOOOOOOOO');

    expect(await app.refused(REOPEN, reopen('2026-02-28'), scope.treasurer)).toBe('PERIOD_LOCKED');
    expect(await app.refused(REOPEN, reopen('2026-04-01'), scope.treasurer)).toBe('PERIOD_NOT_CLOSED');
    expect(await app.refused(REOPEN, reopen('2026-03-01', ' '), scope.treasurer)).toBe('TEXT_REQUIRED');
    expect(await app.refused(LOCK, lock('2026-02-28'), scope.treasurer)).toBe('PERIOD_LOCKED');
    expect(await app.refused(LOCK, lock('2026-03-31', ''), scope.treasurer)).toBe('TEXT_REQUIRED');
    expect(await app.refused(CLOSE, close('2026-03-31'), scope.treasurer)).toBe('PERIOD_CLOSED');
    expect(await app.refused(CLOSE, close('2026-12-03'), scope.treasurer)).toBe('DATE_IN_FUTURE');
    expect(await app.refused(CLOSE, close('2026-04-30'), board)).toBe('FORBIDDEN');
    await app.ok(REOPEN, reopen('2026-03-01'), scope.treasurer);
    expect(await states()).toBe('LLOOOOOOOOOO');
    expect(await app.refused(POST_INCOME, income('2026-02-28'), scope.treasurer)).toBe('PERIOD_CLOSED');

    const { edges } = await app.ok(ACTS, {}, board);
    expect(edges.map(({ node }: { node: object }) => node)).toEqual([
      { act: 'REOPENED', throughOn: '2026-02-28', reason: 'bon gevonden', byName: 'treasurer' },
      { act: 'LOCKED', throughOn: '2026-02-28', reason: 'btw-aangifte eerste kwartaal', byName: 'treasurer' },
      { act: 'CLOSED', throughOn: '2026-03-31', reason: '', byName: 'treasurer' },
      { act: 'REOPENED', throughOn: '2026-02-28', reason: 'bon gevonden', byName: 'board' },
      { act: 'CLOSED', throughOn: '2026-03-31', reason: 'kwartaal klaar', byName: 'treasurer' },
    ]);
  });

  it('stay locked whoever writes: the database refuses it', async () => {
    expect(await asApp(`UPDATE tenant.ledger_head SET closed_until = '2026-02-27'`)).toBe('PERIOD_LOCKED');
    expect(await asApp(`UPDATE tenant.ledger_head SET locked_until = '2026-02-27'`)).toBe('PERIOD_LOCKED');
    expect(await asApp(`UPDATE tenant.ledger_head SET locked_until = '2026-05-31'`)).toBe('PERIOD_LOCKED');
    expect(await asApp('UPDATE tenant.period_act SET through_on = through_on')).toMatch(/permission denied/);
    expect(await asApp('DELETE FROM tenant.period_act')).toMatch(/permission denied/);
    const owner = app.database.owner(`UPDATE tenant.ledger_head SET closed_until = '2020-01-01'`);
    await expect(owner).rejects.toThrow('PERIOD_LOCKED');
  });

  it('take one of two who close at the same time', async () => {
    const input = { throughOn: '2026-04-30' };
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => app.gql(CLOSE, { input }, scope.treasurer)),
    );
    const codes = answers.map(({ data }) => data.closePeriod.userErrors[0]?.code ?? 'done').sort();
    expect(codes).toEqual(['PERIOD_CLOSED', 'PERIOD_CLOSED', 'PERIOD_CLOSED', 'done']);
  });
});

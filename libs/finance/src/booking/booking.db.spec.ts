import { civilDate, newId } from '#kernel';
import {
  euro,
  memberId,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { Incomes } from '../income/income.service.js';
import { Bookings } from './bookings.service.js';

const POST = `mutation ($input: PostIncomeInput!) { postIncome(input: $input) { journalEntryIds balance { amount }
  preview {
    entries { kind reference postings { accountRole debit { amount } credit { amount } rule rate } }
    balances { memberName accountName before { amount } after { amount } }
    accounts { number name before { amount } after { amount } }
  }
  userErrors { code path } } }`;

describe('booking for show, and at most once', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let member: string;

  beforeAll(async () => {
    app = await startTestApp();
    scope = await testCooperative(app, 'scope');
    member = await scope.member('Noor de Wit');
  });
  afterAll(() => app.stop());

  const income = (more: object = {}) => ({
    input: {
      memberId: memberId(member),
      amount: euro('121.00'),
      vat: 'HIGH',
      directCosts: euro('0'),
      receivedOn: '2026-03-05',
      description: 'Taart',
      ...more,
    },
  });
  const rows = async () => {
    const [counts] = await app.database.owner(
      `SELECT (SELECT count(*) FROM tenant.journal_entry) AS entries, (SELECT count(*) FROM tenant.posting) AS lines,
              (SELECT sum(last_sequence) FROM tenant.ledger_head) AS last, (SELECT count(*) FROM tenant.idempotency_key) AS keys`,
    );
    return counts;
  };

  it('shows the exact entries and what they do, and writes nothing', async () => {
    await app.ok(POST, income({ amount: euro('12.10') }), scope.treasurer);
    const before = await rows();
    const shown = await app.ok(POST, income({ dryRun: true }), {
      ...scope.treasurer,
      idempotencyKey: newId(),
    });
    expect(await rows()).toEqual(before);
    expect(shown.preview.balances).toEqual([
      { memberName: 'Noor de Wit', accountName: 'Thermometers', before: euro('7.00'), after: euro('77.00') },
    ]);
    expect(shown.preview.accounts).toContainEqual({
      number: '1500',
      name: 'Te betalen btw',
      before: euro('-2.10'),
      after: euro('-23.10'),
    });
    // those of persons stand among the balances, and only there
    expect(shown.preview.accounts.map(({ number }: { number: string }) => number)).not.toContain('1680');
    const real = await app.ok(POST, income(), scope.treasurer);
    expect(real.preview).toBeNull();
    const posted = await app.ok(
      `{ journalEntries(first: 2) { edges { node { kind reference postings { accountRole debit { amount } credit { amount } rule rate } } } } }`,
      {},
      scope.treasurer,
    );
    expect(shown.preview.entries).toEqual(
      posted.edges.map(({ node }: { node: object }) => node).toReversed(),
    );
  });

  it('shows nothing of what somebody else books at the same moment', async () => {
    const other = await scope.member('Aicha Amrani');
    const { entries, balances } = await scope.asTreasurer(() =>
      app.get(Bookings).rehearse(async () => {
        await app.ok(POST, income({ memberId: memberId(other) }), scope.treasurer);
        await app.get(Incomes).post({
          memberId: member,
          enterpriseId: null,
          amount: 1_210,
          vat: 'HIGH',
          directCosts: 0,
          receivedOn: civilDate('2026-03-05'),
          description: 'Soep',
        });
      }),
    );
    expect(entries.map(({ reference }) => reference)).toEqual(['Soep', 'Soep']);
    expect(balances.map(({ memberId: of, after, before }) => [of, after - before])).toEqual([[member, 700]]);
  });

  it('refuses for show what it refuses in earnest', async () => {
    expect(await app.refused(POST, income({ dryRun: true, amount: euro('0') }), scope.treasurer)).toBe(
      'AMOUNT_NOT_POSITIVE',
    );
    const never = await scope.member('Wim de Boer', '2026-07-01');
    expect(
      await app.refused(POST, income({ dryRun: true, memberId: memberId(never) }), scope.treasurer),
    ).toBe('THERMOMETER_NOT_OPEN');
  });

  it('does the work of one key once, and answers the same to all who repeat it', async () => {
    let done = 0;
    const key = newId();
    const once = (request: unknown) =>
      scope.asTreasurer(() => app.get(Bookings).once(key, request, async () => ({ done: ++done })));
    const answers = await Promise.all(Array.from({ length: 20 }, () => once(['x', 1])));
    expect(answers).toEqual(Array.from({ length: 20 }, () => ({ done: 1 })));
    await expect(once(['x', 2])).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    const failing = newId();
    const attempt = (work: () => Promise<object>) =>
      scope.asTreasurer(() => app.get(Bookings).once(failing, [], work));
    await expect(attempt(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await attempt(async () => ({ done: 'then' }))).toEqual({ done: 'then' });
  });
});

import { type Sales, salesOf } from '../../../../test/fixtures/cooperative/a-sale.js';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

const WITHDRAW = `mutation ($input: WithdrawPrivatelyInput!) { withdrawPrivately(input: $input) { journalEntryId warning
  spendable { amount } userErrors { code path message } } }`;
const MONTH = `query ($on: Date!) { reportableIncome(monthOn: $on) { monthOn withdrawn { amount } toReport { amount }
  members { memberName withdrawn { amount } toReport { amount } reports { amount { amount } reportedOn reportedTo } } } }`;
const UNREPORTED = '{ unreportedIncome { monthOn toReport { amount } members } }';
const REPORTED = `mutation ($input: MarkIncomeReportedInput!) { markIncomeReported(input: $input) {
  income { toReport { amount } reports { amount { amount } } } userErrors { code path message } } }`;

describe('a private withdrawal', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let sales: Sales;
  let id: string;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-05-31');
    scope = await testCooperative(app, 'scope');
    sales = salesOf(app, scope);
    id = await scope.member('Sanne Bakker');
    await app.ok(POST_INCOME, sales.income(id, '121.00', '2026-03-02'), scope.treasurer);
  });
  afterAll(() => app.stop());

  const withdrawal = (more: object = {}) => ({
    input: {
      memberId: memberId(id),
      amount: euro('30.00'),
      paidOn: '2026-05-04',
      description: 'Boodschappen',
      ...more,
    },
  });
  const refused = (more: object = {}) => app.refused(WITHDRAW, withdrawal(more), scope.treasurer);

  it('is refused, with the reason, while the cooperative decided nothing else', async () => {
    const { data } = await app.gql(WITHDRAW, withdrawal(), scope.treasurer);
    expect(data.withdrawPrivately.userErrors).toMatchObject([{ code: 'PRIVATE_WITHDRAWAL_REFUSED' }]);
    expect(data.withdrawPrivately.userErrors[0].message).toContain(
      'telt als inkomen'.replace('telt', 'tellen'),
    );
    expect(await sales.owed(id, 'THERMOMETER')).toBe(7000);
  });

  it('is booked as income that is to be reported, where it decided so', async () => {
    await sales.decide('private-withdrawal', { rule: 'REPORTABLE_INCOME' }, '2026-05-01');
    expect(await refused({ paidOn: '2026-04-30' })).toBe('PRIVATE_WITHDRAWAL_REFUSED');
    const booked = await app.ok(WITHDRAW, withdrawal(), scope.treasurer);
    expect(booked).toMatchObject({ spendable: euro('40.00') });
    expect(booked.warning).toContain('telt als inkomen');
    expect(await sales.booksOf(1)).toMatchSnapshot();
    const totals =
      'query ($id: ID!) { thermometer(memberId: $id) { totals { withdrawnPrivately { amount } } } }';
    const { totals: shown } = await app.ok(totals, { id: memberId(id) }, await scope.memberOf(id));
    expect(shown.withdrawnPrivately).toEqual(euro('30.00'));
    expect(await refused({ amount: euro('40.01') })).toBe('WITHDRAWAL_EXCEEDS_SPENDABLE');
    expect(await refused({ amount: euro('0') })).toBe('AMOUNT_NOT_POSITIVE');
    expect(await refused({ paidOn: '2026-06-01' })).toBe('DATE_IN_FUTURE');
    expect(await refused({ description: ' ' })).toBe('TEXT_REQUIRED');
    expect(await refused({ memberId: 'mem_00000000000070008000000000000000' })).toBe('NOT_FOUND');
  });

  it('is reported by month, all of it and once', async () => {
    const month = () => app.ok(MONTH, { on: '2026-05-20' }, scope.treasurer);
    expect(await month()).toEqual({
      monthOn: '2026-05-01',
      withdrawn: euro('30.00'),
      toReport: euro('30.00'),
      members: [
        { memberName: 'Sanne Bakker', withdrawn: euro('30.00'), toReport: euro('30.00'), reports: [] },
      ],
    });
    const unreported = () => app.ok(UNREPORTED, {}, scope.treasurer);
    expect(await unreported()).toEqual([{ monthOn: '2026-05-01', toReport: euro('30.00'), members: 1 }]);
    const report = {
      memberId: memberId(id),
      monthOn: '2026-05-31',
      reportedOn: '2026-05-31',
      reportedTo: 'Gemeente Delft',
    };
    const mark = (more: object = {}) => ({ input: { ...report, ...more } });
    expect(await app.refused(REPORTED, mark({ reportedOn: '2026-04-30' }), scope.treasurer)).toBe(
      'DATE_TOO_EARLY',
    );
    await app.ok(REPORTED, mark(), scope.treasurer);
    expect(await app.refused(REPORTED, mark(), scope.treasurer)).toBe('INCOME_ALREADY_REPORTED');
    expect(await unreported()).toEqual([]);
    await app.ok(WITHDRAW, withdrawal({ amount: euro('5.00'), paidOn: '2026-05-31' }), scope.treasurer);
    expect(await unreported()).toEqual([{ monthOn: '2026-05-01', toReport: euro('5.00'), members: 1 }]);
    expect((await app.ok(REPORTED, mark(), scope.treasurer)).income.reports).toEqual([
      { amount: euro('30.00') },
      { amount: euro('5.00') },
    ]);
    expect((await month()).toReport).toEqual(euro('0.00'));
    expect((await app.ok(MONTH, { on: '2026-04-01' }, scope.treasurer)).members).toEqual([]);
  });

  it('waits for sales of the same member, and they for it', async () => {
    const other = await scope.member('Ali Demir');
    await app.ok(POST_INCOME, sales.income(other, '1210.00', '2026-03-02'), scope.treasurer);
    const paid = withdrawal({ memberId: memberId(other), amount: euro('1.00') });
    const codes = await Promise.all(
      Array.from({ length: 40 }, async (_none, i) => {
        const [ask, input] =
          i % 2 ? [WITHDRAW, paid] : [POST_INCOME, sales.income(other, '12.10', '2026-05-04')];
        const { data, errors } = await app.gql(ask, input, scope.treasurer);
        const [answer] = Object.values(data ?? {}) as { userErrors: { code: string }[] }[];
        return [...(errors ?? []).map(({ extensions }) => extensions?.code), ...(answer?.userErrors ?? [])];
      }),
    );
    expect(codes.flat()).toEqual([]);
    expect(await sales.owed(other, 'THERMOMETER')).toBe(70_000 + 20 * 700 - 20 * 100);
  });
});

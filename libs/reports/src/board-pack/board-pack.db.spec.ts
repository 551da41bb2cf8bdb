import {
  euro,
  memberId as memberGlobalId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { type CallOptions, startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { madeReport, READ_REPORT, REQUEST_REPORT } from '../report/made-report.fixture.js';
import type { FrozenBoardPack } from './frozen-board-pack.js';

const RESULT = `{ profitAndLoss(fromOn: "2026-04-01", untilOn: "2026-06-30") {
  totalIncome { amount } totalExpenses { amount } result { amount } } }`;
const MONEY = `{ moneyCheck(on: "2026-06-30") { thermometers { amount } thermometerDifference { amount } } }`;
const REQUEST = `mutation ($input: RequestInvestmentInput!) { requestInvestment(input: $input) {
  investment { id } userErrors { code } } }`;
const DECLINE = `mutation ($input: DeclineInvestmentInput!) { declineInvestment(input: $input) {
  investment { state } userErrors { code } } }`;
const QUARTER = { fromOn: '2026-04-01', untilOn: '2026-06-30' };
const INPUT = { definition: 'BOARD_PACK', ...QUARTER, locale: 'NL' };

describe('the quarter for the board', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let member: string;
  let board: CallOptions;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-06-30');
    scope = await testCooperative(app, 'kwartaal');
    member = await scope.member('أحمد عبد الرحمن');
    await scope.member('Noor de Wit', '2026-05-01');
    await app.account('board@kwartaal.example', 'BOARD', scope.id);
    board = { as: 'board@kwartaal.example', in: scope.id };
    for (const [receivedOn, amount] of [
      ['2026-03-31', '242.00'],
      ['2026-04-01', '121.00'],
      ['2026-06-30', '60.50'],
    ])
      await app.ok(
        POST_INCOME,
        {
          input: {
            memberId: memberGlobalId(member),
            amount: euro(amount!),
            vat: 'HIGH',
            directCosts: euro('0.00'),
            receivedOn,
            description: 'Ballonboog',
          },
        },
        scope.treasurer,
      );
    const requested = {
      memberId: memberGlobalId(member),
      purpose: 'Heliumfles',
      category: 'MATERIALS',
      amount: euro('40.00'),
      vatAmount: euro('0.00'),
    };
    const { investment } = await app.ok(REQUEST, { input: requested }, await scope.memberOf(member));
    const seen = { decisions: 0, changes: 0 };
    const decline = { investmentId: investment.id, seen, reason: 'Te duur.' };
    await app.ok(DECLINE, { input: decline }, scope.treasurer);
    await app.ok(REQUEST, { input: requested }, await at(member));
  });
  afterAll(() => app?.stop());

  const at = async (memberId: string) => ({ as: `${memberId}@kwartaal.example`, in: scope.id });
  const cents = ({ amount }: { amount: string }) => Math.round(Number(amount) * 100);

  it('is what the rooms say themselves, and its months add up to the quarter', async () => {
    const made = await madeReport(app, INPUT, board);
    const { months, total, thermometers, check, movement, ...frozen } = made.data as FrozenBoardPack;
    const result = await app.ok(RESULT, {}, board);
    expect([total.income, total.expenses, total.result]).toEqual(
      [result.totalIncome, result.totalExpenses, result.result].map(cents),
    );
    expect(months.map(({ month }) => month)).toEqual(['2026-04-01', '2026-05-01', '2026-06-01']);
    expect(months.reduce((sum, one) => sum + one.result, 0)).toBe(total.result);
    const money = await app.ok(MONEY, {}, board);
    expect(thermometers).toMatchObject({ count: 2, closing: cents(money.thermometers), income: 150_00 });
    expect(check.thermometerDifference).toBe(0);
    expect(movement).toMatchObject({ membersAtStart: 1, admitted: 1, membersAtEnd: 2, destinations: [] });
    expect(frozen.invoices).toEqual({ open: { count: 0, amount: 0 }, overdue: { count: 0, amount: 0 } });
    // the second request waits for a decision
    expect(frozen.investments).toEqual([
      {
        name: 'أحمد عبد الرحمن',
        purpose: 'Heliumfles',
        amount: 40_00,
        isApproved: false,
        decidedOn: '2026-06-30',
      },
    ]);
    const waiting = frozen.deadlines.find(({ kind }) => kind === 'COACH_MISSING');
    expect(waiting).toMatchObject({ WAITING: 2 });
    expect((await made.bytes('PDF')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('has no investment of another quarter', async () => {
    const before = { ...INPUT, fromOn: '2026-01-01', untilOn: '2026-03-31' };
    const { data } = await madeReport(app, before, board);
    expect((data as FrozenBoardPack).investments).toEqual([]);
  });

  it('is of a whole quarter, for the board alone', async () => {
    const { id } = await madeReport(app, INPUT, board);
    const shifted = { ...INPUT, fromOn: '2026-05-01', untilOn: '2026-06-30' };
    expect(await app.refused(REQUEST_REPORT, { input: shifted }, board)).toBe('REPORT_PERIOD_NOT_WHOLE');
    for (const caller of [scope.treasurer, await at(member)])
      expect(await app.refused(READ_REPORT, { id }, caller)).toBe('NOT_FOUND');
    expect(await app.refused(REQUEST_REPORT, { input: INPUT }, scope.treasurer)).toBe('REPORT_NOT_ALLOWED');
  });
});

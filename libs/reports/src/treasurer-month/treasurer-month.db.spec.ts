import ExcelJS from '@protobi/exceljs';
import {
  euro,
  memberId as memberGlobalId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { madeReport, READ_REPORT, REQUEST_REPORT } from '../report/made-report.fixture.js';
import type { ThermometerMovement } from '../thermometer-movement/thermometer-movement.js';
import type { FrozenTreasurerMonth } from './treasurer-month.js';

const MONEY = `{ moneyCheck(on: "2026-03-31") { thermometers { amount } thermometerAccount { amount } thermometerDifference { amount } bankAccount { amount } } }`;
const RESULT = `query ($fromOn: Date!, $untilOn: Date!) { profitAndLoss(fromOn: $fromOn, untilOn: $untilOn) {
  totalIncome { amount } totalExpenses { amount } result { amount } } }`;
const MARCH = { fromOn: '2026-03-01', untilOn: '2026-03-31' };
const INPUT = { definition: 'TREASURER_MONTH', ...MARCH, formats: ['PDF', 'XLSX'], locale: 'NL' };

describe("the treasurer's month", () => {
  let app: TestApp;
  let scope: TestCooperative;
  let member: string;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-06-30');
    scope = await testCooperative(app, 'scope');
    member = await scope.member('أحمد عبد الرحمن');
    await scope.member('Noor de Wit');
    await sells('2026-02-03', '242.00');
    await sells('2026-03-03', '121.00');
    await sells('2026-03-31', '60.50');
    await sells('2026-04-01', '12.10');
  });
  afterAll(() => app?.stop());

  const sells = (receivedOn: string, amount: string) =>
    app.ok(
      POST_INCOME,
      {
        input: {
          memberId: memberGlobalId(member),
          amount: euro(amount),
          vat: 'HIGH',
          directCosts: euro('0.00'),
          receivedOn,
          description: 'Ballonboog',
        },
      },
      scope.treasurer,
    );
  const cents = ({ amount }: { amount: string }) => Math.round(Number(amount) * 100);

  it('adds up: thermometers, ledger and result are what finance answers to the same questions', async () => {
    const made = await madeReport(app, INPUT, scope.treasurer);
    const { thermometers, check, totalIncome, totalExpenses, result } = made.data as FrozenTreasurerMonth;
    expect(thermometers).toEqual([
      {
        number: 1,
        name: 'أحمد عبد الرحمن',
        opening: 140_00,
        income: 150_00,
        contributions: -45_00,
        investments: 0,
        other: 0,
        closing: 245_00,
      },
      expect.objectContaining({ name: 'Noor de Wit', opening: 0, closing: 0 }),
    ]);
    const money = await app.ok(MONEY, {}, scope.treasurer);
    const sum = (part: (month: ThermometerMovement) => number) =>
      thermometers.reduce((total, one) => total + part(one), 0);
    expect(sum(({ closing }) => closing)).toBe(cents(money.thermometers));
    expect(check).toMatchObject({
      thermometers: cents(money.thermometers),
      thermometerAccount: cents(money.thermometerAccount),
      thermometerDifference: 0,
      bankAccount: cents(money.bankAccount),
    });
    const books = await app.ok(RESULT, MARCH, scope.treasurer);
    expect([totalIncome, totalExpenses, result]).toEqual(
      [books.totalIncome, books.totalExpenses, books.result].map(cents),
    );
    for (const { opening, income, contributions, investments, other, closing } of thermometers)
      expect(opening + income + contributions + investments + other).toBe(closing);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await made.bytes('XLSX')) as never);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Thermometers',
      'Opbrengsten en kosten',
      'Open facturen',
      'Bankafschriften',
    ]);
    const row = workbook.worksheets[0]!.getRow(2);
    expect([row.getCell(2).value, row.getCell(5).value, row.getCell(8).value]).toEqual([
      'أحمد عبد الرحمن',
      -45,
      245,
    ]);
  });

  it('is of a whole month, for treasurer and board', async () => {
    const { id } = await madeReport(app, INPUT, scope.treasurer);
    const half = { ...INPUT, untilOn: '2026-03-30' };
    expect(await app.refused(REQUEST_REPORT, { input: half }, scope.treasurer)).toBe(
      'REPORT_PERIOD_NOT_WHOLE',
    );
    await app.account('board@scope.example', 'BOARD', scope.id);
    await app.account('coach@scope.example', 'COACH', scope.id);
    await app.account('coordinator@scope.example', 'COORDINATOR', scope.id);
    const at = (name: string) => ({ as: `${name}@scope.example`, in: scope.id });
    expect((await app.ok(READ_REPORT, { id }, at('board'))).state).toBe('READY');
    for (const caller of [at('coach'), at('coordinator'), await scope.memberOf(member)])
      expect(await app.refused(READ_REPORT, { id }, caller)).toBe('NOT_FOUND');
    expect(await app.refused(REQUEST_REPORT, { input: INPUT }, at('coordinator'))).toBe('REPORT_NOT_ALLOWED');
  });
});

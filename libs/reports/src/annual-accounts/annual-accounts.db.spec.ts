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
import { MOVEMENT_PARTS, togetherOf } from '../thermometer-movement/thermometer-movement.js';
import type { FrozenAnnualAccounts } from './annual-accounts.js';

const BALANCE = `{ balanceSheet(on: "2025-12-31", comparedOn: "2024-12-31") {
  totalAssets { amount } totalLiabilities { amount } thermometers { amount } } }`;
const RESULT = `{ profitAndLoss(fromOn: "2025-01-01", untilOn: "2025-12-31") {
  totalIncome { amount } totalExpenses { amount } result { amount } } }`;
const YEAR = { fromOn: '2025-01-01', untilOn: '2025-12-31' };
const INPUT = { definition: 'ANNUAL_ACCOUNTS', ...YEAR, formats: ['PDF', 'XLSX'], locale: 'NL' };

describe('the annual accounts of a cooperative', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let member: string;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-06-30');
    scope = await testCooperative(app, 'jaar');
    member = await scope.member('أحمد عبد الرحمن');
    await scope.member('Noor de Wit');
    await sells('2024-12-31', '242.00');
    await sells('2025-01-01', '121.00');
    await sells('2025-12-31', '60.50');
    await sells('2026-01-01', '12.10');
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

  it('are what finance says: balance sheet, result and thermometers, in document and workbook', async () => {
    const made = await madeReport(app, INPUT, scope.treasurer);
    const frozen = made.data as FrozenAnnualAccounts;
    const balance = await app.ok(BALANCE, {}, scope.treasurer);
    expect([
      frozen.balance.totalAssets,
      frozen.balance.totalLiabilities,
      frozen.balance.thermometers,
    ]).toEqual([balance.totalAssets, balance.totalLiabilities, balance.thermometers].map(cents));
    const result = await app.ok(RESULT, {}, scope.treasurer);
    expect([frozen.result.totalIncome, frozen.result.totalExpenses, frozen.result.result]).toEqual(
      [result.totalIncome, result.totalExpenses, result.result].map(cents),
    );
    expect(frozen.thermometers).toEqual([
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
    ]);
    const together = togetherOf(frozen.thermometers);
    expect(frozen.ledger).toEqual({ opening: together.opening, closing: together.closing });
    expect(together.closing).toBe(cents(balance.thermometers));
    expect(frozen.rules.map(({ kind }) => kind)).toEqual(['contribution', 'approval']);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await made.bytes('XLSX')) as never);
    expect(workbook.worksheets).toHaveLength(5);
    const row = workbook.worksheets[3]!.getRow(2);
    expect(MOVEMENT_PARTS.map((_part, at) => row.getCell(3 + at).value)).toEqual([140, 150, -45, 0, 0, 245]);
    expect((await made.bytes('PDF')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('are of a year in which nothing was booked as well', async () => {
    const empty = await madeReport(
      app,
      { ...INPUT, fromOn: '2020-01-01', untilOn: '2020-12-31' },
      scope.treasurer,
    );
    expect(empty.data as FrozenAnnualAccounts).toMatchObject({
      thermometers: [],
      result: { income: [], expenses: [], result: 0 },
      ledger: { opening: 0, closing: 0 },
    });
  });

  it('are of a whole year, for treasurer and board', async () => {
    const { id } = await madeReport(app, INPUT, scope.treasurer);
    const half = { ...INPUT, untilOn: '2025-06-30' };
    expect(await app.refused(REQUEST_REPORT, { input: half }, scope.treasurer)).toBe(
      'REPORT_PERIOD_NOT_WHOLE',
    );
    await app.account('board@jaar.example', 'BOARD', scope.id);
    await app.account('coordinator@jaar.example', 'COORDINATOR', scope.id);
    const at = (name: string) => ({ as: `${name}@jaar.example`, in: scope.id });
    expect((await app.ok(READ_REPORT, { id }, at('board'))).state).toBe('READY');
    for (const caller of [at('coordinator'), await scope.memberOf(member)])
      expect(await app.refused(READ_REPORT, { id }, caller)).toBe('NOT_FOUND');
    expect(await app.refused(REQUEST_REPORT, { input: INPUT }, at('coordinator'))).toBe('REPORT_NOT_ALLOWED');
  });
});

import ExcelJS from '@protobi/exceljs';
import { globalId, text } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { madeReport, READ_REPORT, REQUEST_REPORT } from '../report/made-report.fixture.js';
import { DEADLINE_KINDS, type FrozenDeadlines } from './deadlines.js';

const TASKS = '{ today { tasks { kind urgency on name count } } }';
const INPUT = { definition: 'COORDINATOR_DEADLINES', formats: ['PDF', 'XLSX', 'CSV'], locale: 'NL' };

describe("the coordinator's deadlines", () => {
  let app: TestApp;
  let scope: ACooperative;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-05-25');
    scope = await aCooperative(app, 'scope');
  });
  afterAll(() => app?.stop());

  const here = (as: string) => ({ as, in: scope.id });

  it('are none in a cooperative in which nothing waits, and the report says so', async () => {
    const made = await madeReport(app, INPUT, here(scope.coordinator));
    expect(made).toMatchObject({
      about: 'COOPERATIVE',
      subjectId: globalId('Organisation', scope.id),
      data: { deadlines: [] },
    });
    expect((await made.bytes('PDF')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await made.bytes('CSV')).toString()).toBe('\uFEFFDag;Stand;Wie;Wat\r\n');
  });

  it("are the same that wait in the coordinator's list, in each format", async () => {
    await scope.inTrial('=Samira');
    await scope.referred('Noor');
    const { tasks } = await app.ok(TASKS, {}, here(scope.coordinator));
    const expected = tasks.filter(({ kind }: { kind: never }) => DEADLINE_KINDS.includes(kind));
    expect(expected.map(({ kind }: { kind: string }) => kind)).toContain('TRIAL_DECISION');
    const made = await madeReport(app, INPUT, here(scope.coordinator));
    const { deadlines } = made.data as FrozenDeadlines;
    expect(deadlines).toEqual(expected);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await made.bytes('XLSX')) as never);
    const page = workbook.worksheets[0]!;
    const names = deadlines.map((_deadline, index) => page.getRow(index + 2).getCell(3).value);
    expect(names).toEqual(deadlines.map(({ name }) => name));
    const csv = (await made.bytes('CSV')).toString().trimEnd().split('\r\n').slice(1);
    expect(csv).toHaveLength(deadlines.length);
    expect(csv.join('\n')).toContain("'=Samira de Wit");
    for (const { kind } of deadlines) expect(text(`DEADLINES_${kind}`, 'en')).not.toContain('DEADLINES_');
  });

  it('are for coordinators and nobody else', async () => {
    const { id } = await madeReport(app, INPUT, here(scope.coordinator));
    const memberId = await scope.referred('Ada');
    const others = [
      await scope.person('penning', 'TREASURER'),
      await scope.person('bestuur', 'BOARD'),
      scope.coach,
      await scope.person('ada', 'MEMBER', memberId),
      scope.officer,
    ];
    for (const as of others) {
      expect(await app.refused(READ_REPORT, { id }, here(as))).toBe('NOT_FOUND');
      // who may ask for some reports is told which; who may ask for none may not call it
      expect(['FORBIDDEN', 'REPORT_NOT_ALLOWED']).toContain(
        await app.refused(REQUEST_REPORT, { input: INPUT }, here(as)),
      );
    }
    const withPeriod = { ...INPUT, fromOn: '2026-05-01', untilOn: '2026-05-25' };
    expect(await app.refused(REQUEST_REPORT, { input: withPeriod }, here(scope.coordinator))).toBe(
      'REPORT_HAS_NO_PERIOD',
    );
  });
});

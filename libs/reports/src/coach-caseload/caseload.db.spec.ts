import { globalId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { madeReport, READ_REPORT, REQUEST_REPORT } from '../report/made-report.fixture.js';

const INPUT = { definition: 'COACH_CASELOAD', formats: ['PDF', 'CSV'], locale: 'NL' };
const SET = `mutation ($input: SetGoalInput!) { setGoal(input: $input) { goal { id } userErrors { code path } } }`;

describe("a coach's members", () => {
  let app: TestApp;
  let scope: ACooperative;
  let mine: string;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-05-25');
    scope = await aCooperative(app, 'scope');
    mine = await scope.inTrial('Samira');
    await scope.inTrial('Noor');
    await scope.done('assignCoach', { memberId: mine, coachEmail: scope.coach, startsOn: '2026-03-01' });
    await app.ok(
      SET,
      { input: { memberId: mine, words: 'Vijf klanten vinden', reviewOn: '2026-07-01' } },
      here(scope.coach),
    );
  });
  afterAll(() => app?.stop());

  const here = (as: string) => ({ as, in: scope.id });

  it('are the own ones, with days and numbers and no word of a goal', async () => {
    const made = await madeReport(app, INPUT, here(scope.coach));
    expect(made).toMatchObject({ about: 'COACH', subjectId: globalId('Account', scope.coachId) });
    expect(made.data).toEqual({
      coach: expect.any(String),
      members: [
        {
          memberId: expect.any(String),
          name: 'Samira de Wit',
          phase: 'TRIAL',
          lastSeenOn: null,
          nextOn: null,
          goals: 1,
          reviewOn: '2026-07-01',
        },
      ],
    });
    expect(JSON.stringify(made.data)).not.toContain('klanten');
    expect((await made.bytes('CSV')).toString()).toContain('Samira de Wit;proefperiode;;;1;2026-07-01\r\n');
  });

  it('are for that coach alone: not for another, nor for a coordinator', async () => {
    const { id } = await madeReport(app, INPUT, here(scope.coach));
    const other = await scope.person('andere-coach', 'COACH');
    const named = { ...INPUT, coachId: globalId('Account', scope.coachId) };
    expect(await app.refused(READ_REPORT, { id }, here(other))).toBe('NOT_FOUND');
    expect(await app.refused(REQUEST_REPORT, { input: named }, here(other))).toBe('NOT_FOUND');
    expect((await madeReport(app, INPUT, here(other))).data).toMatchObject({ members: [] });
    expect(await app.refused(READ_REPORT, { id }, here(scope.coordinator))).toBe('NOT_FOUND');
    expect(await app.refused(REQUEST_REPORT, { input: named }, here(scope.coordinator))).toBe(
      'REPORT_NOT_ALLOWED',
    );
    const statement = {
      definition: 'THERMOMETER_STATEMENT',
      memberId: mine,
      fromOn: '2026-01-01',
      untilOn: '2026-05-01',
    };
    expect(await app.refused(REQUEST_REPORT, { input: statement }, here(scope.coach))).toBe(
      'REPORT_NOT_ALLOWED',
    );
  });
});

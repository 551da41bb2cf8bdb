import { globalId } from '#platform';
import {
  memberId as memberGlobalId,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { until } from '../../../../test/story/until.js';
import { ScheduleRounds } from './schedule-rounds.service.js';

const FIELDS = 'id definition every startsOn endedOn setBy lastPeriodOn lastErrorCode lastErrorMessage';
const SCHEDULE = `mutation ($input: ScheduleReportInput!) { scheduleReport(input: $input) { reportSchedule { ${FIELDS} } userErrors { code path } } }`;
const END = `mutation ($input: EndReportScheduleInput!) { endReportSchedule(input: $input) { reportSchedule { ${FIELDS} } userErrors { code } } }`;
const LIST = `{ reportSchedules { ${FIELDS} } }`;

describe('reports that come by themselves', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let pangea: TestCooperative;
  let member: string;

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2026-06-15');
    scope = await testCooperative(app, 'scope');
    pangea = await testCooperative(app, 'pangea');
    member = await scope.member('Samira de Vries');
  });
  afterAll(() => app?.stop());

  const inputOf = (of: string, every = 'MONTH') => ({
    definition: 'THERMOMETER_STATEMENT',
    memberId: memberGlobalId(of),
    every,
  });
  const round = async (on: string) => {
    app.moveTo(on);
    const rounds = app.get(ScheduleRounds);
    // two processes go round at the same time
    await Promise.all([rounds.everywhere(), rounds.everywhere()]);
  };
  const asked = (of: string) =>
    app.database.owner<{ from: string; until: string; by: string }>(
      `SELECT r.parameters->>'from' AS from, r.parameters->>'until' AS until, r.recorded_by AS by FROM tenant.report r
         JOIN outbox.request q ON q.id = r.id WHERE r.subject_id = $1 ORDER BY 1`,
      [of],
    );

  it('are asked for once a period, in the name of who set it, also when nobody went round for long', async () => {
    const { reportSchedule } = await app.ok(SCHEDULE, { input: inputOf(member) }, scope.treasurer);
    expect(reportSchedule).toMatchObject({ every: 'MONTH', startsOn: '2026-06-01', lastPeriodOn: null });
    await round('2026-06-30');
    expect(await asked(member)).toEqual([]);
    await round('2026-07-01');
    await round('2026-07-02');
    const by = scope.treasurerId;
    expect(await asked(member)).toEqual([{ from: '2026-06-01', until: '2026-06-30', by }]);
    await round('2026-09-15');
    expect((await asked(member)).map(({ from }) => from)).toEqual(['2026-06-01', '2026-07-01', '2026-08-01']);
    const [standing] = await app.ok(LIST, {}, scope.treasurer);
    expect(standing).toMatchObject({ lastPeriodOn: '2026-08-01', lastErrorCode: null });
    const ended = await app.ok(END, { input: { reportScheduleId: standing.id } }, scope.treasurer);
    expect(ended.reportSchedule).toMatchObject({ endedOn: '2026-09-15' });
    await round('2026-12-01');
    expect(await asked(member)).toHaveLength(3);
    expect(await app.ok(LIST, {}, scope.treasurer)).toEqual([]);
    app.moveTo('2026-06-15');
  });

  it('are refused with a code of that period when who set them may no longer ask', async () => {
    const other = await scope.member('Noor de Wit');
    const email = 'second@scope.example';
    const account = await app.account(email, 'TREASURER', scope.id);
    const leaver = { as: email, in: scope.id };
    await app.ok(SCHEDULE, { input: inputOf(other, 'QUARTER') }, leaver);
    await app.database.owner(
      'UPDATE registry.role_grant SET revoked_at = now(), revoked_by = $1 WHERE account_id = $1',
      [account],
    );
    // the server hears of it a moment later
    await until(async () => (await app.refused(LIST, {}, leaver).catch(() => '')) === 'FORBIDDEN');
    await round('2026-07-01');
    expect(await asked(other)).toEqual([]);
    const [standing] = await app.ok(LIST, {}, scope.treasurer);
    expect(standing).toMatchObject({ lastPeriodOn: '2026-04-01', lastErrorCode: 'REPORT_NOT_ALLOWED' });
    app.moveTo('2026-06-15');
  });

  it('can be set by an officer, whose name the cooperative does not know', async () => {
    const delft = await app.organisation('MUNICIPALITY', 'delft-vanzelf', 'Delft');
    await app.database.owner(
      `INSERT INTO tenant.collaboration (tenant_id, organisation_id, starts_on, recorded_by, request_id)
       VALUES ($1, $2, '2020-01-01', $3, 'test')`,
      [scope.id, delft, scope.treasurerId],
    );
    const officer = { as: 'officer@delft-vanzelf.example', in: scope.id };
    await app.account(officer.as, 'OFFICER', delft);
    const municipalityId = globalId('Organisation', delft);
    const input = { definition: 'MUNICIPALITY_ACCOUNT', municipalityId, every: 'QUARTER' };
    const { reportSchedule } = await app.ok(SCHEDULE, { input }, officer);
    expect(reportSchedule).toMatchObject({ every: 'QUARTER', setBy: null });
    await round('2026-07-01');
    expect(await asked(delft)).toMatchObject([{ from: '2026-04-01', until: '2026-06-30' }]);
    const [standing] = await app.ok(LIST, {}, officer);
    expect(standing).toMatchObject({ lastPeriodOn: '2026-04-01', lastErrorCode: null });
    app.moveTo('2026-06-15');
  });

  it('are there once, and only of what one may ask for', async () => {
    const third = await scope.member('Ada Yilmaz');
    const input = inputOf(third);
    await app.ok(SCHEDULE, { input }, scope.treasurer);
    expect(await app.refused(SCHEDULE, { input }, scope.treasurer)).toBe('REPORT_SCHEDULE_IS_THERE');
    expect(await app.refused(SCHEDULE, { input }, pangea.treasurer)).toBe('NOT_FOUND');
    expect(await app.refused(SCHEDULE, { input }, await scope.memberOf(third))).toBe('FORBIDDEN');
    const needed = { ...input, memberId: null };
    expect(await app.refused(SCHEDULE, { input: needed }, scope.treasurer)).toBe('REPORT_NEEDS_SUBJECT');
    const [standing] = (await app.ok(LIST, {}, scope.treasurer)).slice(-1);
    const end = { input: { reportScheduleId: standing.id } };
    expect(await app.refused(END, end, pangea.treasurer)).toBe('NOT_FOUND');
    expect(await app.ok(LIST, {}, pangea.treasurer)).toEqual([]);
  });
});

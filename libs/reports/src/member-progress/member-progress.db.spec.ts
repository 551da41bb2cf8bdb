import { progressPolicy } from '#coaching';
import { Cooperatives, Policies } from '#cooperative';
import { civilDate } from '#kernel';
import { globalId, localId } from '#platform';
import { type ACooperative, aCooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { madeReport, READ_REPORT, REQUEST_REPORT } from '../report/made-report.fixture.js';
import type { FrozenProgress } from './member-progress.js';

describe('the progress of a member, for the municipality', () => {
  let app: TestApp;
  let scope: ACooperative;
  let memberId: string;
  let member: string;
  const here = (as: string) => ({ as, in: scope.id });
  const input = () => ({
    definition: 'MEMBER_PROGRESS',
    memberId,
    fromOn: '2026-01-01',
    untilOn: '2026-07-01',
  });
  const measures = (instrument: string, answers: object[], as: string) =>
    app.ok(
      'mutation ($input: RecordMeasurementInput!) { recordMeasurement(input: $input) { userErrors { code } } }',
      { input: { memberId, instrument, version: 1, answers } },
      here(as),
    );
  const allow = (body: object, validFrom: string) =>
    app.within(scope.id, scope.coordinatorId, 'COORDINATOR', () =>
      app.get(Policies).record({
        kind: progressPolicy.kind,
        body,
        validFrom: civilDate(validFrom),
        decidedOn: civilDate(validFrom),
        decidedBy: 'bestuur',
      }),
    );
  const told = async (as = scope.coach) => {
    const made = await madeReport(app, input(), here(as));
    return { id: made.id, progress: made.data as FrozenProgress };
  };

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-07-01');
    scope = await aCooperative(app, 'voortgang');
    await app.within(scope.id, scope.coordinatorId, 'COORDINATOR', () =>
      app.get(Cooperatives).change({
        name: 'Coöperatie voortgang',
        street: 'Oude Delft',
        houseNumber: '1',
        postcode: '2611 BA',
        city: 'Delft',
        kvkNumber: '12345678',
        vatId: null,
        iban: 'NL83OPBL0123456789',
        logoFileId: null,
        logoDescription: null,
        documentFooter: null,
      }),
    );
    memberId = await scope.active();
    member = await scope.person('lid', 'MEMBER', memberId);
    await scope.done('assignCoach', { memberId, coachEmail: scope.coach, startsOn: '2026-02-01' });
    await measures('PARTICIPATION_LADDER', [{ item: 'STEP', value: 4 }], scope.coach);
    const who = ['CHEERFUL', 'CALM', 'ACTIVE', 'RESTED', 'INTERESTED'];
    await measures(
      'WHO_5',
      who.map((item) => ({ item, value: 1 })),
      member,
    );
  });
  afterAll(() => app.stop());

  it('tells the phases and nothing else where nothing was agreed', async () => {
    const { progress } = await told();
    expect(progress.phases.map(({ phase }) => phase)).toEqual(['REFERRED', 'PLAN', 'TRIAL', 'ACTIVE']);
    expect([progress.trends, progress.goals, progress.attendance]).toEqual([[], null, null]);
  });

  it('tells what was agreed, and no score of another questionnaire', async () => {
    await allow({ instruments: ['PARTICIPATION_LADDER'], goals: true, attendance: true }, '2026-06-01');
    const { id, progress } = await told();
    expect(progress.trends).toHaveLength(1);
    expect(progress.trends[0]).toMatchObject({
      instrument: 'Participatieladder',
      lowest: 1,
      highest: 6,
      points: [{ measuredOn: '2026-07-01', scoredBy: 'COACH', score: 4 }],
    });
    expect(progress.goals).toEqual({ set: 0, less: 0, reached: 0, more: 0 });
    expect(progress.attendance).toEqual({ held: 0, missed: 0, meetings: 0 });
    for (const as of [scope.officer, member])
      expect(await app.ok(READ_REPORT, { id }, here(as))).toMatchObject({ state: 'READY' });
  });

  it('is asked for by the member too, and logged when the coach asks', async () => {
    expect((await told(member)).progress.member.name).toBe('Samira de Wit');
    const logged = await app.database.owner(
      `SELECT DISTINCT purpose FROM tenant.access_log WHERE tenant_id = $1 AND purpose = 'report.member-progress'`,
      [scope.id],
    );
    expect(logged).toHaveLength(1);
  });

  it('that the member asked for leaves a trace when the officer takes it along, and none when the member does', async () => {
    const { id } = await told(member);
    const downloads = async () =>
      (
        await app.database.owner<{ by: string }>(
          `SELECT a.email AS by FROM tenant.access_log l JOIN registry.account a ON a.id = l.recorded_by
            WHERE l.tenant_id = $1 AND l.subject_id = $2 AND l.purpose = 'report.download'`,
          [scope.id, localId('Member', memberId)],
        )
      ).map(({ by }) => by);
    const take = async (as: string) => {
      const { files } = await app.ok(READ_REPORT, { id }, here(as));
      const headers = {
        authorization: `Bearer ${await app.token(as)}`,
        'x-cooperative': globalId('Organisation', scope.id),
      };
      expect((await fetch(`${app.url}${files[0].link}`, { headers })).status).toBe(200);
    };
    await take(member);
    expect(await downloads()).toEqual([]);
    await take(scope.officer);
    expect(await downloads()).toEqual([scope.officer]);
  });

  it('is for nobody who may not read the scores, nor for another coach', async () => {
    const ask = (as: string) => app.refused(REQUEST_REPORT, { input: input() }, here(as));
    for (const as of [scope.coordinator, scope.officer]) expect(await ask(as)).toBe('REPORT_NOT_ALLOWED');
    expect(await ask(await scope.person('andere', 'COACH'))).toBe('NOT_FOUND');
    const { id } = await told();
    expect(await app.refused(READ_REPORT, { id }, here(scope.coordinator))).toBe('NOT_FOUND');
  });
});

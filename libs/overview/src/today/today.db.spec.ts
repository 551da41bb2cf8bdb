import { addDays, newId } from '#kernel';
import { globalId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { plantTrajectories } from '../../../../test/fixtures/cooperative/planted-trajectories.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

const TODAY = 'query { today { count tasks { kind urgency on name memberId subjectId what count act } } }';

describe('today', () => {
  let app: TestApp;
  let scope: ACooperative;

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2026-07-01');
    scope = await aCooperative(app, 'scope');
  });
  afterAll(() => app.stop());

  const today = (as: string, where = scope) => app.ok(TODAY, {}, { as, in: where.id });
  const kindsOf = async (as: string, memberId: string) =>
    (await today(as)).tasks
      .filter((task: { memberId: string }) => task.memberId === memberId)
      .map(({ kind, urgency, on, act }: Record<string, string | null>) => [kind, urgency, on, act]);

  it('says to each what each has to do, and to nobody what is not theirs', async () => {
    const memberId = await scope.inTrial('Nadia');
    const member = await scope.person('nadia', 'MEMBER', memberId);
    expect(await kindsOf(scope.coordinator, memberId)).toEqual([
      ['TRIAL_DECISION', 'OVERDUE', '2026-06-01', 'decideTrial'],
      ['COACH_MISSING', 'WAITING', '2026-03-01', 'assignCoach'],
    ]);
    expect(await kindsOf(scope.coach, memberId)).toEqual([]);
    await scope.done('assignCoach', { memberId, coachEmail: scope.coach, startsOn: '2026-07-01' });
    await scope.done('decideTrial', { memberId, outcome: 'ADMITTED', decidedOn: '2026-07-01' });
    expect(await kindsOf(scope.coordinator, memberId)).toEqual([]);
    expect(await kindsOf(scope.coach, memberId)).toEqual([
      ['MEASUREMENT_DUE', 'OVERDUE', '2026-03-01', 'recordMeasurement'],
    ]);
    // the ladder is for both of them
    expect(await kindsOf(member, memberId)).toEqual([
      ['MEASUREMENT_DUE', 'OVERDUE', '2026-03-01', 'recordMeasurement'],
    ]);
    app.moveTo('2026-07-30');
    expect(await kindsOf(scope.coordinator, memberId)).toEqual([['NOT_SEEN', 'OVERDUE', '2026-07-30', null]]);
    await app.ok(
      `mutation ($input: StartPauseInput!) { startPause(input: $input) { userErrors { code } } }`,
      { input: { memberId, startsOn: '2026-07-30' } },
      { as: member, in: scope.id },
    );
    for (const somebody of [scope.coordinator, scope.coach, member])
      expect(await kindsOf(somebody, memberId)).toEqual([]);
    app.moveTo('2026-07-01');
  });

  it('names what came of a conversation by its id, and leaves when it is done', async () => {
    const memberId = await scope.active('Omar');
    const member = await scope.person('omar', 'MEMBER', memberId);
    await scope.done('assignCoach', { memberId, coachEmail: scope.coach, startsOn: '2026-02-01' });
    const { coachingSession } = await app.ok(
      `mutation ($input: RecordCoachingSessionInput!) { recordCoachingSession(input: $input) {
         coachingSession { id agreements { id } } userErrors { code } } }`,
      {
        input: {
          memberId,
          heldOn: '2026-06-28',
          note: 'geheim',
          agreements: [{ words: 'Belt de drukker.', doneBy: 'MEMBER', dueOn: '2026-07-03' }],
          nextAppointmentOn: '2026-07-02',
        },
      },
      { as: scope.coach, in: scope.id },
    );
    const [agreement] = coachingSession.agreements;
    const { tasks } = await today(member);
    expect(tasks.map(({ kind, subjectId }: Record<string, string>) => [kind, subjectId])).toEqual([
      ['MEASUREMENT_DUE', null],
      ['AGREEMENTS_TO_CONFIRM', coachingSession.id],
      ['APPOINTMENT', expect.any(String)],
      ['AGREEMENT_DUE', agreement.id],
    ]);
    await app.ok(
      `mutation ($a: CompleteAgreementInput!, $c: ConfirmAgreementsInput!) {
         confirmAgreements(input: $c) { userErrors { code } } completeAgreement(input: $a) { userErrors { code } } }`,
      {
        a: { agreementId: agreement.id, isDone: true },
        c: { sessionId: coachingSession.id, agreementsVersion: 1 },
      },
      { as: member, in: scope.id },
    );
    expect((await kindsOf(member, memberId)).map(([kind]: string[]) => kind)).toEqual([
      'MEASUREMENT_DUE',
      'APPOINTMENT',
    ]);
    app.moveTo('2026-07-03');
    expect((await kindsOf(scope.coach, memberId)).map(([kind]: string[]) => kind)).toEqual([
      'MEASUREMENT_DUE',
      'SESSION_TO_RECORD',
    ]);
    app.moveTo('2026-07-01');
  });

  it('follows the policies of the day', async () => {
    const memberId = await scope.active('Policy');
    await scope.done('assignCoach', { memberId, coachEmail: scope.coach, startsOn: '2026-06-20' });
    const decide = (kind: string, body: object) =>
      app.ok(
        `mutation ($input: DecidePolicyInput!) { decidePolicy(input: $input) { userErrors { code message } } }`,
        { input: { kind, validFromOn: '2026-07-01', body, decidedBy: 'bestuur' } },
        { as: scope.coordinator, in: scope.id },
      );
    expect(await kindsOf(scope.coordinator, memberId)).toEqual([]);
    await decide('coaching', { notSeenWeeks: 1 });
    await decide('measurement', { instruments: [] });
    expect(await kindsOf(scope.coordinator, memberId)).toEqual([['NOT_SEEN', 'OVERDUE', '2026-06-28', null]]);
    expect((await kindsOf(scope.coach, memberId)).map(([kind]: string[]) => kind)).toEqual(['NOT_SEEN']);
  });

  it('is refused to who has nothing to do in a cooperative, and says nothing of another one', async () => {
    const other = await aCooperative(app, 'pangea');
    await other.inTrial('Elders');
    for (const officer of [scope.officer, scope.referrer])
      expect(await app.refused(TODAY, {}, { as: officer, in: scope.id })).toBe('FORBIDDEN');
    expect(await app.refused(TODAY, {}, { as: scope.coordinator, in: other.id })).toBe('FORBIDDEN');
    expect(JSON.stringify(await today(scope.coordinator))).not.toContain('Elders');
    expect(JSON.stringify(await today(other.coordinator, other))).toContain('Elders');
  });

  it('takes one statement for a coordinator with 200 members, for a coach and for a member', async () => {
    const many = await aCooperative(app, 'groot');
    const [policy] = await app.database.owner<{ id: string }>(
      `SELECT id FROM tenant.policy_version WHERE tenant_id = $1 AND kind = 'trial'`,
      [many.id],
    );
    const planted = Array.from({ length: 200 }, (_none, n) => ({
      id: newId(),
      memberId: newId(),
      givenName: `Lid ${n}`,
      familyName: 'Bakker',
      referredOn: '2025-12-01',
      plannedOn: '2026-01-01',
      trialStartsOn: addDays('2026-02-01' as never, n % 90),
      ...(n % 2 === 0 && { decidedOn: '2026-06-30', outcome: 'ADMITTED', termEndsOn: '2026-12-31' }),
    }));
    await plantTrajectories(app.database, many.id, policy!.id, planted);
    await app.database.owner(
      `INSERT INTO tenant.coach_assignment (tenant_id, member_id, coach_account_id, starts_on, recorded_by, request_id)
       SELECT $1, m, $2, '2026-02-01', $2, 'test' FROM unnest($3::uuid[]) m`,
      [many.id, many.coachId, planted.slice(0, 100).map(({ memberId }) => memberId)],
    );
    const member = await many.person('lid', 'MEMBER', globalId('Member', planted[0]!.memberId));
    for (const [as, least, most] of [
      [many.coordinator, 300, 500],
      [many.coach, 150, 300],
      [member, 2, 2],
    ] as const) {
      await today(as, many);
      const counted = await app.counting('app', () => today(as, many));
      expect([counted.statements, counted.units]).toEqual([1, 1]);
      expect(counted.result.tasks.length).toBeGreaterThanOrEqual(least);
      expect(counted.result.tasks.length).toBeLessThanOrEqual(most);
      expect(counted.result.count).toBeGreaterThanOrEqual(counted.result.tasks.length);
    }
  });
});

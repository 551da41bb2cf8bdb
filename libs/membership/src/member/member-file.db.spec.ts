import { newId } from '#kernel';
import { globalId, localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

let app: TestApp;
let scope: ACooperative;
let other: ACooperative;

beforeAll(async () => {
  app = await startTestApp({}, false);
  app.moveTo('2026-07-01');
  scope = await aCooperative(app, 'scope');
  other = await aCooperative(app, 'other');
});
afterAll(() => app.stop());

const member = (id: string, as: string, fields = 'id email phone phase') =>
  [`query ($id: ID!) { member(id: $id) { ${fields} } }`, { id }, { as, in: scope.id }] as const;

describe('a member’s file', () => {
  const log = (memberId: string) =>
    app.database.owner<{ purpose: string; recorded_by: string }>(
      'SELECT purpose, recorded_by FROM tenant.access_log WHERE subject_id = $1 ORDER BY recorded_at',
      [localId('Member', memberId)],
    );

  it('is logged when somebody else opens it, and not when the member does', async () => {
    const memberId = await scope.active('Logged');
    const self = await scope.person('logged', 'MEMBER', memberId);
    expect(await app.ok(...member(memberId, self))).toEqual({
      id: memberId,
      email: 'logged@post.example',
      phone: '0612345678',
      phase: 'ACTIVE',
    });
    expect(await log(memberId)).toEqual([]);
    await app.ok(...member(memberId, scope.coordinator));
    expect(await log(memberId)).toEqual([{ purpose: 'member.file', recorded_by: scope.coordinatorId }]);
  });

  it('is as absent outside the scope as an unknown one, and leaves no row in the log', async () => {
    const memberId = await scope.active();
    const self = await scope.person('stranger', 'MEMBER', await scope.referred());
    const theirs = await other.referred();
    for (const [id, as] of [
      [memberId, self],
      [memberId, scope.coach],
      [theirs, scope.coordinator],
      [globalId('Member', newId()), scope.coordinator],
    ] as const) {
      expect(await app.refused(...member(id, as))).toBe('NOT_FOUND');
    }
    expect([await log(memberId), await log(theirs)]).toEqual([[], []]);
  });

  it('is closed to treasurer, board and referrer', async () => {
    const memberId = await scope.referred();
    for (const as of [
      await scope.person('treasurer', 'TREASURER'),
      await scope.person('board', 'BOARD'),
      scope.referrer,
    ]) {
      expect(await app.refused(...member(memberId, as))).toBe('FORBIDDEN');
    }
  });

  it('tells an officer status and term, not why, and ends with the collaboration', async () => {
    const ending = await aCooperative(app, 'ending');
    const memberId = await ending.active();
    const query = [
      `query ($id: ID!) { member(id: $id) { phase termEndsOn trajectory { referral { reason } businessPlans { title } permissions { number } decision { outcome reason } } } }`,
      { id: memberId },
      { as: ending.officer, in: ending.id },
    ] as const;
    expect(await app.ok(...query)).toEqual({
      phase: 'ACTIVE',
      termEndsOn: '2028-06-02',
      trajectory: {
        referral: { reason: null },
        businessPlans: [],
        permissions: [{ number: 'D-2026-17' }],
        decision: { outcome: 'ADMITTED', reason: null },
      },
    });
    await app.database.owner(`UPDATE tenant.collaboration SET ends_on = '2026-06-30' WHERE tenant_id = $1`, [
      ending.id,
    ]);
    expect(await app.refused(...query)).toBe('FORBIDDEN');
  });

  it('can be opened by its trajectory, with the same scope and the same log', async () => {
    const memberId = await scope.active();
    const { trajectory } = await app.ok(...member(memberId, scope.coordinator, 'trajectory { id }'));
    const query = (id: string, as: string) =>
      [
        'query ($id: ID!) { trajectory(id: $id) { memberId trial { startsOn endsOn } exit { kind } } }',
        { id },
        { as, in: scope.id },
      ] as const;
    expect(await app.ok(...query(trajectory.id, scope.coordinator))).toEqual({
      memberId,
      trial: { startsOn: '2026-03-01', endsOn: '2026-06-01' },
      exit: null,
    });
    expect((await log(memberId)).map(({ purpose }) => purpose)).toEqual(['member.file', 'trajectory.file']);
    expect(await app.refused(...query(trajectory.id, scope.coach))).toBe('NOT_FOUND');
    expect(await app.refused(...query(globalId('Trajectory', newId()), scope.coordinator))).toBe('NOT_FOUND');
  });

  it('is one statement, and the row of the log one more', async () => {
    const memberId = await scope.active();
    await app.token(scope.coordinator);
    const { statements, units } = await app.counting('app', () =>
      app.ok(...member(memberId, scope.coordinator)),
    );
    expect({ statements, units }).toEqual({ statements: 2, units: 1 });
  });
});

describe('who may change a member', () => {
  it('is the coordinator, nobody else', async () => {
    const memberId = await scope.inTrial();
    const mutation =
      'mutation ($input: StopTrialInput!) { stopTrial(input: $input) { userErrors { code } } }';
    const input = { memberId, stoppedOn: '2026-04-01', reason: 'Nee.' };
    const own = await scope.person('own', 'MEMBER', memberId);
    for (const as of [
      own,
      scope.coach,
      scope.officer,
      scope.referrer,
      await scope.person('treasurer2', 'TREASURER'),
    ]) {
      expect(await app.refused(mutation, { input }, { as, in: scope.id })).toBe('FORBIDDEN');
    }
  });

  it("is not another cooperative's coordinator", async () => {
    const memberId = await scope.inTrial();
    expect(await other.refused('stopTrial', { memberId, stoppedOn: '2026-04-01', reason: 'Nee.' })).toBe(
      'NOT_FOUND',
    );
  });
});

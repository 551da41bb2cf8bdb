import { Policies } from '#cooperative';
import { newId } from '#kernel';
import { globalId } from '#platform';
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
const organisation = (id: string) => globalId('Organisation', id);

describe('submitBusinessPlan', () => {
  const plan = { title: 'Ballonnen', summary: 'Feesten in de wijk.', submittedOn: '2026-02-01' };

  it('brings the person to the phase of the plan; a second plan keeps the first', async () => {
    const memberId = await scope.referred();
    expect(await scope.done('submitBusinessPlan', { memberId, ...plan })).toMatchObject({
      phase: 'PLAN',
      phaseSinceOn: '2026-02-01',
    });
    const again = await scope.done('submitBusinessPlan', {
      memberId,
      ...plan,
      title: 'Meer ballonnen',
      submittedOn: '2026-02-20',
    });
    expect(again.phaseSinceOn).toBe('2026-02-01');
    expect(again.trajectory.businessPlans.map(({ title }: { title: string }) => title)).toEqual([
      'Meer ballonnen',
      'Ballonnen',
    ]);
  });

  it.each([
    ['DATE_TOO_EARLY', { submittedOn: '2026-01-04' }],
    ['DATE_IN_FUTURE', { submittedOn: '2026-07-02' }],
    ['TEXT_REQUIRED', { title: '' }],
    ['TEXT_HAS_BSN', { summary: '111222333' }],
    ['TEXT_TOO_LONG', { summary: 'a'.repeat(5001) }],
    ['NOT_FOUND', { memberId: globalId('Member', newId()) }],
  ])('refuses with %s: %j', async (code, wrong) => {
    const memberId = await scope.referred();
    expect(await scope.refused('submitBusinessPlan', { memberId, ...plan, ...wrong })).toBe(code);
  });

  it('comes too late when the trajectory has ended', async () => {
    const memberId = await scope.inTrial();
    await scope.done('stopTrial', { memberId, stoppedOn: '2026-04-01', reason: 'Ziek geworden.' });
    expect(await scope.refused('submitBusinessPlan', { memberId, ...plan })).toBe('TRAJECTORY_ALREADY_ENDED');
  });
});

describe('recordMunicipalDecision', () => {
  const decision = () => ({
    organisationId: organisation(scope.municipalityId),
    number: 'D-2026-17',
    startsOn: '2026-02-01',
    endsOn: '2027-12-31',
  });

  it('keeps each permission and shows the last day of the last one', async () => {
    const memberId = await scope.referred();
    expect(await scope.done('recordMunicipalDecision', { memberId, ...decision() })).toMatchObject({
      permissionEndsOn: '2027-12-31',
    });
    const longer = await scope.done('recordMunicipalDecision', {
      memberId,
      ...decision(),
      number: 'D-2',
      endsOn: null,
    });
    expect(longer.permissionEndsOn).toBeNull();
    expect(longer.trajectory.permissions).toHaveLength(2);
  });

  it("makes the member the named officer's client, and no longer an earlier officer's", async () => {
    await app.account('officer2@scope.example', 'OFFICER', scope.municipalityId);
    const memberId = await scope.referred();
    const opened = async (as: string) => (await app.gql(...member(memberId, as))).data?.member ?? null;
    await scope.done('recordMunicipalDecision', { memberId, ...decision(), officerEmail: scope.officer });
    expect([await opened(scope.officer), await opened('officer2@scope.example')]).toEqual([
      expect.objectContaining({ id: memberId }),
      null,
    ]);
    await scope.done('recordMunicipalDecision', {
      memberId,
      ...decision(),
      officerEmail: 'OFFICER2@scope.example',
    });
    expect([await opened(scope.officer), await opened('officer2@scope.example')]).toEqual([
      null,
      expect.objectContaining({ id: memberId }),
    ]);
  });

  it.each([
    ['PERIOD_INVALID', () => ({ endsOn: '2026-01-31' })],
    ['COLLABORATION_NOT_RUNNING', () => ({ organisationId: organisation(scope.referrerId) })],
    [
      'COLLABORATION_NOT_RUNNING',
      () => ({ organisationId: organisation(other.municipalityId), officerEmail: other.officer }),
    ],
    ['OFFICER_UNKNOWN', () => ({ officerEmail: 'nobody@scope.example' })],
    ['OFFICER_UNKNOWN', () => ({ officerEmail: other.officer })],
    ['OFFICER_UNKNOWN', () => ({ officerEmail: scope.coach })],
    ['TEXT_REQUIRED', () => ({ number: ' ' })],
    ['NOT_FOUND', () => ({ memberId: globalId('Member', newId()) })],
  ])('refuses with %s', async (code, wrong) => {
    const memberId = await scope.referred();
    expect(await scope.refused('recordMunicipalDecision', { memberId, ...decision(), ...wrong() })).toBe(
      code,
    );
  });
});

describe('startTrial', () => {
  it('sets t0 and the end by the policy of the first day', async () => {
    const memberId = await scope.planned();
    expect(await scope.done('startTrial', { memberId, startsOn: '2026-03-01' })).toMatchObject({
      phase: 'TRIAL',
      phaseSinceOn: '2026-03-01',
      trialStartsOn: '2026-03-01',
      trialEndsOn: '2026-06-01',
    });
    expect(await scope.refused('startTrial', { memberId, startsOn: '2026-03-02' })).toBe(
      'TRIAL_ALREADY_STARTED',
    );
  });

  it('waits for a plan and for a permission that holds on the first day', async () => {
    const memberId = await scope.referred();
    expect(await scope.refused('startTrial', { memberId, startsOn: '2026-03-01' })).toBe('PLAN_MISSING');
    await scope.done('submitBusinessPlan', {
      memberId,
      title: 'Taart',
      summary: 'Taart op bestelling.',
      submittedOn: '2026-02-01',
    });
    expect(await scope.refused('startTrial', { memberId, startsOn: '2026-03-01' })).toBe(
      'PERMISSION_MISSING',
    );
    const permission = {
      memberId,
      organisationId: organisation(scope.municipalityId),
      number: 'D-1',
      startsOn: '2026-03-02',
      endsOn: '2026-03-31',
    };
    await scope.done('recordMunicipalDecision', permission);
    expect(await scope.refused('startTrial', { memberId, startsOn: '2026-03-01' })).toBe(
      'PERMISSION_MISSING',
    );
    expect(await scope.refused('startTrial', { memberId, startsOn: '2026-04-01' })).toBe(
      'PERMISSION_MISSING',
    );
    expect(await scope.done('startTrial', { memberId, startsOn: '2026-03-31' })).toMatchObject({
      trialEndsOn: '2026-06-30',
    });
  });

  it('does not ask for what the cooperative decided not to need', async () => {
    const free = await aCooperative(app, 'free');
    await app.within(free.id, free.coordinatorId, 'COORDINATOR', () =>
      app.get(Policies).record({
        kind: 'admission',
        body: { needsPlan: false, needsPermission: false },
        validFrom: app.today(),
        decidedOn: app.today(),
        decidedBy: 'bestuur',
      }),
    );
    const memberId = await free.referred();
    expect(await free.refused('startTrial', { memberId, startsOn: '2026-06-30' })).toBe('PLAN_MISSING');
    expect(await free.done('startTrial', { memberId, startsOn: '2026-07-01' })).toMatchObject({
      phase: 'TRIAL',
    });
  });

  it('cannot lie before the referral, nor before the cooperative decided on its length', async () => {
    const memberId = await scope.planned();
    expect(await scope.refused('startTrial', { memberId, startsOn: '2026-01-04' })).toBe('DATE_TOO_EARLY');
    expect(await scope.refused('startTrial', { memberId, startsOn: '2019-12-31' })).toBe('POLICY_MISSING');
  });
});

import { Policies } from '#cooperative';
import { newId } from '#kernel';
import { Db, globalId, localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../test/harness/test-app.js';
import { Members } from './index.js';

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

const organisation = (id: string) => globalId('Organisation', id);
const member = (id: string, as: string, fields = 'id email phone phase') =>
  [`query ($id: ID!) { member(id: $id) { ${fields} } }`, { id }, { as, in: scope.id }] as const;

describe('registerReferral', () => {
  const input = () => ({
    givenName: 'Samira',
    familyName: 'de Wit',
    source: 'REFERRER',
    organisationId: organisation(scope.referrerId),
    referredOn: '2026-01-05',
  });

  it('gives the person a number and a trajectory, and the referrer a client', async () => {
    const registered = await scope.done('registerReferral', {
      ...input(),
      email: ' Samira@Post.Example ',
      phone: '06 1234 5678',
    });
    expect(registered).toMatchObject({
      name: 'Samira de Wit',
      email: 'samira@post.example',
      phone: '06 1234 5678',
      phase: 'REFERRED',
      phaseSinceOn: '2026-01-05',
      referrer: { name: 'Werk scope', kind: 'REFERRER' },
      trajectory: { referral: { source: 'REFERRER' } },
    });
    const [client] = await app.database.owner(
      `SELECT c.organisation_id, c.account_id FROM tenant.client_of c JOIN tenant.trajectory t ON t.id = c.trajectory_id WHERE t.member_id = $1`,
      [localId('Member', registered.id)],
    );
    expect(client).toEqual({ organisation_id: scope.referrerId, account_id: null });
  });

  it('numbers those who are registered at the same moment without a gap and without a double', async () => {
    const registered = await Promise.all(
      Array.from('abcdefghijkl', (letter) =>
        scope.done('registerReferral', { ...input(), givenName: letter.repeat(9) }),
      ),
    );
    const numbers = registered.map(({ number }) => number as number).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, i) => numbers[0]! + i));
  });

  it('numbers each cooperative by itself', async () => {
    const theirs = await other.done('registerReferral', { ...input(), source: 'SELF', organisationId: null });
    expect(theirs).toMatchObject({ number: 1, referrer: null });
  });

  it.each([
    ['REFERRAL_SOURCE_MISMATCH', { organisationId: null }],
    ['REFERRAL_SOURCE_MISMATCH', { source: 'SELF' }],
    ['COLLABORATION_NOT_RUNNING', { referredOn: '2019-12-31' }],
    ['COLLABORATION_NOT_RUNNING', { source: 'MUNICIPALITY' }],
    ['COLLABORATION_NOT_RUNNING', { organisationId: organisation(newId()) }],
    ['DATE_IN_FUTURE', { referredOn: '2026-07-02' }],
    ['TEXT_REQUIRED', { familyName: '  ' }],
    ['TEXT_TOO_LONG', { givenName: 'a'.repeat(101) }],
    ['TEXT_HAS_BSN', { reason: 'bsn 111222333' }],
    ['EMAIL_INVALID', { email: 'samira' }],
    ['PHONE_INVALID', { phone: 'bel maar' }],
  ])('refuses with %s: %j', async (code, wrong) => {
    expect(await scope.refused('registerReferral', { ...input(), ...wrong })).toBe(code);
  });

  it("does not take another cooperative's partner", async () => {
    const wrong = { ...input(), organisationId: organisation(other.referrerId) };
    expect(await scope.refused('registerReferral', wrong)).toBe('COLLABORATION_NOT_RUNNING');
  });

  it('says in the language of the reader what to do', async () => {
    const answer = await app.gql(
      'mutation ($input: RegisterReferralInput!) { registerReferral(input: $input) { member { id } userErrors { path message } } }',
      { input: { ...input(), referredOn: '2026-07-02' } },
      { as: scope.coordinator, in: scope.id },
    );
    expect(answer.data.registerReferral).toEqual({
      member: null,
      userErrors: [
        { path: ['referredOn'], message: 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.' },
      ],
    });
  });
});

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

describe('decideTrial', () => {
  it('admits from the end of the trial, sets the term and tells finance once', async () => {
    const memberId = await scope.inTrial();
    const admit = (decidedOn: string) => ({ memberId, outcome: 'ADMITTED', decidedOn });
    expect(await scope.refused('decideTrial', admit('2026-05-31'))).toBe('TRIAL_NOT_ENDED');
    expect(await scope.done('decideTrial', admit('2026-06-01'))).toMatchObject({
      phase: 'ACTIVE',
      admittedOn: '2026-06-01',
      termEndsOn: '2028-06-01',
    });
    expect(await scope.refused('decideTrial', admit('2026-06-02'))).toBe('TRIAL_ALREADY_DECIDED');
    const facts = await app.database.owner(
      `SELECT payload FROM outbox.request WHERE kind = 'trial-decided' AND payload->>'memberId' = $1`,
      [localId('Member', memberId)],
    );
    expect(facts).toEqual([
      { payload: { memberId: localId('Member', memberId), outcome: 'ADMITTED', decidedOn: '2026-06-01' } },
    ]);
  });

  it('names the first day on which admission is possible', async () => {
    const memberId = await scope.inTrial();
    const answer = await app.gql(
      'mutation ($input: DecideTrialInput!) { decideTrial(input: $input) { userErrors { path message } } }',
      { input: { memberId, outcome: 'ADMITTED', decidedOn: '2026-05-31' } },
      { as: scope.coordinator, in: scope.id },
    );
    expect(answer.data.decideTrial).toEqual({
      userErrors: [
        { path: ['decidedOn'], message: 'De proefperiode loopt nog. Toelaten kan vanaf 2026-06-01.' },
      ],
    });
  });

  it('takes one of two decisions that come at the same moment', async () => {
    const memberId = await scope.inTrial();
    const both = ['ADMITTED', 'DECLINED'].map((outcome) =>
      scope.done('decideTrial', { memberId, outcome, decidedOn: '2026-06-01', reason: 'Besluit.' }).then(
        () => 'done',
        (error: Error) => /"code":"(\w+)"/.exec(error.message)?.[1],
      ),
    );
    expect((await Promise.all(both)).sort()).toEqual(['TRIAL_ALREADY_DECIDED', 'done']);
  });

  it('declines before the end, with a reason', async () => {
    const memberId = await scope.inTrial();
    const decline = { memberId, outcome: 'DECLINED', decidedOn: '2026-04-01' };
    expect(await scope.refused('decideTrial', decline)).toBe('TEXT_REQUIRED');
    expect(await scope.done('decideTrial', { ...decline, reason: 'Het plan past niet.' })).toMatchObject({
      phase: 'DECLINED',
      admittedOn: null,
      termEndsOn: null,
    });
  });

  it('admits only with a permission in force on that day', async () => {
    const memberId = await scope.referred();
    await scope.done('submitBusinessPlan', {
      memberId,
      title: 'Taart',
      summary: 'Taart.',
      submittedOn: '2026-02-01',
    });
    const organisationId = organisation(scope.municipalityId);
    await scope.done('recordMunicipalDecision', {
      memberId,
      organisationId,
      number: 'D-1',
      startsOn: '2026-03-01',
      endsOn: '2026-05-31',
    });
    await scope.done('startTrial', { memberId, startsOn: '2026-03-01' });
    const admit = { memberId, outcome: 'ADMITTED', decidedOn: '2026-06-01' };
    expect(await scope.refused('decideTrial', admit)).toBe('PERMISSION_MISSING');
    await scope.done('recordMunicipalDecision', {
      memberId,
      organisationId,
      number: 'D-2',
      startsOn: '2026-06-01',
    });
    expect(await scope.done('decideTrial', admit)).toMatchObject({ phase: 'ACTIVE' });
  });

  it('knows no term where the cooperative has none', async () => {
    await app.within(other.id, other.coordinatorId, 'COORDINATOR', () =>
      app.get(Policies).record({
        kind: 'term',
        body: { months: null },
        validFrom: '2026-05-01' as never,
        decidedOn: '2026-05-01' as never,
        decidedBy: 'bestuur',
      }),
    );
    const memberId = await other.active();
    expect(
      await app.ok(
        'query ($id: ID!) { member(id: $id) { phase termEndsOn } }',
        { id: memberId },
        { as: other.coordinator, in: other.id },
      ),
    ).toEqual({
      phase: 'ACTIVE',
      termEndsOn: null,
    });
  });

  it.each([
    ['DATE_IN_FUTURE', { decidedOn: '2026-07-02' }],
    ['DATE_TOO_EARLY', { decidedOn: '2026-02-28', outcome: 'DECLINED', reason: 'Nee.' }],
    ['TEXT_HAS_BSN', { reason: '111222333' }],
    ['NOT_FOUND', { memberId: globalId('Member', newId()) }],
  ])('refuses with %s: %j', async (code, wrong) => {
    const memberId = await scope.inTrial();
    expect(
      await scope.refused('decideTrial', {
        memberId,
        outcome: 'ADMITTED',
        decidedOn: '2026-06-01',
        ...wrong,
      }),
    ).toBe(code);
  });

  it('needs a trial', async () => {
    const memberId = await scope.planned();
    expect(
      await scope.refused('decideTrial', { memberId, outcome: 'ADMITTED', decidedOn: '2026-06-01' }),
    ).toBe('TRIAL_NOT_STARTED');
  });
});

describe('stopTrial', () => {
  it('is possible before the end, with a reason, and tells finance', async () => {
    const memberId = await scope.inTrial();
    expect(await scope.refused('stopTrial', { memberId, stoppedOn: '2026-04-01', reason: ' ' })).toBe(
      'TEXT_REQUIRED',
    );
    expect(await scope.refused('stopTrial', { memberId, stoppedOn: '2026-07-02', reason: 'Ziek.' })).toBe(
      'DATE_IN_FUTURE',
    );
    expect(await scope.refused('stopTrial', { memberId, stoppedOn: '2026-02-28', reason: 'Ziek.' })).toBe(
      'DATE_TOO_EARLY',
    );
    expect(
      await scope.done('stopTrial', { memberId, stoppedOn: '2026-04-01', reason: 'Ziek.' }),
    ).toMatchObject({
      phase: 'DROP_OUT',
      phaseSinceOn: '2026-04-01',
      trajectory: { decision: { outcome: 'STOPPED', reason: 'Ziek.' } },
    });
    expect(await scope.refused('stopTrial', { memberId, stoppedOn: '2026-04-02', reason: 'Ziek.' })).toBe(
      'TRIAL_ALREADY_DECIDED',
    );
    const facts = await app.database.owner(
      `SELECT payload->>'outcome' AS outcome FROM outbox.request WHERE payload->>'memberId' = $1`,
      [localId('Member', memberId)],
    );
    expect(facts).toEqual([{ outcome: 'STOPPED' }]);
  });

  it('needs a trial', async () => {
    const memberId = await scope.planned();
    expect(await scope.refused('stopTrial', { memberId, stoppedOn: '2026-04-01', reason: 'Ziek.' })).toBe(
      'TRIAL_NOT_STARTED',
    );
  });
});

describe('recordOutflow', () => {
  const out = {
    endedOn: '2026-06-30',
    destination: 'OWN_ENTERPRISE',
    howFound: 'OWN_CUSTOMER',
    benefitEnded: true,
  };

  it('ends a membership once, and says what it counts as', async () => {
    const memberId = await scope.active();
    expect(await scope.done('recordOutflow', { memberId, ...out })).toMatchObject({
      phase: 'OUTFLOW',
      endedOn: '2026-06-30',
      destination: 'OWN_ENTERPRISE',
      trajectory: { exit: { kind: 'OUTFLOW', howFound: 'OWN_CUSTOMER', benefitEnded: true } },
    });
    expect(await scope.refused('recordOutflow', { memberId, ...out })).toBe('TRAJECTORY_ALREADY_ENDED');
  });

  it.each([
    ['TRANSFER', 'TRANSFERRED'],
    ['MOVED', 'DROP_OUT'],
    ['EDUCATION', 'OUTFLOW'],
    ['COMBINATION', 'OUTFLOW'],
  ])('to %s is %s', async (destination, phase) => {
    const memberId = await scope.active();
    expect(await scope.done('recordOutflow', { memberId, ...out, destination })).toMatchObject({ phase });
  });

  it('counts work that was found in the trial; who only stops then, stops the trial', async () => {
    const memberId = await scope.inTrial();
    const stopped = { memberId, ...out, destination: 'STOPPED', howFound: null, benefitEnded: false };
    expect(await scope.refused('recordOutflow', stopped)).toBe('MEMBER_NOT_ACTIVE');
    expect(await scope.done('recordOutflow', { memberId, ...out })).toMatchObject({ phase: 'OUTFLOW' });
    expect(await scope.refused('stopTrial', { memberId, stoppedOn: '2026-07-01', reason: 'Weg.' })).toBe(
      'TRAJECTORY_ALREADY_ENDED',
    );
  });

  it('lets go who never came to a trial, and does not count that as outflow', async () => {
    const memberId = await scope.planned();
    expect(await scope.refused('recordOutflow', { memberId, ...out })).toBe('TRIAL_NOT_STARTED');
    const moved = { memberId, ...out, destination: 'MOVED', howFound: null, benefitEnded: false };
    expect(await scope.refused('recordOutflow', { ...moved, endedOn: '2026-01-31' })).toBe('DATE_TOO_EARLY');
    expect(await scope.done('recordOutflow', moved)).toMatchObject({ phase: 'DROP_OUT' });
  });

  it.each([
    ['DATE_IN_FUTURE', { endedOn: '2026-07-02' }],
    ['DATE_TOO_EARLY', { endedOn: '2026-06-01' }],
    ['NOT_FOUND', { memberId: globalId('Member', newId()) }],
  ])('refuses with %s: %j', async (code, wrong) => {
    const memberId = await scope.active();
    expect(await scope.refused('recordOutflow', { memberId, ...out, ...wrong })).toBe(code);
  });
});

describe('assignCoach', () => {
  it('ends the earlier coach the day before, with whose scope the member goes', async () => {
    const later = await scope.person('later', 'COACH');
    const memberId = await scope.referred();
    const sees = async (as: string) =>
      (await app.ok(...member(memberId, as)).catch(() => null))?.id === memberId;
    expect(await sees(scope.coach)).toBe(false);
    expect(
      await scope.done('assignCoach', { memberId, coachEmail: scope.coach, startsOn: '2026-02-01' }),
    ).toMatchObject({ coach: { name: 'coach' } });
    expect(await sees(scope.coach)).toBe(true);
    expect(
      await scope.refused('assignCoach', { memberId, coachEmail: scope.coach, startsOn: '2026-03-01' }),
    ).toBe('COACH_ALREADY_ASSIGNED');
    expect(await scope.refused('assignCoach', { memberId, coachEmail: later, startsOn: '2026-02-01' })).toBe(
      'DATE_TOO_EARLY',
    );
    expect(
      await scope.done('assignCoach', { memberId, coachEmail: later, startsOn: '2026-07-01' }),
    ).toMatchObject({ coach: { name: 'later' } });
    expect([await sees(scope.coach), await sees(later)]).toEqual([false, true]);
    const days = await app.database.owner(
      'SELECT starts_on::text, ends_on::text FROM tenant.coach_assignment WHERE member_id = $1 ORDER BY starts_on',
      [localId('Member', memberId)],
    );
    expect(days).toEqual([
      { starts_on: '2026-02-01', ends_on: '2026-06-30' },
      { starts_on: '2026-07-01', ends_on: null },
    ]);
  });

  it('leaves one coach when two are assigned at the same moment', async () => {
    const [one, two] = [await scope.person('one', 'COACH'), await scope.person('two', 'COACH')];
    for (let round = 0; round < 12; round++) {
      const memberId = await scope.referred();
      await Promise.allSettled(
        [one, two].map((coachEmail, i) =>
          scope.done('assignCoach', { memberId, coachEmail, startsOn: `2026-02-0${i + 1}` }),
        ),
      );
      const running = await app.database.owner(
        'SELECT id FROM tenant.coach_assignment WHERE member_id = $1 AND ends_on IS NULL',
        [localId('Member', memberId)],
      );
      expect(running).toHaveLength(1);
    }
  });

  it.each([
    ['COACH_UNKNOWN', () => ({ coachEmail: 'nobody@scope.example' })],
    ['COACH_UNKNOWN', () => ({ coachEmail: scope.coordinator })],
    ['COACH_UNKNOWN', () => ({ coachEmail: other.coach })],
    ['NOT_FOUND', () => ({ memberId: globalId('Member', newId()) })],
  ])('refuses with %s', async (code, wrong) => {
    const memberId = await scope.referred();
    expect(
      await scope.refused('assignCoach', {
        memberId,
        coachEmail: scope.coach,
        startsOn: '2026-02-01',
        ...wrong(),
      }),
    ).toBe(code);
  });
});

describe('recordEnterprise', () => {
  const enterprise = {
    name: 'Ballon & Co',
    activity: 'Ballondecoratie',
    sector: '90',
    startsOn: '2026-03-01',
  };

  it('shows the enterprise that runs', async () => {
    const memberId = await scope.referred();
    expect(await scope.done('recordEnterprise', { memberId, ...enterprise })).toMatchObject({
      enterprise: { name: 'Ballon & Co', activity: 'Ballondecoratie', sector: '90' },
    });
    expect(
      (
        await scope.done('recordEnterprise', {
          memberId,
          ...enterprise,
          name: 'Later',
          startsOn: '2026-07-02',
        })
      ).enterprise.name,
    ).toBe('Ballon & Co');
  });

  it.each([
    ['SECTOR_INVALID', { sector: '9' }],
    ['TEXT_REQUIRED', { name: '' }],
    ['TEXT_HAS_BSN', { activity: '111222333' }],
    ['NOT_FOUND', { memberId: globalId('Member', newId()) }],
  ])('refuses with %s: %j', async (code, wrong) => {
    const memberId = await scope.referred();
    expect(await scope.refused('recordEnterprise', { memberId, ...enterprise, ...wrong })).toBe(code);
  });
});

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

describe('invitations', () => {
  const invite = (input: object, as = scope.coordinator) =>
    [
      'mutation ($input: InviteInput!) { invite(input: $input) { link userErrors { code } } }',
      { input },
      { as, in: scope.id },
    ] as const;
  const accept = (token: string) =>
    [
      'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { isAccepted userErrors { code } } }',
      { input: { token, name: 'Samira', password: 'opbloei-demo' } },
    ] as const;
  const revoke = (input: object) =>
    [
      'mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { isRevoked userErrors { code } } }',
      { input },
      { as: scope.coordinator, in: scope.id },
    ] as const;

  it('brings a member to their own file, once, until the role is taken', async () => {
    const memberId = await scope.active();
    const { link } = await app.ok(...invite({ role: 'MEMBER', email: 'invited@post.example', memberId }));
    const token = link.split('#')[1];
    expect(await app.ok(...accept(token))).toMatchObject({ isAccepted: true });
    expect(await app.ok(...member(memberId, 'invited@post.example', 'phase'))).toEqual({ phase: 'ACTIVE' });
    expect(await app.refused(...accept(token))).toBe('INVITATION_INVALID');
    expect(await app.ok(...revoke({ role: 'MEMBER', email: 'invited@post.example' }))).toMatchObject({
      isRevoked: true,
    });
    expect(await app.refused(...member(memberId, 'invited@post.example'))).toBe('FORBIDDEN');
  });

  it('names a member of this very cooperative, and only for the role of member', async () => {
    const theirs = await other.referred();
    const email = 'x@post.example';
    for (const memberId of [theirs, globalId('Member', newId())]) {
      expect(await app.refused(...invite({ role: 'MEMBER', email, memberId }))).toBe('NOT_FOUND');
    }
    expect(await app.refused(...invite({ role: 'MEMBER', email }))).toBe('MEMBER_NEEDED');
    expect(await app.refused(...invite({ role: 'COACH', email, memberId: await scope.referred() }))).toBe(
      'MEMBER_NEEDED',
    );
    expect(await app.refused(...invite({ role: 'OFFICER', email }))).toBe('ROLE_NOT_HERE');
    expect(await app.refused(...invite({ role: 'COACH', email }, scope.coach))).toBe('FORBIDDEN');
  });
});

describe('what other rooms ask', () => {
  const asked = <T>(work: (members: Members) => Promise<T>, role: 'COORDINATOR' | 'COACH' = 'COORDINATOR') =>
    app.within(scope.id, scope.coordinatorId, role, () => work(app.get(Members)));

  it('is the phase on a day', async () => {
    const memberId = localId('Member', await scope.active());
    const phases = ['2026-01-01', '2026-01-31', '2026-02-28', '2026-03-01', '2026-06-02'].map((day) =>
      asked((members) => members.phaseOn(memberId, day as never)),
    );
    expect(await Promise.all(phases)).toEqual(['REFERRED', 'REFERRED', 'PLAN', 'TRIAL', 'ACTIVE']);
    await expect(asked((members) => members.phaseOn(newId(), '2026-06-02' as never))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is a name, and whether somebody is within reach', async () => {
    const memberId = localId('Member', await scope.referred());
    expect(await asked((members) => members.nameOf(memberId))).toBe('Samira de Wit');
    await asked((members) => members.requireInScope('member.read', memberId));
    await expect(
      asked((members) => members.requireInScope('member.read', memberId), 'COACH'),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(asked((members) => members.requireInScope('goal.set', memberId))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('is the facts of every trajectory that began, as they were known on a day', async () => {
    const house = await aCooperative(app, 'house');
    await house.planned();
    const [running, stopped, gone] = [await house.active(), await house.inTrial(), await house.active()];
    await house.done('stopTrial', { memberId: stopped, stoppedOn: '2026-04-01', reason: 'Ziek.' });
    await house.done('recordOutflow', {
      memberId: gone,
      endedOn: '2026-06-20',
      destination: 'PAID_WORK',
      howFound: 'UNKNOWN',
      benefitEnded: true,
    });
    const factsOn = (day: string) =>
      app.within(house.id, house.coordinatorId, 'COORDINATOR', async () => {
        const facts = await app.get(Db).read(app.get(Members).trajectoryFacts(day as never));
        return Object.fromEntries(
          facts.map(({ memberId, id: _id, ...fact }) => [globalId('Member', memberId), fact]),
        );
      });
    const runs = { t0: '2026-03-01', endedOn: null, exitKind: null, destination: null, benefitEnded: false };
    expect(await factsOn('2026-02-28')).toEqual({});
    expect(await factsOn('2026-03-31')).toEqual({ [running]: runs, [stopped]: runs, [gone]: runs });
    expect(await factsOn('2026-06-30')).toEqual({
      [running]: runs,
      [stopped]: { ...runs, endedOn: '2026-04-01', exitKind: 'DROP_OUT' },
      [gone]: {
        t0: '2026-03-01',
        endedOn: '2026-06-20',
        exitKind: 'OUTFLOW',
        destination: 'PAID_WORK',
        benefitEnded: true,
      },
    });
  });
});

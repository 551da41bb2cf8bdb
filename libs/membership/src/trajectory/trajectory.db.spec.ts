import { Policies } from '#cooperative';
import { civilDate } from '#kernel';
import { globalId, localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

const MEMBER = `query ($id: ID!) { member(id: $id) { phase isPaused trialEndsOn termEndsOn trajectory {
  phases { phase startsOn endsOn } pauses { id startsOn endsOn } interruptions { endedOn kind returnedOn }
  trial { startsOn endsOn extensions { endsOn reason } } decision { termEndsOn termExtensions { termEndsOn decidedBy reason } }
  termClock { startsOn endsOn daysLeft signal } corrections { fact wasOn isOn reason }
} } }`;

let app: TestApp;
let scope: ACooperative;

beforeAll(async () => {
  app = await startTestApp({}, false);
  app.moveTo('2027-03-01');
  scope = await aCooperative(app, 'scope');
  await app.within(scope.id, scope.coordinatorId, 'COORDINATOR', () =>
    app.get(Policies).record({
      kind: 'trial',
      body: { months: 3, extensionMonths: 2 },
      validFrom: civilDate('2026-02-01'),
      decidedOn: civilDate('2026-02-01'),
      decidedBy: 'ledenvergadering',
    }),
  );
});
afterAll(() => app.stop());

const file = async (memberId: string, as = scope.coordinator) =>
  app.ok(MEMBER, { id: memberId }, { as, in: scope.id });
const why = 'Verkeerd overgenomen van papier.';
const left = (memberId: string, endedOn = '2026-09-01') => ({
  memberId,
  endedOn,
  destination: 'PAID_WORK',
  howFound: 'OWN_CUSTOMER',
  benefitEnded: true,
});

describe('a trial that goes on longer', () => {
  const longer = (memberId: string, endsOn: string) => ({
    memberId,
    endsOn,
    decidedOn: '2026-05-20',
    reason: 'Eerste klant komt.',
  });

  it('moves the day of admission, as far as the policy lets it', async () => {
    const memberId = await scope.inTrial();
    expect(await scope.refused('extendTrial', longer(memberId, '2026-08-02'))).toBe('TRIAL_TOO_LONG');
    expect(await scope.refused('extendTrial', longer(memberId, '2026-06-01'))).toBe('DATE_TOO_EARLY');
    expect(await scope.done('extendTrial', longer(memberId, '2026-07-01'))).toMatchObject({
      trialEndsOn: '2026-07-01',
    });
    const admit = (decidedOn: string) => ({ memberId, outcome: 'ADMITTED', decidedOn });
    expect(await scope.refused('decideTrial', admit('2026-06-30'))).toBe('TRIAL_NOT_ENDED');
    await scope.done('decideTrial', admit('2026-07-01'));
    expect(await scope.refused('extendTrial', longer(memberId, '2026-07-15'))).toBe('TRIAL_ALREADY_DECIDED');
    expect((await file(memberId)).trajectory.trial).toEqual({
      startsOn: '2026-03-01',
      endsOn: '2026-07-01',
      extensions: [{ endsOn: '2026-07-01', reason: 'Eerste klant komt.' }],
    });
  });

  it('says in words how long it may take', async () => {
    const memberId = await scope.inTrial();
    const answer = await app.gql(
      'mutation ($input: ExtendTrialInput!) { extendTrial(input: $input) { userErrors { path message } } }',
      { input: longer(memberId, '2026-12-31') },
      { as: scope.coordinator, in: scope.id },
    );
    expect(answer.data.extendTrial.userErrors).toEqual([
      {
        path: ['endsOn'],
        message: 'Zo lang mag een proefperiode niet duren. De laatste dag die kan is 1 augustus 2026.',
      },
    ]);
  });
});

describe('the term', () => {
  const extension = (memberId: string, termEndsOn: string | null) => ({
    memberId,
    termEndsOn,
    decidedOn: '2027-02-01',
    decidedBy: 'bestuur',
    reason: 'Bijna zelfstandig.',
  });

  it('has a clock, and moves by a decision that keeps the first end', async () => {
    const memberId = await scope.active();
    expect((await file(memberId)).trajectory.termClock).toEqual({
      startsOn: '2026-06-02',
      endsOn: '2028-06-02',
      daysLeft: 459,
      signal: null,
    });
    expect(await scope.refused('extendTerm', extension(memberId, '2028-06-02'))).toBe('DATE_TOO_EARLY');
    expect(await scope.done('extendTerm', extension(memberId, '2029-01-01'))).toMatchObject({
      termEndsOn: '2029-01-01',
    });
    await scope.done('extendTerm', extension(memberId, null));
    const { trajectory } = await file(memberId);
    expect(trajectory.termClock).toBeNull();
    expect(trajectory.decision.termExtensions.map((one: { termEndsOn: string }) => one.termEndsOn)).toEqual([
      '2029-01-01',
      null,
    ]);
    expect(await scope.refused('extendTerm', extension(memberId, '2030-01-01'))).toBe('TERM_NONE');
  });

  it('can be extended by the board, and not by a coach', async () => {
    const memberId = await scope.active();
    const board = await scope.person('bestuur', 'BOARD');
    const extend =
      'mutation ($input: ExtendTermInput!) { extendTerm(input: $input) { userErrors { code } } }';
    const input = { input: extension(memberId, '2029-01-01') };
    expect(await app.refused(extend, input, { as: scope.coach, in: scope.id })).toBe('FORBIDDEN');
    await app.ok(extend, input, { as: board, in: scope.id });
    expect((await file(memberId)).termEndsOn).toBe('2029-01-01');
  });
});

describe('a return', () => {
  it('within six months goes on in the same trajectory; later it takes a new referral', async () => {
    const memberId = await scope.active();
    expect(await scope.refused('recordReturn', { memberId, returnedOn: '2026-10-01' })).toBe('NOT_LEFT');
    await scope.done('recordOutflow', left(memberId));
    expect(await scope.refused('recordReturn', { memberId, returnedOn: '2026-09-01' })).toBe(
      'DATE_TOO_EARLY',
    );
    expect(await scope.refused('recordReturn', { memberId, returnedOn: '2027-03-02' })).toBe(
      'DATE_IN_FUTURE',
    );
    expect(await scope.done('recordReturn', { memberId, returnedOn: '2027-03-01' })).toMatchObject({
      phase: 'ACTIVE',
      endedOn: null,
    });
    const { trajectory } = await file(memberId);
    expect(trajectory.interruptions).toEqual([
      { endedOn: '2026-09-01', kind: 'OUTFLOW', returnedOn: '2027-03-01' },
    ]);
    expect(trajectory.phases.slice(-3)).toEqual([
      { phase: 'ACTIVE', startsOn: '2026-06-02', endsOn: '2026-09-01' },
      { phase: 'OUTFLOW', startsOn: '2026-09-01', endsOn: '2027-03-01' },
      { phase: 'ACTIVE', startsOn: '2027-03-01', endsOn: null },
    ]);
  });

  it('after six months is refused', async () => {
    const memberId = await scope.active();
    await scope.done('recordOutflow', left(memberId, '2026-08-31'));
    expect(await scope.refused('recordReturn', { memberId, returnedOn: '2027-03-01' })).toBe(
      'RETURN_TOO_LATE',
    );
  });
});

describe('a break', () => {
  const pause = (memberId: string, startsOn: string, endsOn: string | null = null) => ({
    memberId,
    startsOn,
    endsOn,
  });

  it('lies in the hand of the member, and nobody is asked why', async () => {
    const memberId = await scope.active();
    const as = await scope.person('pauze', 'MEMBER', memberId);
    const start =
      'mutation ($input: StartPauseInput!) { startPause(input: $input) { member { isPaused phase } userErrors { code } } }';
    expect(
      (await app.ok(start, { input: pause(memberId, '2027-02-20') }, { as, in: scope.id })).member,
    ).toEqual({
      isPaused: true,
      phase: 'ACTIVE',
    });
    const [running] = (await file(memberId)).trajectory.pauses;
    await scope.done('endPause', { memberId, pauseId: running.id, endsOn: '2027-02-28' });
    expect((await file(memberId)).isPaused).toBe(false);
    expect(
      await app.refused(start, { input: pause(await scope.active(), '2027-02-20') }, { as, in: scope.id }),
    ).toBe('NOT_FOUND');
  });

  it('does not overlap another, and is forgotten when it is not taken', async () => {
    const memberId = await scope.active();
    await scope.done('startPause', pause(memberId, '2027-04-01', '2027-04-30'));
    for (const [startsOn, endsOn] of [
      ['2027-04-30', null],
      ['2027-03-01', '2027-04-01'],
      ['2027-03-01', null],
    ] as const)
      expect(await scope.refused('startPause', pause(memberId, startsOn, endsOn))).toBe('PAUSE_OVERLAPS');
    await scope.done('startPause', pause(memberId, '2027-05-01', '2027-05-02'));
    const [planned] = (await file(memberId)).trajectory.pauses;
    expect(await scope.refused('endPause', { memberId, pauseId: planned.id, endsOn: '2027-05-01' })).toBe(
      'PAUSE_OVERLAPS',
    );
    await scope.done('endPause', { memberId, pauseId: planned.id, endsOn: '2027-03-01' });
    await scope.done('startPause', pause(memberId, '2027-04-15', '2027-04-16'));
    expect((await file(memberId)).trajectory.pauses.map((one: { startsOn: string }) => one.startsOn)).toEqual(
      ['2027-04-15', '2027-05-01'],
    );
  });

  it('takes one of two that come at the same moment', async () => {
    const memberId = await scope.active();
    const codes = await Promise.all(
      [1, 2].map(() => scope.refused('startPause', pause(memberId, '2027-04-01')).catch(() => 'done')),
    );
    expect(codes.sort()).toEqual(['PAUSE_OVERLAPS', 'done']);
  });

  it.each([
    ['PERIOD_INVALID', { endsOn: '2027-01-31' }],
    ['DATE_TOO_EARLY', { startsOn: '2026-02-28' }],
  ])('refuses with %s: %j', async (code, wrong) => {
    const memberId = await scope.active();
    expect(await scope.refused('startPause', { ...pause(memberId, '2027-02-01'), ...wrong })).toBe(code);
  });

  it('is for who is in the trial or a member', async () => {
    expect(await scope.refused('startPause', pause(await scope.planned(), '2027-02-01'))).toBe(
      'TRIAL_NOT_STARTED',
    );
  });
});

describe('a correction', () => {
  it('moves a fact and what follows from it, and keeps what was recorded first', async () => {
    const memberId = await scope.active();
    await scope.done('correctFact', { memberId, fact: 'TRIAL', isOn: '2026-02-15', reason: why });
    const moved = await scope.done('correctFact', {
      memberId,
      fact: 'DECISION',
      isOn: '2026-06-09',
      reason: why,
    });
    expect(moved).toMatchObject({
      trialStartsOn: '2026-02-15',
      trialEndsOn: '2026-05-15',
      admittedOn: '2026-06-09',
      termEndsOn: '2028-06-09',
    });
    expect((await file(memberId)).trajectory.corrections).toEqual([
      { fact: 'TRIAL', wasOn: '2026-03-01', isOn: '2026-02-15', reason: why },
      { fact: 'DECISION', wasOn: '2026-06-02', isOn: '2026-06-09', reason: why },
    ]);
    const kept = await app.database.owner(
      `SELECT starts_on::text FROM tenant.trial t JOIN tenant.trajectory j ON j.id = t.trajectory_id WHERE j.member_id = $1 ORDER BY t.id`,
      [localId('Member', memberId)],
    );
    expect(kept).toEqual([{ starts_on: '2026-03-01' }, { starts_on: '2026-02-15' }]);
  });

  it('takes back an exit or a refusal that never was, and lets the right one follow', async () => {
    const memberId = await scope.active();
    await scope.done('recordOutflow', left(memberId));
    expect(await scope.done('withdrawFact', { memberId, fact: 'EXIT', reason: why })).toMatchObject({
      phase: 'ACTIVE',
      endedOn: null,
    });
    expect(await scope.done('recordOutflow', left(memberId, '2026-10-01'))).toMatchObject({
      endedOn: '2026-10-01',
    });
    const other = await scope.inTrial();
    await scope.done('decideTrial', {
      memberId: other,
      outcome: 'DECLINED',
      decidedOn: '2026-06-02',
      reason: 'Nee.',
    });
    expect(
      await scope.done('withdrawFact', { memberId: other, fact: 'DECISION', reason: why }),
    ).toMatchObject({ phase: 'TRIAL' });
    const again = await scope.done('decideTrial', {
      memberId: other,
      outcome: 'ADMITTED',
      decidedOn: '2026-06-03',
    });
    expect(again).toMatchObject({ phase: 'ACTIVE', phaseSinceOn: '2026-06-03' });
  });

  it('is refused where the facts would contradict each other, and then nothing changes', async () => {
    const memberId = await scope.active();
    const before = await file(memberId);
    for (const [fact, isOn, code] of [
      ['REFERRAL', '2026-02-02', 'FACTS_CONTRADICT'],
      ['TRIAL', '2026-04-01', 'FACTS_CONTRADICT'],
      ['DECISION', '2026-05-31', 'FACTS_CONTRADICT'],
      ['DECISION', '2027-03-02', 'DATE_IN_FUTURE'],
      ['EXIT', '2026-12-01', 'FACT_NOT_THERE'],
    ])
      expect(await scope.refused('correctFact', { memberId, fact, isOn, reason: why })).toBe(code);
    expect(
      await scope.refused('correctFact', { memberId, fact: 'DECISION', isOn: '2026-06-03', reason: ' ' }),
    ).toBe('TEXT_REQUIRED');
    expect(await scope.refused('withdrawFact', { memberId, fact: 'DECISION', reason: why })).toBe(
      'FACT_STANDS',
    );
    expect(await scope.refused('withdrawFact', { memberId, fact: 'EXIT', reason: why })).toBe(
      'FACT_NOT_THERE',
    );
    expect(await file(memberId)).toEqual(before);
  });

  it('names both facts in words', async () => {
    const answer = await app.gql(
      'mutation ($input: CorrectFactInput!) { correctFact(input: $input) { userErrors { message } } }',
      { input: { memberId: await scope.active(), fact: 'DECISION', isOn: '2026-05-31', reason: why } },
      { as: scope.coordinator, in: scope.id },
    );
    expect(answer.data.correctFact.userErrors).toEqual([
      { message: 'Het besluit kan niet vóór de proefperiode liggen. Kijk de data na.' },
    ]);
  });

  it('cannot be made to a fact twice, nor by the application to what was written', async () => {
    const memberId = await scope.active();
    const [{ id } = { id: '' }] = await app.database.owner<{ id: string }>(
      `SELECT t.id FROM tenant.trial t JOIN tenant.trajectory j ON j.id = t.trajectory_id WHERE j.member_id = $1`,
      [localId('Member', memberId)],
    );
    const correct = () =>
      app.database.owner(
        `INSERT INTO tenant.trial (tenant_id, trajectory_id, starts_on, ends_on, policy_version_id, corrects_id, correction_reason, recorded_by, request_id)
         SELECT tenant_id, trajectory_id, starts_on, ends_on, policy_version_id, id, 'x', recorded_by, 'test' FROM tenant.trial WHERE id = $1`,
        [id],
      );
    await correct();
    await expect(correct()).rejects.toThrow('trial_corrected_once');
  });
});

describe('officers and referrers', () => {
  it('see phases and the clock, not breaks, corrections and reasons', async () => {
    const memberId = await scope.active();
    await scope.done('startPause', { memberId, startsOn: '2027-02-01' });
    await scope.done('correctFact', { memberId, fact: 'DECISION', isOn: '2026-06-03', reason: why });
    const { trajectory } = await file(memberId, scope.officer);
    expect(trajectory).toMatchObject({ pauses: [], corrections: [], termClock: { endsOn: '2028-06-03' } });
    expect(JSON.stringify(trajectory)).not.toContain(why);
  });
});

describe('an id of nobody', () => {
  it('is as absent as one of another', async () => {
    const unknown = globalId('Member', '01890000-0000-7000-8000-000000000000');
    for (const [mutation, input] of [
      ['recordReturn', { returnedOn: '2026-10-01' }],
      ['startPause', { startsOn: '2026-10-01' }],
      ['correctFact', { fact: 'TRIAL', isOn: '2026-10-01', reason: why }],
    ] as const)
      expect(await scope.refused(mutation, { memberId: unknown, ...input })).toBe('NOT_FOUND');
  });
});

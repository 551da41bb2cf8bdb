import { Policies } from '#cooperative';
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

const organisation = (id: string) => globalId('Organisation', id);
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
        { path: ['decidedOn'], message: 'De proefperiode loopt nog. Toelaten kan vanaf 1 juni 2026.' },
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
      `SELECT payload->>'outcome' AS outcome FROM outbox.request WHERE kind = 'trial-decided' AND payload->>'memberId' = $1`,
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

import fc from 'fast-check';
import { Policies } from '#cooperative';
import { type CivilDate, newId } from '#kernel';
import { globalId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { progressIn } from './progress.js';

const FIELDS = 'doneCount steps { step label doneOn }';
const STEPS = [
  { step: 'meet', label: 'De leden ontmoeten' },
  { step: 'first-sale', label: 'Eerste verkoop' },
];

describe('the acquaintance programme of a trial', () => {
  let app: TestApp;
  let scope: ACooperative;

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2026-07-01');
    scope = await aCooperative(app, 'scope');
    await decide('2020-01-01', STEPS);
    await decide('2026-06-15', [{ step: 'insurance', label: 'Verzekering' }]);
  });
  afterAll(() => app.stop());

  const decide = (validFrom: string, steps: object[]) =>
    app.within(scope.id, scope.coordinatorId, 'COORDINATOR', () =>
      app.get(Policies).record({
        kind: 'acquaintance',
        body: { steps },
        validFrom: validFrom as CivilDate,
        decidedOn: validFrom as CivilDate,
        decidedBy: 'leden',
      }),
    );
  const look = (id: string, as: string) =>
    [`query ($id: ID!) { acquaintance(memberId: $id) { ${FIELDS} } }`, { id }, { as, in: scope.id }] as const;
  const tick = (input: object, as = scope.coordinator) =>
    [
      `mutation ($input: TickAcquaintanceStepInput!) { tickAcquaintanceStep(input: $input) {
         acquaintance { ${FIELDS} } userErrors { path code message } } }`,
      { input },
      { as, in: scope.id },
    ] as const;

  it('is that of the day on which the trial began, and shows what is done', async () => {
    const memberId = await scope.inTrial();
    const member = await scope.person('kennis', 'MEMBER', memberId);
    await scope.done('assignCoach', { memberId, coachEmail: scope.coach, startsOn: '2026-03-01' });
    const untouched = { doneCount: 0, steps: STEPS.map((step) => ({ ...step, doneOn: null })) };
    expect(await app.ok(...look(memberId, member))).toEqual(untouched);
    const done = { memberId, step: 'first-sale', doneOn: '2026-04-02' };
    expect((await app.ok(...tick(done, scope.coach))).acquaintance).toMatchObject({
      doneCount: 1,
      steps: [{ doneOn: null }, { step: 'first-sale', doneOn: '2026-04-02' }],
    });
    await app.ok(...tick({ ...done, doneOn: '2026-04-03' }));
    expect(await app.ok(...look(memberId, scope.coach))).toMatchObject({
      steps: [{}, { doneOn: '2026-04-03' }],
    });
    await app.ok(...tick({ ...done, doneOn: null }));
    expect(await app.ok(...look(memberId, scope.coordinator))).toEqual(untouched);
    expect(await app.refused(...tick(done, member))).toBe('FORBIDDEN');
    for (const as of [scope.officer, await scope.person('penning', 'TREASURER')]) {
      expect(await app.refused(...look(memberId, as))).toBe('FORBIDDEN');
    }
    expect(await app.refused(...look(memberId, await scope.person('ander', 'COACH')))).toBe('NOT_FOUND');
  });

  it.each([
    ['STEP_UNKNOWN', { step: 'insurance' }],
    ['DATE_TOO_EARLY', { doneOn: '2026-02-28' }],
    ['DATE_IN_FUTURE', { doneOn: '2026-07-02' }],
    ['NOT_FOUND', { memberId: globalId('Member', newId()) }],
  ])('refuses with %s: %j', async (code, wrong) => {
    const memberId = await scope.inTrial();
    const input = { memberId, step: 'meet', doneOn: '2026-03-02', ...wrong };
    expect(await app.refused(...tick(input))).toBe(code);
  });

  it('begins with the trial, and is empty where the cooperative decided nothing', async () => {
    const memberId = await scope.referred();
    expect(await app.refused(...tick({ memberId, step: 'meet', doneOn: '2026-03-02' }))).toBe(
      'TRIAL_NOT_STARTED',
    );
    const free = await aCooperative(app, 'free');
    const options = { as: free.coordinator, in: free.id };
    const [document] = look('', '');
    expect(await app.ok(document, { id: await free.inTrial() }, options)).toEqual({
      doneCount: 0,
      steps: [],
    });
  });

  it('is decided with each step once', async () => {
    await expect(decide('2026-08-01', [STEPS[0]!, STEPS[0]!])).rejects.toMatchObject({
      code: 'POLICY_BODY_INVALID',
    });
    await expect(decide('2026-08-01', [{ step: 'Een stap', label: 'a' }])).rejects.toMatchObject({
      code: 'POLICY_BODY_INVALID',
    });
  });

  it('counts the last tick of each step and nothing else, whatever is ticked', () => {
    const ticks = fc.array(
      fc.record({
        step: fc.constantFrom('meet', 'first-sale', 'gone'),
        doneOn: fc.option(fc.constantFrom('2026-03-02', '2026-03-05')) as fc.Arbitrary<CivilDate | null>,
      }),
    );
    fc.assert(
      fc.property(ticks, (all) => {
        const progress = progressIn({ steps: STEPS }, all);
        expect(progress.map(({ step }) => step)).toEqual(['meet', 'first-sale']);
        for (const { step, doneOn } of progress) {
          expect(doneOn).toBe(all.findLast((one) => one.step === step)?.doneOn ?? null);
        }
      }),
    );
  });
});

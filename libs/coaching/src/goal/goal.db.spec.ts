import { newId } from '#kernel';
import { globalId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

let app: TestApp;
let scope: ACooperative;
let memberId: string;
let member: string;

const GOAL = `goal { id words setOn reviewOn closedOn isOverdue attainment levels { attainment words }
  steps { id words doneOn } reviews { reviewedOn attainment words nextReviewOn } }`;

beforeAll(async () => {
  app = await startTestApp({}, false);
  scope = await aCooperative(app, 'scope');
});
beforeEach(async () => {
  app.moveTo('2026-07-01');
  memberId = await scope.active();
  member = await scope.person(`member-${newId()}`, 'MEMBER', memberId);
  await scope.done('assignCoach', { memberId, coachEmail: scope.coach, startsOn: '2026-02-01' });
});
afterAll(() => app.stop());

const call = (mutation: string, input: object, as: string) =>
  [
    `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${GOAL} userErrors { code path } } }`,
    { input },
    { as, in: scope.id },
  ] as const;
const does = async (mutation: string, input: object, as = scope.coach) =>
  (await app.ok(...call(mutation, input, as))).goal;
const refused = (mutation: string, input: object, as = scope.coach) =>
  app.refused(...call(mutation, input, as));
const read = async (as: string) =>
  (
    await app.ok(
      `query ($memberId: ID!) { goals(memberId: $memberId, first: 10) { edges { node { ${GOAL.slice('goal {'.length, -1)} } } } }`,
      { memberId },
      { as, in: scope.id },
    )
  ).edges.map(({ node }: { node: object }) => node);

const wanted = {
  words: 'Ik wil elke week één feest versieren.',
  reviewOn: '2026-08-01',
  steps: ['Prijslijst maken', 'Drie scholen bellen'],
  levels: [
    { attainment: 0, words: 'Eén feest per week' },
    { attainment: -2, words: 'Geen feest' },
  ],
};
const set = (more: object = {}) => does('setGoal', { memberId, ...wanted, ...more });

describe('a goal', () => {
  it('has steps in order, and levels in the words of the member', async () => {
    await set();
    for (const as of [scope.coach, member]) {
      expect(await read(as)).toMatchObject([
        {
          words: wanted.words,
          isOverdue: false,
          attainment: null,
          steps: [{ words: 'Prijslijst maken', doneOn: null }, { words: 'Drie scholen bellen' }],
          levels: [
            { attainment: -2, words: 'Geen feest' },
            { attainment: 0, words: 'Eén feest per week' },
          ],
        },
      ]);
    }
  });

  it.each([
    ['TEXT_REQUIRED', { steps: [' '] }],
    ['TEXT_TOO_LONG', { steps: ['a'.repeat(501)] }],
    ['TEXT_HAS_BSN', { steps: ['111222333'] }],
    ['STEPS_TOO_MANY', { steps: Array.from({ length: 31 }, () => 'stap') }],
    ['ATTAINMENT_INVALID', { levels: [{ attainment: 3, words: 'Veel' }] }],
    ['LEVEL_REPEATED', { levels: [wanted.levels[0], wanted.levels[0]] }],
    ['TEXT_HAS_BSN', { levels: [{ attainment: 1, words: '111222333' }] }],
  ])('is refused with %s: %j', async (code, wrong) => {
    expect(await refused('setGoal', { memberId, ...wanted, ...wrong })).toBe(code);
  });

  it('takes steps from member and coach, done and open again', async () => {
    const { id, steps } = await set();
    await does('addGoalStep', { goalId: id, words: 'Auto lenen' }, member);
    const stepId = steps[0].id;
    await does('completeGoalStep', { stepId, isDone: true }, member);
    expect((await read(scope.coach))[0].steps).toMatchObject([
      { doneOn: '2026-07-01' },
      { doneOn: null },
      { words: 'Auto lenen' },
    ]);
    expect((await does('completeGoalStep', { stepId, isDone: false })).steps[0].doneOn).toBeNull();
    for (let i = 3; i < 30; i++) await does('addGoalStep', { goalId: id, words: `Stap ${i}` });
    expect(await refused('addGoalStep', { goalId: id, words: 'Te veel' })).toBe('STEPS_TOO_MANY');
  });

  it('is overdue when nobody looked, and no more once somebody did', async () => {
    const { id } = await set();
    app.moveTo('2026-08-01');
    expect((await read(member))[0].isOverdue).toBe(false);
    app.moveTo('2026-08-02');
    expect((await read(member))[0].isOverdue).toBe(true);
    const review = {
      goalId: id,
      attainment: -1,
      words: 'Twee van de vier weken.',
      nextReviewOn: '2026-10-01',
    };
    expect(await does('reviewGoal', review)).toMatchObject({
      reviewOn: '2026-10-01',
      isOverdue: false,
      attainment: -1,
      reviews: [{ reviewedOn: '2026-08-02', attainment: -1, words: review.words }],
    });
    expect(await does('reviewGoal', { goalId: id, attainment: 2 })).toMatchObject({
      closedOn: '2026-08-02',
      attainment: 2,
      reviews: [{ attainment: 2, words: null, nextReviewOn: null }, { attainment: -1 }],
    });
    for (const [mutation, input] of [
      ['reviewGoal', { goalId: id, attainment: 0 }],
      ['closeGoal', { goalId: id }],
      ['addGoalStep', { goalId: id, words: 'Nog een' }],
    ] as const)
      expect(await refused(mutation, input)).toBe('GOAL_CLOSED');
  });

  it('can be closed without looking back', async () => {
    const { id } = await set();
    expect(await does('closeGoal', { goalId: id })).toMatchObject({
      closedOn: '2026-07-01',
      attainment: null,
    });
  });

  it.each([
    ['ATTAINMENT_INVALID', { attainment: -3 }],
    ['REVIEW_TOO_EARLY', { nextReviewOn: '2026-07-01' }],
    ['TEXT_TOO_LONG', { words: 'a'.repeat(2001) }],
    ['TEXT_HAS_BSN', { words: '111222333' }],
    ['NOT_FOUND', { goalId: globalId('Goal', newId()) }],
  ])('refuses a review with %s: %j', async (code, wrong) => {
    const { id } = await set();
    expect(await refused('reviewGoal', { goalId: id, attainment: 0, ...wrong })).toBe(code);
  });

  it('is looked back at by the coach alone; another member is told nothing', async () => {
    const { id, steps } = await set();
    expect(await refused('reviewGoal', { goalId: id, attainment: 0 }, member)).toBe('FORBIDDEN');
    expect(await refused('closeGoal', { goalId: id }, member)).toBe('FORBIDDEN');
    const neighbour = await scope.person(`neighbour-${newId()}`, 'MEMBER', await scope.referred());
    expect(await refused('addGoalStep', { goalId: id, words: 'Stap' }, neighbour)).toBe('NOT_FOUND');
    expect(await refused('completeGoalStep', { stepId: steps[0].id, isDone: true }, neighbour)).toBe(
      'NOT_FOUND',
    );
  });
});

import { localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

/** The view that others read in their own lists. */
describe('the facts of coaching', () => {
  let app: TestApp;
  let scope: ACooperative;
  let memberId: string;

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2026-07-01');
    scope = await aCooperative(app, 'scope');
    memberId = await scope.active();
    await scope.done('assignCoach', { memberId, coachEmail: scope.coach, startsOn: '2026-02-01' });
  });
  afterAll(() => app.stop());

  const facts = async () => {
    const [row] = await app.database.owner(
      `SELECT last_held_on, first_planned_on, first_agreement_due_on, first_review_on, unconfirmed_sessions, first_open_concern_on
         FROM tenant.coaching_facts WHERE member_id = $1`,
      [localId('Member', memberId)],
    );
    return Object.values(row!).map((value) =>
      value instanceof Date ? value.toLocaleDateString('sv-SE') : (value as unknown),
    );
  };
  const does = async (mutation: string, input: object, fields: string, as = scope.coach) =>
    app.ok(
      `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${fields} userErrors { code } } }`,
      { input },
      { as, in: scope.id },
    );

  it('are days and a count, and follow what happens', async () => {
    expect(await facts()).toEqual([null, null, null, null, 0, null]);
    const agreements = [
      { words: 'Belt de drukker.', doneBy: 'MEMBER', dueOn: '2026-07-10' },
      { words: 'Maakt de offerte.', doneBy: 'COACH', dueOn: '2026-07-20' },
      { words: 'Denkt erover na.', doneBy: 'MEMBER' },
    ];
    const held = { memberId, heldOn: '2026-06-20', note: 'n', agreements, nextAppointmentOn: '2026-07-04' };
    const { coachingSession: session } = await does(
      'recordCoachingSession',
      held,
      'coachingSession { id agreements { id } }',
    );
    const { goal } = await does('setGoal', { memberId, words: 'w', reviewOn: '2026-08-01' }, 'goal { id }');
    const { safetyConcern } = await does(
      'raiseSafetyConcern',
      { memberId, category: 'OTHER', words: 'w', isShownToMember: true },
      'safetyConcern { id }',
    );
    expect(await facts()).toEqual(['2026-06-20', '2026-07-04', '2026-07-10', '2026-08-01', 1, '2026-07-01']);
    const member = await scope.person('member', 'MEMBER', memberId);
    await does(
      'confirmAgreements',
      { sessionId: session.id, agreementsVersion: 1 },
      'coachingSession { id }',
      member,
    );
    await does(
      'completeAgreement',
      { agreementId: session.agreements[0].id, isDone: true },
      'agreement { id }',
      member,
    );
    await does('closeGoal', { goalId: goal.id }, 'goal { id }');
    await does(
      'closeSafetyConcern',
      { safetyConcernId: safetyConcern.id, outcome: 'o' },
      'safetyConcern { id }',
    );
    expect(await facts()).toEqual(['2026-06-20', '2026-07-04', '2026-07-20', null, 0, null]);
  });
});

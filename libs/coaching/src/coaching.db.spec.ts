import { newId } from '#kernel';
import { globalId, localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../test/harness/test-app.js';

let app: TestApp;
let scope: ACooperative;
let other: ACooperative;
let memberId: string;
let member: string;

beforeAll(async () => {
  app = await startTestApp({}, false);
  app.moveTo('2026-07-01');
  scope = await aCooperative(app, 'scope');
  other = await aCooperative(app, 'other');
});
beforeEach(async () => {
  memberId = await scope.active();
  member = await scope.person(`member-${newId()}`, 'MEMBER', memberId);
  await scope.done('assignCoach', { memberId, coachEmail: scope.coach, startsOn: '2026-02-01' });
});
afterAll(() => app.stop());

const here = (as: string) => ({ as, in: scope.id });
const setGoal = (input: object, as = scope.coach) =>
  [
    'mutation ($input: SetGoalInput!) { setGoal(input: $input) { goal { id words setOn reviewOn coach { name } } userErrors { code } } }',
    { input },
    here(as),
  ] as const;
const record = (input: object, as = scope.coach) =>
  [
    'mutation ($input: RecordCoachingSessionInput!) { recordCoachingSession(input: $input) { coachingSession { id heldOn note nextAppointmentOn } userErrors { code } } }',
    { input },
    here(as),
  ] as const;
const goals = (as: string, of = memberId, page: object = { first: 10 }) =>
  [
    `query ($memberId: ID!, $first: Int, $after: String, $last: Int, $before: String) { goals(memberId: $memberId, first: $first, after: $after, last: $last, before: $before) {
      edges { cursor node { words setOn } } pageInfo { hasNextPage hasPreviousPage endCursor startCursor } } }`,
    { memberId: of, ...page },
    here(as),
  ] as const;
const sessions = (as: string, of = memberId, page: object = { first: 10 }) =>
  [
    `query ($memberId: ID!, $first: Int, $after: String) { coachingSessions(memberId: $memberId, states: [HELD], first: $first, after: $after) {
      edges { node { heldOn note coach { name } } } pageInfo { hasNextPage endCursor } } }`,
    { memberId: of, ...page },
    here(as),
  ] as const;
const log = (id = memberId) =>
  app.database.owner<{ purpose: string; recorded_by: string }>(
    `SELECT purpose, recorded_by FROM tenant.access_log WHERE subject_id = $1 ORDER BY recorded_at`,
    [localId('Member', id)],
  );
const goal = () => ({ memberId, words: 'Ik wil elke week één feest versieren.', reviewOn: '2026-08-01' });
const session = () => ({
  memberId,
  heldOn: '2026-06-20',
  note: 'Durft nu zelf te bellen.',
  nextAppointmentOn: '2026-07-04',
});

describe('a goal', () => {
  it('is set by the coach and read by coach and member', async () => {
    const set = await app.ok(...setGoal(goal()));
    expect(set.goal).toMatchObject({
      words: goal().words,
      setOn: '2026-07-01',
      reviewOn: '2026-08-01',
      coach: { name: 'coach' },
    });
    for (const as of [scope.coach, member]) {
      expect((await app.ok(...goals(as))).edges).toMatchObject([{ node: { words: goal().words } }]);
    }
  });

  it('lies in the database as ciphertext only, under a key of the person', async () => {
    await app.ok(...setGoal(goal()));
    const [row] = await app.database.owner<{ words_ciphertext: Buffer }>(
      'SELECT words_ciphertext FROM tenant.goal WHERE member_id = $1',
      [localId('Member', memberId)],
    );
    expect(row!.words_ciphertext.toString('latin1')).not.toMatch(/week|feest/);
    await app.database.owner('DELETE FROM tenant.vault_key WHERE subject_id = $1', [
      localId('Member', memberId),
    ]);
    expect((await app.gql(...goals(member))).errors?.[0]?.extensions.code).toBe('INTERNAL');
  });

  it.each([
    ['REVIEW_TOO_EARLY', { reviewOn: '2026-07-01' }],
    ['TEXT_REQUIRED', { words: ' ' }],
    ['TEXT_TOO_LONG', { words: 'a'.repeat(2001) }],
    ['TEXT_HAS_BSN', { words: 'Mijn bsn is 111222333' }],
    ['NOT_FOUND', { memberId: globalId('Member', newId()) }],
  ])('is refused with %s: %j', async (code, wrong) => {
    expect(await app.refused(...setGoal({ ...goal(), ...wrong }))).toBe(code);
  });

  it('is paged from either end, newest first', async () => {
    for (const words of ['een', 'twee', 'drie']) await app.ok(...setGoal({ ...goal(), words }));
    const words = (page: { edges: { node: { words: string } }[] }) =>
      page.edges.map(({ node }) => node.words);
    const first = await app.ok(...goals(member, memberId, { first: 2 }));
    expect([words(first), first.pageInfo.hasNextPage]).toEqual([['drie', 'twee'], true]);
    const rest = await app.ok(...goals(member, memberId, { first: 2, after: first.pageInfo.endCursor }));
    expect([words(rest), rest.pageInfo.hasNextPage]).toEqual([['een'], false]);
    const last = await app.ok(...goals(member, memberId, { last: 2 }));
    expect([words(last), last.pageInfo.hasPreviousPage]).toEqual([['twee', 'een'], true]);
    expect(
      words(await app.ok(...goals(member, memberId, { last: 2, before: last.pageInfo.startCursor }))),
    ).toEqual(['drie']);
    const forged = Buffer.from('["2026-02-30","x"]').toString('base64url');
    expect(await app.refused(...goals(member, memberId, { first: 2, after: forged }))).toBe('CURSOR_INVALID');
    expect(await app.refused(...goals(member, memberId, {}))).toBe('PAGE_INVALID');
  });

  it('costs the same statements however many there are', async () => {
    await app.ok(...setGoal(goal()));
    const count = async () => (await app.counting('app', () => app.ok(...goals(member)))).statements;
    const one = await count();
    for (let i = 0; i < 4; i++) await app.ok(...setGoal(goal()));
    expect(await count()).toBe(one);
  });
});

describe('a session', () => {
  it('is recorded by the coach; its note is read by that coach and the member', async () => {
    expect((await app.ok(...record(session()))).coachingSession).toMatchObject({
      heldOn: '2026-06-20',
      note: session().note,
      nextAppointmentOn: '2026-07-04',
    });
    for (const as of [scope.coach, member]) {
      expect((await app.ok(...sessions(as))).edges).toEqual([
        { node: { heldOn: '2026-06-20', note: session().note, coach: { name: 'coach' } } },
      ]);
    }
  });

  it('lies in the database as ciphertext only', async () => {
    await app.ok(...record(session()));
    const [row] = await app.database.owner<{ note_ciphertext: Buffer }>(
      'SELECT note_ciphertext FROM tenant.coaching_session WHERE member_id = $1 AND held_on IS NOT NULL',
      [localId('Member', memberId)],
    );
    expect(row!.note_ciphertext.toString('latin1')).not.toMatch(/Durft|bellen/);
  });

  it('of an earlier coach is seen by a later one without its note, and by the earlier one no more', async () => {
    await app.ok(...record(session()));
    const later = await scope.person(`later-${newId()}`, 'COACH');
    await scope.done('assignCoach', { memberId, coachEmail: later, startsOn: '2026-07-01' });
    await app.ok(...record({ memberId, heldOn: '2026-07-01', note: 'Kennismaking.' }, later));
    const notes = async (as: string) =>
      (await app.ok(...sessions(as))).edges.map(({ node }: { node: { note: string | null } }) => node.note);
    expect(await notes(later)).toEqual(['Kennismaking.', null]);
    expect(await notes(member)).toEqual(['Kennismaking.', session().note]);
    expect(await app.refused(...sessions(scope.coach))).toBe('NOT_FOUND');
  });

  it.each([
    ['DATE_IN_FUTURE', { heldOn: '2026-07-02' }],
    ['DATE_TOO_EARLY', { nextAppointmentOn: '2026-06-19' }],
    ['TEXT_REQUIRED', { note: '' }],
    ['TEXT_TOO_LONG', { note: 'a'.repeat(10_001) }],
    ['TEXT_HAS_BSN', { note: '111222333' }],
    ['NOT_FOUND', { memberId: globalId('Member', newId()) }],
  ])('is refused with %s: %j', async (code, wrong) => {
    expect(await app.refused(...record({ ...session(), ...wrong }))).toBe(code);
  });
});

describe('who comes near', () => {
  it('is nobody but coach and member: every other role is refused', async () => {
    const treasurer = await scope.person(`treasurer-${newId()}`, 'TREASURER');
    const board = await scope.person(`board-${newId()}`, 'BOARD');
    for (const as of [treasurer, board, scope.coordinator, scope.officer, scope.referrer]) {
      expect(await app.refused(...goals(as))).toBe('FORBIDDEN');
      expect(await app.refused(...sessions(as))).toBe('FORBIDDEN');
      expect(await app.refused(...setGoal(goal(), as))).toBe('FORBIDDEN');
      expect(await app.refused(...record(session(), as))).toBe('FORBIDDEN');
    }
    expect(await app.refused(...setGoal(goal(), member))).toBe('FORBIDDEN');
    expect(await app.refused(...record(session(), member))).toBe('FORBIDDEN');
  });

  it("is not a coach of others, nor another member, nor another cooperative's coach", async () => {
    const stranger = await scope.person(`stranger-${newId()}`, 'COACH');
    const neighbour = await scope.person(`neighbour-${newId()}`, 'MEMBER', await scope.referred());
    for (const as of [stranger, neighbour]) {
      expect(await app.refused(...goals(as))).toBe('NOT_FOUND');
      expect(await app.refused(...sessions(as))).toBe('NOT_FOUND');
    }
    expect(await app.refused(...setGoal(goal(), stranger))).toBe('NOT_FOUND');
    expect(await app.refused(...record(session(), stranger))).toBe('NOT_FOUND');
    const [query, variables] = goals(other.coach);
    expect(await app.refused(query, variables, { as: other.coach, in: other.id })).toBe('NOT_FOUND');
    expect(await log()).toEqual([]);
  });

  it("stands in the log when it is the coach; the member's own look does not", async () => {
    await app.ok(...goals(member));
    await app.ok(...sessions(member));
    expect(await log()).toEqual([]);
    await app.ok(...goals(scope.coach));
    await app.ok(...sessions(scope.coach));
    expect(await log()).toEqual([
      { purpose: 'goals', recorded_by: scope.coachId },
      { purpose: 'coaching-sessions', recorded_by: scope.coachId },
    ]);
  });
});

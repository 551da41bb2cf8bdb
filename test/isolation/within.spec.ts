import { newId } from '#kernel';
import { globalId } from '#platform';
import { type CallOptions, type GraphqlAnswer, startTestApp, type TestApp } from '../harness/test-app.js';
import { furnish, type Furnished, type Kind } from './furnished.js';
import { marks } from './marks.js';
import { type RootField, rootFields } from './schema-walk.js';

/** Inside one cooperative: who reaches some people only, cannot tell anybody else from nobody. */
describe('people of one cooperative', () => {
  let app: TestApp;
  let here: Furnished;
  let fields: RootField[];

  beforeAll(async () => {
    app = await startTestApp();
    here = await furnish(app, marks('ownword', 3, 'QOWN'));
    fields = await rootFields(app);
  });
  afterAll(() => app.stop());

  const bare = ({ status, data, errors }: GraphqlAnswer) =>
    JSON.stringify({ status, data, errors }).replace(/"requestId":"[^"]*"/g, '');

  /** What is about the first member, and what is about others, by the order in which it was furnished. */
  const about = (kind: Kind, isFirst: boolean): readonly string[] => {
    const all = here.ids[kind];
    const mine =
      {
        Member: [0],
        Trajectory: [0],
        Invoice: [0, 1],
        InvestmentRequest: [0, 1, 3, 4],
        AdvanceReceipt: [0, 1, 2],
        Asset: [0, 1],
        Report: [0],
        ReferralRequest: [0],
        CoachingSession: [0, 1],
        Goal: [0],
        GoalStep: [0],
        SafetyConcern: [0, 1],
        Milestone: [0],
        Agreement: [0],
        NoteRelease: [0],
        Pause: [0],
        JournalEntry: [2],
      }[kind as string] ?? [];
    return all.filter((_, i) => mine.includes(i) === isFirst);
  };
  const PERSONAL: readonly Kind[] = [
    'Member',
    'Trajectory',
    'Invoice',
    'InvestmentRequest',
    'AdvanceReceipt',
    'Asset',
    'Report',
    'ReferralRequest',
    'CoachingSession',
    'Goal',
    'GoalStep',
    'Pause',
    'SafetyConcern',
    'Milestone',
    'Agreement',
    'NoteRelease',
    'JournalEntry',
  ];

  it('are the same as nobody to who has nothing to do with them', async () => {
    const different: string[] = [];
    const tries: [keyof Furnished['callers'], boolean][] = [
      // who, and whether the first member is a stranger to them
      ['member', false],
      ['other_member', true],
      ['coach', false],
      ['other_coach', true],
      ['officer', false],
      ['other_officer', true],
      ['referrer', false],
      ['other_referrer', true],
      ['policy_adviser', true],
    ];
    for (const field of fields.filter(({ operation }) => operation !== 'subscription')) {
      for (const slot of field.slots) {
        if (slot.kind === 'Email' || !PERSONAL.includes(slot.kind)) continue;
        for (const [caller, isFirst] of tries) {
          const ask = (id: string) =>
            app.gql(
              field.document,
              field.variables((other) =>
                other.path === slot.path
                  ? id
                  : other.kind === 'Email'
                    ? here.callers.coach.as!
                    : here.ids[other.kind].at(-1)!,
              ),
              here.callers[caller],
            );
          const nobody = bare(await ask(globalId(slot.kind, newId())));
          for (const id of about(slot.kind, isFirst)) {
            const answer = bare(await ask(id));
            if (answer !== nobody)
              different.push(`${field.name} ${slot.path} as ${caller}: ${answer} instead of ${nobody}`);
          }
        }
      }
    }
    expect(different).toEqual([]);
  });

  it('stand in no list of who has nothing to do with them', async () => {
    const [first, second] = here.memberIds;
    const found: string[] = [];
    for (const field of fields.filter(
      ({ operation, slots }) => operation === 'query' && slots.every(({ isNeeded }) => !isNeeded),
    )) {
      for (const [caller, strangers] of [
        ['member', here.ids.Member.slice(1)],
        ['other_member', [first]],
        ['coach', here.ids.Member.slice(1)],
        ['other_coach', here.ids.Member],
        ['officer', here.ids.Member.slice(1)],
        ['other_officer', [first]],
        ['referrer', here.ids.Member.slice(1)],
        ['other_referrer', [first]],
        ['policy_adviser', here.ids.Member],
      ] as const) {
        const answer = JSON.stringify(
          await app.gql(
            field.document,
            field.variables(() => null),
            here.callers[caller],
          ),
        );
        for (const id of strangers) if (answer.includes(id)) found.push(`${field.name} as ${caller}: ${id}`);
      }
    }
    expect(found).toEqual([]);
    const members = async (options: CallOptions) =>
      (await app.ok('{ members(first: 10) { edges { node { id } } } }', {}, options)).edges.map(
        (edge: { node: { id: string } }) => edge.node.id,
      ) as string[];
    // who may ask at all has a line of their own to ask about
    const explain = fields.find(({ name }) => name === 'explainPosting')!;
    const entryId = here.ids.JournalEntry.at(-1)!;
    const own = await app.ok(
      explain.document,
      explain.variables(() => entryId),
      here.callers.member,
    );
    expect(own.entryId).toBe(entryId);
    // each has somebody, or this would prove nothing
    for (const caller of ['member', 'coach', 'officer', 'referrer'] as const)
      expect([caller, await members(here.callers[caller])]).toEqual([caller, [first]]);
    expect(await members(here.callers.other_member)).toEqual([second]);
    expect(await members(here.callers.other_coach)).toEqual([]);
  });

  it('keep goals and notes to the member and the coach', async () => {
    const readers = new Set<string>();
    for (const field of fields.filter(({ operation }) => operation === 'query')) {
      for (const [caller, options] of Object.entries(here.callers)) {
        const answer = await app.gql(
          field.document,
          field.variables((slot) => (slot.kind === 'Email' ? null : here.ids[slot.kind][0]!)),
          options,
        );
        const text = JSON.stringify(answer);
        if (Object.values(here.words).some((word) => text.includes(word)))
          readers.add(`${field.name} as ${caller}`);
      }
    }
    expect([...readers].sort()).toEqual([
      'coachingSessions as coach',
      'coachingSessions as member',
      'goals as coach',
      'goals as member',
      'safetyConcerns as coach',
      'safetyConcerns as coordinator',
    ]);
  });

  it('show officers and referrers neither plan nor reason nor contact', async () => {
    const word = here.marks.word.toUpperCase();
    const file = fields.find(({ name }) => name === 'member')!;
    const texts = async (caller: keyof Furnished['callers']) =>
      JSON.stringify(
        await app.gql(
          file.document,
          file.variables(() => here.ids.Member[0]!),
          here.callers[caller],
        ),
      );
    expect(await texts('coordinator')).toContain(`${word} summary`);
    for (const column of ['plan', 'summary', 'referral', 'admitted', 'enterprise']) {
      const isSeen = (await texts('officer')).includes(`${word} ${column}`);
      expect([column, isSeen]).toEqual([column, column === 'enterprise']);
    }
    expect(await texts('referrer')).toContain('FORBIDDEN');
  });

  it('lose a coach at once when another one is assigned', async () => {
    const [memberId] = here.memberIds;
    const assign =
      'mutation ($input: AssignCoachInput!) { assignCoach(input: $input) { userErrors { code } } }';
    await app.ok(
      assign,
      { input: { memberId, coachEmail: here.callers.other_coach.as, startsOn: '2026-12-01' } },
      here.callers.coordinator,
    );
    const goals =
      'query ($memberId: ID!) { goals(memberId: $memberId, first: 1) { edges { node { words } } } }';
    expect(await app.refused(goals, { memberId }, here.callers.coach)).toBe('NOT_FOUND');
    const sessions =
      'query ($memberId: ID!) { coachingSessions(memberId: $memberId, first: 5) { edges { node { note } } } }';
    const seen = await app.ok(sessions, { memberId }, here.callers.other_coach);
    // one that is planned, and one that was held
    expect(seen.edges).toEqual([{ node: { note: null } }, { node: { note: null } }]);
  });
});

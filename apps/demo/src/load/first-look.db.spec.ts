import { createDemoDatabase } from '../../../../test/harness/demo-database.js';
import { startTestAppOn, type TestApp } from '../../../../test/harness/test-app.js';
import type { TestDatabase } from '../../../../test/harness/test-database.js';
import { networkStory } from '../story/network-story.js';

const COORDINATOR = { as: 'coordinator@scope.example' };
const COACH = { as: 'coach@scope.example' };
const MEMBER = { as: 'member@scope.example' };

let database: TestDatabase;
let app: TestApp;
let memberId: string;

beforeAll(async () => {
  database = await createDemoDatabase();
  app = await startTestAppOn(database);
  const { member } = await app.ok('{ viewer { member { id } } }', {}, MEMBER);
  memberId = member.id;
});
afterAll(() => app?.stop());

const scope = () => networkStory(app.today()).registry.castMember('scope').organisationId;
/** What a list of the API holds. */
const nodes = <T = Record<string, never>>(page: { edges: { node: T }[] }): T[] =>
  page.edges.map(({ node }) => node);
const asked = (field: string, selection: string, more = '') =>
  `query ($memberId: ID!) { ${field}(memberId: $memberId${more}) { ${selection} } }`;

describe('who opens the demo for the first time', () => {
  it('finds every part of the file of the member with the account filled', async () => {
    const empty: string[] = [];
    const expectFilled = async (field: string, selection: string, more = '') => {
      const answer = await app.ok(asked(field, selection, more), { memberId }, MEMBER);
      if ((answer.edges ?? answer).length === 0) empty.push(field);
    };
    for (const field of ['goals', 'coachingSessions', 'measurements', 'introductions'])
      await expectFilled(field, 'edges { node { id } }', ', first: 5');
    for (const field of [
      'competences',
      'competenceMatches',
      'exchanges',
      'noteReleases',
      'capacities',
      'enterprises',
    ])
      await expectFilled(field, '__typename');
    await expectFilled('membershipAgreements', 'signedOn');
    expect(empty).toEqual([]);
    const profile = await app.ok(
      asked('talentProfile', 'experience { words } languages { level } strengths'),
      { memberId },
      MEMBER,
    );
    expect([profile.experience.length > 0, profile.languages.length > 0, profile.strengths]).toEqual([
      true,
      true,
      expect.stringMatching(/./),
    ]);
    expect(
      await app.ok(asked('acquaintance', 'doneCount steps { step }'), { memberId }, MEMBER),
    ).toMatchObject({ doneCount: 6 });
    const { trajectory } = await app.ok(
      'query ($id: ID!) { member(id: $id) { trajectory { businessPlans { version } permissions { number } admission { decidedOn } pauses { startsOn } } } }',
      { id: memberId },
      COORDINATOR,
    );
    expect(Object.values(trajectory as object).every((list) => list.length > 0)).toBe(true);
  });

  it('reads as coach what was said, agreed and learnt, in words', async () => {
    const page = await app.ok(
      asked(
        'coachingSessions',
        'edges { node { state note isReadable agreements { words dueOn } } }',
        ', first: 40',
      ),
      { memberId },
      COACH,
    );
    const sessions = nodes<{
      state: string;
      note: string | null;
      isReadable: boolean;
      agreements: unknown[];
    }>(page);
    const held = sessions.filter(({ state }) => state === 'HELD');
    expect(held.length).toBeGreaterThan(5);
    expect(held.every(({ note, isReadable }) => isReadable && note!.length > 20)).toBe(true);
    expect(held[0]!.agreements.length).toBeGreaterThan(0);
    expect(sessions.some(({ state }) => state === 'PLANNED')).toBe(true);
    const goals = nodes<{ words: string; steps: unknown[]; levels: unknown[] }>(
      await app.ok(
        asked(
          'goals',
          'edges { node { words steps { words } levels { words } reviews { words } } }',
          ', first: 9',
        ),
        { memberId },
        COACH,
      ),
    );
    expect(
      goals.every(
        ({ words, steps, levels }) => words.startsWith('Ik wil') && steps.length > 1 && levels.length === 3,
      ),
    ).toBe(true);
    const path = await app.ok(
      asked('learningPath', 'state evidence { words } comments { words }'),
      { memberId },
      COACH,
    );
    expect(path.filter(({ state }: { state: string }) => state === 'DONE').length).toBeGreaterThan(2);
  });

  it.each(['PARTICIPATION_LADDER', 'WHO_5', 'CANTRIL_LADDER', 'ENTRECOMP'])(
    'sees how %s went',
    async (instrument) => {
      const { domains } = await app.ok(
        `query ($memberId: ID!, $instrument: String!) {
        measurementTrend(memberId: $memberId, instrument: $instrument, version: 1) { domains { points { score scoredBy } } } }`,
        { memberId, instrument },
        MEMBER,
      );
      expect(domains.length).toBeGreaterThan(0);
      for (const { points } of domains)
        expect(
          points.filter(({ scoredBy }: { scoredBy: string }) => scoredBy === 'SELF').length,
        ).toBeGreaterThan(1);
    },
  );

  it('sees who knocks at the door, and is told of it', async () => {
    const requests = nodes<{ state: string; source: string }>(
      await app.ok('{ referralRequests(first: 30) { edges { node { state source } } } }', {}, COORDINATOR),
    );
    expect(new Set(requests.map(({ state }) => state))).toEqual(
      new Set(['RECEIVED', 'INVITED', 'OFFERED', 'ACCEPTED', 'DECLINED', 'REVOKED']),
    );
    expect(new Set(requests.map(({ source }) => source))).toEqual(
      new Set(['REFERRER', 'MUNICIPALITY', 'SELF']),
    );
    // the open one works for half an hour from the load, which may be longer ago in a long run
    await database.owner(
      `UPDATE registry.invitation SET expires_at = now() + interval '30 minutes'
        WHERE id = (SELECT id FROM registry.invitation
                     WHERE organisation_id = $1 AND num_nonnulls(accepted_at, declined_at, revoked_at) = 0
                     ORDER BY invited_at DESC LIMIT 1)`,
      [scope()],
    );
    const invitations = nodes<{ state: string }>(
      await app.ok('{ invitations(first: 9) { edges { node { state } } } }', {}, COORDINATOR),
    );
    expect(invitations.map(({ state }) => state).sort()).toEqual([
      'ACCEPTED',
      'EXPIRED',
      'OPEN',
      'WITHDRAWN',
    ]);
    for (const [box, least] of [
      ['coordinator@scope', 3],
      ['board@scope', 1],
      ['referrer@werkse', 1],
      ['officer@delft', 1],
    ] as const) {
      const told = nodes<{ text: string }>(
        await app.ok(
          '{ notices(first: 9) { edges { node { text } } } }',
          {},
          { as: `${box}.example`, in: scope() },
        ),
      );
      expect([box, told.length]).toEqual([box, expect.any(Number)]);
      expect(told.length).toBeGreaterThanOrEqual(least);
      expect(told.every(({ text }) => text.length > 10 && !text.includes('{'))).toBe(true);
    }
  });

  it.each([
    ['coordinator', 6, 30],
    ['coach', 4, 25],
    ['member', 2, 8],
    ['treasurer', 1, 6],
  ])('finds as %s a list for today that is neither empty nor endless', async (box, least, most) => {
    const { count } = await app.ok('{ today { count } }', {}, { as: `${box}@scope.example` });
    expect(count).toBeGreaterThanOrEqual(least);
    expect(count).toBeLessThanOrEqual(most);
  });

  it('has little to do, and something', async () => {
    const due = nodes(
      await app.ok('{ measurementsDue(first: 50) { edges { node { memberName instrument } } } }', {}, COACH),
    );
    expect(due.length).toBeGreaterThanOrEqual(2);
    expect(due.length).toBeLessThanOrEqual(3);
    const { deadlines } = await app.ok('{ dashboard { deadlines { kind isOverdue } } }', {}, COORDINATOR);
    expect(deadlines.length).toBeGreaterThan(2);
    expect(deadlines.length).toBeLessThan(10);
    const facts = await app.database.owner<Record<string, number>>(
      `SELECT count(*) FILTER (WHERE c.first_agreement_due_on < $1::date)::int AS late,
              count(*) FILTER (WHERE c.first_review_on < $1::date)::int AS reviews,
              count(*) FILTER (WHERE c.first_open_concern_on IS NOT NULL)::int AS concerns,
              count(*) FILTER (WHERE c.last_held_on < $1::date - 28)::int AS unseen
         FROM tenant.coaching_facts c JOIN tenant.phase_span s
           ON s.tenant_id = c.tenant_id AND s.member_id = c.member_id AND s.ends_on IS NULL AND s.phase IN ('TRIAL', 'ACTIVE')
        WHERE c.tenant_id = $2`,
      [app.today(), scope()],
    );
    expect(facts[0]).toEqual({ late: 2, reviews: 1, concerns: 1, unseen: expect.any(Number) });
    // one who was not seen, and one who takes a break
    expect(facts[0]!['unseen']).toBeLessThanOrEqual(2);
  });
});

import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

const MEMBERS = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: MemberFilter, $orderBy: MemberOrder) {
  members(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {
    edges { cursor node { id name phase phaseSinceOn coach { name } enterprise { name } balance { amount } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

describe('the list of members', () => {
  let app: TestApp;
  let cooperative: string;
  const coordinator = { as: 'coordinator@list.example' };

  beforeAll(async () => {
    app = await startTestApp();
    cooperative = await app.organisation('COOPERATIVE', 'list');
    await app.account('coordinator@list.example', 'COORDINATOR', cooperative);
    await app.account('coach@list.example', 'COACH', cooperative);
    for (const [given, family] of [
      ['Ada', 'Zwart'],
      ['Bo', 'Wit'],
      ['Cas', 'Wit'],
      ['Dee', 'Groen'],
      ['Eef', 'Wit_1'],
    ]) {
      await app.ok(
        `mutation ($input: RegisterReferralInput!) { registerReferral(input: $input) { member { id } userErrors { code } } }`,
        { input: { givenName: given, familyName: family, source: 'SELF', referredOn: app.today() } },
        coordinator,
      );
    }
  });
  afterAll(() => app.stop());

  const names = (page: { edges: { node: { name: string } }[] }) => page.edges.map((edge) => edge.node.name);
  const all = ['Dee Groen', 'Bo Wit', 'Cas Wit', 'Eef Wit_1', 'Ada Zwart'];

  it('goes forward and backward by name without losing or doubling anybody', async () => {
    const first = await app.ok(MEMBERS, { first: 2 }, coordinator);
    expect(names(first)).toEqual(all.slice(0, 2));
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await app.ok(MEMBERS, { first: 3, after: first.pageInfo.endCursor }, coordinator);
    expect(names(second)).toEqual(all.slice(2));
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const back = await app.ok(MEMBERS, { last: 2, before: second.pageInfo.startCursor }, coordinator);
    expect(names(back)).toEqual(all.slice(0, 2));
    expect(names(await app.ok(MEMBERS, { last: 2 }, coordinator))).toEqual(all.slice(3));
  });

  it('orders by who changed phase last, with the same page turning', async () => {
    const first = await app.ok(MEMBERS, { first: 3, orderBy: 'PHASE_SINCE_DESC' }, coordinator);
    const rest = await app.ok(
      MEMBERS,
      { first: 3, orderBy: 'PHASE_SINCE_DESC', after: first.pageInfo.endCursor },
      coordinator,
    );
    expect([...names(first), ...names(rest)].sort()).toEqual([...all].sort());
  });

  it('finds by a part of the name, and takes % and _ for what they are', async () => {
    expect(names(await app.ok(MEMBERS, { first: 9, filter: { text: 'wit' } }, coordinator))).toEqual([
      'Bo Wit',
      'Cas Wit',
      'Eef Wit_1',
    ]);
    expect(names(await app.ok(MEMBERS, { first: 9, filter: { text: '_' } }, coordinator))).toEqual([
      'Eef Wit_1',
    ]);
    expect(names(await app.ok(MEMBERS, { first: 9, filter: { text: '%' } }, coordinator))).toEqual([]);
    expect(names(await app.ok(MEMBERS, { first: 9, filter: { phases: ['TRIAL'] } }, coordinator))).toEqual(
      [],
    );
    expect(
      names(await app.ok(MEMBERS, { first: 9, filter: { phases: ['TRIAL', 'REFERRED'] } }, coordinator)),
    ).toEqual(all);
  });

  it('refuses a page without a size, with two, of 101, and a foreign cursor', async () => {
    expect(await app.refused(MEMBERS, {}, coordinator)).toBe('PAGE_INVALID');
    expect(await app.refused(MEMBERS, { first: 1, last: 1 }, coordinator)).toBe('PAGE_INVALID');
    expect(await app.refused(MEMBERS, { first: 101 }, coordinator)).toBe('PAGE_INVALID');
    expect(await app.refused(MEMBERS, { first: 1, after: 'bm9uc2Vuc2U' }, coordinator)).toBe(
      'CURSOR_INVALID',
    );
    const byDate = await app.ok(MEMBERS, { first: 1, orderBy: 'PHASE_SINCE_DESC' }, coordinator);
    expect(await app.refused(MEMBERS, { first: 1, after: byDate.pageInfo.endCursor }, coordinator)).toBe(
      'CURSOR_INVALID',
    );
  });

  it('shows a coach nobody before an assignment and only the assigned member after', async () => {
    const coach = { as: 'coach@list.example' };
    expect(names(await app.ok(MEMBERS, { first: 9 }, coach))).toEqual([]);
    const [bo] = (await app.ok(MEMBERS, { first: 9, filter: { text: 'Bo Wit' } }, coordinator)).edges;
    await app.ok(
      `mutation ($input: AssignCoachInput!) { assignCoach(input: $input) { member { id } userErrors { code } } }`,
      { input: { memberId: bo.node.id, coachEmail: 'coach@list.example', startsOn: app.today() } },
      coordinator,
    );
    expect(names(await app.ok(MEMBERS, { first: 9 }, coach))).toEqual(['Bo Wit']);
  });

  it('takes one statement (Q1), and the dashboard one (Q3)', async () => {
    await app.ok(MEMBERS, { first: 20 }, coordinator);
    const q1 = await app.counting('app', () => app.ok(MEMBERS, { first: 20 }, coordinator));
    expect([q1.statements, q1.units]).toEqual([1, 1]);
    const q3 = await app.counting('app', () =>
      app.ok(
        '{ dashboard { phaseCounts { phase count } months { month income { amount } } deadlines { kind on member { name } } } }',
        {},
        coordinator,
      ),
    );
    expect([q3.statements, q3.units]).toEqual([1, 1]);
    expect(q3.result.phaseCounts).toEqual([{ phase: 'REFERRED', count: 5 }]);
    expect(q3.result.months).toHaveLength(12);
  });
});

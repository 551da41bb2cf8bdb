import { addDays, type CivilDate, newId } from '#kernel';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import {
  plantTrajectories,
  type Planted,
} from '../../../../test/fixtures/cooperative/planted-trajectories.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

const MEMBERS = `query ($first: Int, $after: String, $filter: MemberFilter, $orderBy: MemberOrder) {
  members(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    edges { node { id name phase phaseSinceOn } } pageInfo { hasNextPage endCursor } } }`;

const MANY = 10_000;
const FIRST_NAMES = ['Ada', 'Bo', 'Cas', 'Dee', 'Eef'];
const start = '2022-01-03' as CivilDate;

/** One of many, at one of ten places on the way. */
function trajectory(n: number): Planted & { readonly name: string } {
  const on = (days: number) => addDays(start, (n % 1_500) + days);
  const place = n % 10;
  const givenName = FIRST_NAMES[n % FIRST_NAMES.length]!;
  const familyName = `Familie ${String((n * 7_919) % MANY).padStart(5, '0')}`;
  return {
    id: newId(),
    memberId: newId(),
    givenName,
    familyName,
    name: `${givenName} ${familyName}`,
    referredOn: on(0),
    ...(place > 0 && { plannedOn: on(10) }),
    ...(place > 1 && { trialStartsOn: on(30) }),
    ...(place > 2 && { decidedOn: on(120), outcome: place === 9 ? 'DECLINED' : 'ADMITTED' }),
    ...(place > 6 && place < 9 && { endedOn: on(200), exitKind: place === 7 ? 'OUTFLOW' : 'DROP_OUT' }),
  };
}

describe(`a list of ${MANY.toLocaleString('en')} trajectories`, () => {
  let app: TestApp;
  let scope: ACooperative;
  const all = Array.from({ length: MANY }, (_none, n) => trajectory(n));

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2026-11-23');
    scope = await aCooperative(app, 'groot');
    const [policy] = await app.database.owner<{ id: string }>(
      `SELECT id FROM tenant.policy_version WHERE tenant_id = $1 AND kind = 'trial'`,
      [scope.id],
    );
    await plantTrajectories(app.database, scope.id, policy!.id, all);
    await app.database.owner('ANALYZE tenant.member, tenant.phase_span, tenant.trajectory');
  });
  afterAll(() => app.stop());

  /** Every page, each read in one statement. */
  async function walk(asked: object): Promise<{ name: string; phase: string; phaseSinceOn: string }[]> {
    const found: { name: string; phase: string; phaseSinceOn: string }[] = [];
    for (let after: string | null = null, hasNextPage = true; hasNextPage;) {
      const page = await app.counting('app', () =>
        app.ok(MEMBERS, { first: 100, after, ...asked }, { as: scope.coordinator, in: scope.id }),
      );
      expect(page.statements).toBe(1);
      found.push(...page.result.edges.map(({ node }: { node: (typeof found)[number] }) => node));
      ({ hasNextPage, endCursor: after } = page.result.pageInfo);
    }
    return found;
  }
  const byFamily = (rows: readonly Planted[]) =>
    rows
      .toSorted((a, b) => (`${a.familyName} ${a.givenName}` < `${b.familyName} ${b.givenName}` ? -1 : 1))
      .map(({ givenName, familyName }) => `${givenName} ${familyName}`);

  beforeAll(() =>
    // what a request looks up beside its own statement is known by now
    app.ok(MEMBERS, { first: 1 }, { as: scope.coordinator, in: scope.id }),
  );

  it('is filtered by phase and paged by name without losing or doubling anybody', async () => {
    const found = await walk({ filter: { phases: ['TRIAL', 'OUTFLOW'] } });
    expect(found.map(({ name }) => name)).toEqual(byFamily(all.filter((_one, n) => [2, 7].includes(n % 10))));
    expect(new Set(found.map(({ phase }) => phase))).toEqual(new Set(['TRIAL', 'OUTFLOW']));
  });

  it('is filtered by a part of the name', async () => {
    const found = await walk({ filter: { text: 'cas familie 00' } });
    const expected = all.filter(({ name }) => name.toLowerCase().includes('cas familie 00'));
    expect(expected.length).toBeGreaterThan(100);
    expect(found.map(({ name }) => name)).toEqual(byFamily(expected));
  });

  it('is sorted by who changed phase last, page after page', async () => {
    const found = await walk({ filter: { phases: ['ACTIVE'] }, orderBy: 'PHASE_SINCE_DESC' });
    const since = found.map(({ phaseSinceOn }) => phaseSinceOn);
    expect(since).toEqual(since.toSorted().reverse());
    expect(found).toHaveLength(MANY * 0.4);
    expect(new Set(found.map(({ name }) => name)).size).toBe(MANY * 0.4);
  });
});

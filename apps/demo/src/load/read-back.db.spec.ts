import { todayAt } from '#kernel';
import { spansOf, TrajectoryRepository } from '#membership';
import { dataSourceFor, Db, Metrics, roleUrl, runInContext, systemContext } from '#platform';
import { createDemoDatabase } from '../../../../test/harness/demo-database.js';
import type { TestDatabase } from '../../../../test/harness/test-database.js';
import { networkStory } from '../story/network-story.js';

const slugs = ['scope', 'lichtpunt'];
const { registry } = networkStory(todayAt(new Date()));
let database: TestDatabase;
let db: Db;
let close: () => Promise<void>;

beforeAll(async () => {
  database = await createDemoDatabase();
  const source = await dataSourceFor(roleUrl(database.config, 'app'), 1).initialize();
  close = () => source.destroy();
  db = new Db(source, new Metrics());
});
afterAll(async () => {
  await close();
  await database.drop();
});

describe.each(slugs)('the demo of %s, read back', (slug) => {
  const { organisationId } = registry.castMember(slug);
  const within = <T>(work: () => Promise<T>): Promise<T> =>
    runInContext(systemContext(organisationId, 'test'), work);
  const owned = <R extends object>(text: string, ...values: unknown[]): Promise<R[]> =>
    database.owner<R & Record<string, unknown>>(text, [organisationId, ...values]);

  it('stores for every member the timeline that follows from the facts', async () => {
    const members = await owned<{ id: string }>('SELECT id FROM tenant.member WHERE tenant_id = $1');
    const facts = await within(() =>
      db.read(new TrajectoryRepository().factsOf(members.map(({ id }) => id))),
    );
    const stored = await owned<{ memberId: string }>(
      `SELECT member_id AS "memberId", trajectory_id AS "trajectoryId", phase, starts_on::text AS "startsOn",
              ends_on::text AS "endsOn" FROM tenant.phase_span WHERE tenant_id = $1 ORDER BY member_id, starts_on`,
    );
    const computed = members.flatMap(({ id: memberId }) =>
      spansOf(
        facts.filter((one) => one.memberId === memberId).map((one) => ({ id: one.id, facts: one })),
      ).map((span) => ({ ...span, memberId })),
    );
    const byMember = (a: { memberId: string; startsOn?: string }, b: typeof a) =>
      a.memberId === b.memberId ? (a.startsOn! < b.startsOn! ? -1 : 1) : a.memberId < b.memberId ? -1 : 1;
    expect(computed.length).toBeGreaterThan(100);
    expect(stored.sort(byMember)).toEqual(computed.sort(byMember));
  });

  it('finds people and enterprises by what they are called', async () => {
    const [missing] = await owned<{ count: string }>(
      `SELECT count(*) FROM (SELECT id FROM tenant.member WHERE tenant_id = $1 UNION ALL
         SELECT id FROM tenant.enterprise WHERE tenant_id = $1) s
        WHERE NOT EXISTS (SELECT FROM tenant.search_gram g WHERE g.tenant_id = $1 AND g.subject_id = s.id)`,
    );
    expect(missing!.count).toBe('0');
  });
});

import { newId } from '#kernel';
import { Db, pageOf } from '#platform';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { SearchProjection } from './search.projection.js';

const SEARCH = `query ($text: String!, $first: Int, $after: String, $last: Int, $before: String) {
  search(text: $text, first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { kind reason reasonText phase member { id name number email } enterprise { name } organisation { name } contact { name enterprise town } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
const MANY = 10_000;

interface Hit {
  kind: string;
  reason: string;
  member: { name: string } | null;
  enterprise: { name: string } | null;
  organisation: { name: string } | null;
  contact: { name: string } | null;
}

describe('search', () => {
  let app: TestApp;
  let cooperative: string;
  let elsewhere: string;
  let coordinatorId: string;
  const as = (name: string) => ({ as: `${name}@search.example` });
  const coordinator = as('coordinator');
  const ids: Record<string, string> = {};

  const does = (name: string, input: object) =>
    app.ok(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { member { id } userErrors { code } } }`,
      { input },
      coordinator,
    );
  const shown = ({ kind, reason, member, enterprise, organisation, contact }: Hit) =>
    `${kind} ${reason} ${(enterprise ?? organisation ?? contact ?? member)!.name}`;
  const find = async (text: string, options: object = coordinator): Promise<string[]> =>
    (await app.ok(SEARCH, { text, first: 20 }, options)).edges.map(({ node }: { node: Hit }) => shown(node));
  const register = async (givenName: string, familyName: string, email?: string, more: object = {}) => {
    const referral = { source: 'SELF', referredOn: app.today(), ...more };
    const { member } = await does('registerReferral', { givenName, familyName, email, ...referral });
    return (ids[familyName] = member.id as string);
  };
  const log = () =>
    app.database.owner<{ filter: string; hits: number; by: string }>(
      `SELECT l.filter, l.hits, a.display_name AS by FROM tenant.access_log l JOIN registry.account a ON a.id = l.recorded_by
        WHERE l.tenant_id = $1 AND l.subject_id IS NULL AND l.purpose = 'search' ORDER BY l.id`,
      [cooperative],
    );

  beforeAll(async () => {
    app = await startTestApp();
    cooperative = await app.organisation('COOPERATIVE', 'search');
    elsewhere = await app.organisation('COOPERATIVE', 'elsewhere');
    const referrer = await app.organisation('REFERRER', 'werkse', 'Werkse Zoekstad');
    const stranger = await app.organisation('REFERRER', 'werkse-elders', 'Werkse Elders');
    coordinatorId = await app.account('coordinator@search.example', 'COORDINATOR', cooperative);
    for (const role of ['COACH', 'TREASURER', 'BOARD'] as const)
      await app.account(`${role.toLowerCase()}@search.example`, role, cooperative);
    await app.account('referrer@search.example', 'REFERRER', referrer);
    await app.account('coordinator@elsewhere.example', 'COORDINATOR', elsewhere);
    await app.database.owner(
      `INSERT INTO tenant.collaboration (tenant_id, organisation_id, starts_on, recorded_by, request_id)
       SELECT c, o, '2020-01-01', $1, 'test' FROM (VALUES ($1::uuid, $2::uuid), ($3, $4)) x (c, o)`,
      [cooperative, referrer, elsewhere, stranger],
    );
    const organisationId = `org_${referrer.replaceAll('-', '')}`;
    await register('José', 'Van der Bergh', 'jose.werk@post.example', { source: 'REFERRER', organisationId });
    await register('Josephine', 'Zwart', 'zwart@anders.example');
    await register('Ada', 'Bergman');
    const sector = { sector: '10', startsOn: app.today() };
    await does('recordEnterprise', {
      memberId: ids['Zwart'],
      name: 'Brood & Zo',
      activity: 'bakkerij',
      ...sector,
    });
    await does('assignCoach', {
      memberId: ids['Bergman'],
      coachEmail: 'coach@search.example',
      startsOn: app.today(),
    });
    const uuid = ids['Zwart']!.slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    await app.account('member@search.example', 'MEMBER', cooperative, uuid);
  });
  afterAll(() => app.stop());

  it('finds whatever accents, capitals and a slip, the likest first', async () => {
    expect(await find('jose')).toEqual(['MEMBER NAME José Van der Bergh', 'MEMBER NAME Josephine Zwart']);
    expect(await find('BERGH')).toEqual(['MEMBER NAME José Van der Bergh', 'MEMBER NAME Ada Bergman']);
    expect(await find('josefine')).toContain('MEMBER NAME Josephine Zwart');
    expect(await find('bakerij')).toEqual(['ENTERPRISE ACTIVITY Brood & Zo']);
    expect(await find('brood')).toEqual(['ENTERPRISE NAME Brood & Zo']);
    expect(await find('zoekstad')).toEqual(['ORGANISATION NAME Werkse Zoekstad']);
    expect(await find('anders.example')).toContain('MEMBER EMAIL Josephine Zwart');
    expect(await find('2')).toEqual(['MEMBER NUMBER Josephine Zwart']);
    expect(await find('qqqqq')).toEqual([]);
    expect(await find("%'_\\")).toEqual([]);
  });

  it('says where a person stands and why it is a hit, without contact details', async () => {
    const { edges } = await app.ok(SEARCH, { text: 'brood', first: 1 }, { ...coordinator, locale: 'en' });
    expect(edges[0].node).toMatchObject({
      reasonText: 'Name',
      phase: 'REFERRED',
      member: { name: 'Josephine Zwart', email: null },
    });
  });

  it('shows each only whom they may see', async () => {
    const referrer = { ...as('referrer'), in: cooperative };
    expect(await find('bergman', as('coach'))).toEqual(['MEMBER NAME Ada Bergman']);
    expect(await find('zwart', as('coach'))).toEqual([]);
    expect(await find('brood', as('coach'))).toEqual([]);
    expect(await find('jose', referrer)).toEqual(['MEMBER NAME José Van der Bergh']);
    expect(await find('zoekstad', referrer)).toEqual([]);
    expect(await find('brood', as('member'))).toEqual(['ENTERPRISE NAME Brood & Zo']);
    expect(await find('bergman', as('member'))).toEqual([]);
    expect(await find('zwart', as('treasurer'))).toEqual(['MEMBER NAME Josephine Zwart']);
    expect(await find('anders.example', as('treasurer'))).toEqual([]);
    expect(await find('zwart', { as: 'coordinator@elsewhere.example' })).toEqual([]);
    expect(await find('werkse', { as: 'coordinator@elsewhere.example' })).toEqual([
      'ORGANISATION NAME Werkse Elders',
    ]);
  });

  it('leaves one row in the access log, with what was asked and how many were shown', async () => {
    const before = (await log()).length;
    await app.ok(SEARCH, { text: ' jose ', first: 1 }, as('board'));
    expect((await log()).slice(before)).toEqual([{ filter: 'jose', hits: 1, by: 'board' }]);
  });

  it('follows a change of what it is made of', async () => {
    await app.database.owner(
      `UPDATE tenant.member SET family_name = 'Wit' WHERE tenant_id = $1 AND given_name = 'Ada'`,
      [cooperative],
    );
    expect(await find('bergman')).not.toContain('MEMBER NAME Ada Bergman');
    expect(await find('ada wit')).toEqual(['MEMBER NAME Ada Wit']);
  });

  it('finds an entrepreneur in the region for who knows the network, until they are off the list', async () => {
    await app.database.owner(
      `INSERT INTO tenant.contact (tenant_id, name, enterprise, sector, town, email, consented_on, consent_words, recorded_by, request_id)
       VALUES ($1, 'Zeefdruk Zeger', 'Inktvis', '18', 'Delft', 'zeger@inktvis.example', '2026-01-01', 'mondeling', $1, 'test')`,
      [cooperative],
    );
    expect(await find('inktvisch')).toEqual(['CONTACT NAME Zeefdruk Zeger']);
    expect(await find('zeger', as('coach'))).toEqual(['CONTACT NAME Zeefdruk Zeger']);
    for (const other of ['treasurer', 'board', 'member'])
      expect(await find('inktvis', as(other))).toEqual([]);
    await app.database.owner(
      `UPDATE tenant.contact SET name = NULL, email = NULL, removed_on = '2026-02-01' WHERE tenant_id = $1`,
      [cooperative],
    );
    expect(await find('inktvis')).toEqual([]);
  });

  it('finds a member who was merged as the one they are now', async () => {
    await register('Josephine', 'Merckx', 'merckx@anders.example');
    await app.database.owner(
      `UPDATE tenant.member SET merged_into = (SELECT id FROM tenant.member WHERE tenant_id = $1 AND family_name = 'Zwart')
        WHERE tenant_id = $1 AND family_name = 'Merckx'`,
      [cooperative],
    );
    expect(await find('merckx')).toEqual([]);
    expect(await find('merckx@anders.example')).not.toContain('MEMBER EMAIL Josephine Merckx');
    expect(await find('4')).toEqual([]);
  });

  it('refuses nothing to look for, too much, a citizen number, and a page or place that is none', async () => {
    const refused = (text: string, page: object = { first: 1 }) =>
      app.refused(SEARCH, { text, ...page }, coordinator);
    expect(await refused('  ')).toBe('TEXT_REQUIRED');
    expect(await refused('a'.repeat(101))).toBe('TEXT_TOO_LONG');
    expect(await refused('111222333')).toBe('TEXT_HAS_BSN');
    expect(await refused('a', {})).toBe('PAGE_INVALID');
    expect(await refused('a', { first: 1, after: 'bm9uc2Vuc2U' })).toBe('CURSOR_INVALID');
    const foreign = Buffer.from(JSON.stringify(['x', 'y', 'z'])).toString('base64url');
    expect(await refused('a', { first: 1, after: foreign })).toBe('CURSOR_INVALID');
  });

  describe('among ten thousand', () => {
    beforeAll(async () => {
      await app.database.owner(
        `WITH who AS (SELECT uuidv7() AS m, uuidv7() AS t, n FROM generate_series(100, $2::int + 99) n),
         member AS (INSERT INTO tenant.member (tenant_id, id, number, given_name, family_name, recorded_by, request_id)
           SELECT $1, m, n, initcap(translate(n::text, '0123456789', 'abcdefghij')), 'Tienduizend', $1, 'test' FROM who),
         trajectory AS (INSERT INTO tenant.trajectory (tenant_id, id, member_id, recorded_by, request_id) SELECT $1, t, m, $1, 'test' FROM who),
         span AS (INSERT INTO tenant.phase_span (tenant_id, member_id, starts_on, trajectory_id, phase, recorded_by, request_id)
           SELECT $1, m, '2026-01-01', t, 'REFERRED', $1, 'test' FROM who)
         INSERT INTO tenant.referral (tenant_id, trajectory_id, source, referred_on, recorded_by, request_id)
         SELECT $1, t, 'SELF', '2026-01-01', $1, 'test' FROM who`,
        [cooperative, MANY],
      );
      await app.database.owner('ANALYZE tenant.search_gram, tenant.member');
    });

    it('takes one statement, by the key', async () => {
      await find('bcde');
      const { result, statements, units } = await app.counting('app', () => find('bcde'));
      expect(result[0]).toBe('MEMBER NAME Bcde Tienduizend');
      expect([statements, units]).toEqual([1, 1]);
      const plan = await app.within(cooperative, coordinatorId, 'COORDINATOR', () => {
        const { text, values } = app.get(SearchProjection).page({
          text: 'bcde',
          page: pageOf({ first: 20 }, 3),
          scopes: [{ kind: 'COOPERATIVE' }],
          contactScopes: [],
          seesContacts: true,
          today: app.today(),
        });
        return app.get(Db).read({ text: `EXPLAIN ${text}`, values, map: (rows) => JSON.stringify(rows) });
      });
      expect(plan).toMatch(/search_gram_pkey[^"]*"\},\{"QUERY PLAN":"[^"]*Index Cond: [^"]*gram = ANY/);
      expect(plan).not.toMatch(/Seq Scan on (search_gram|member|enterprise)/);
    });

    it('goes forward and backward through all that are alike, none lost and none twice', async () => {
      const seen: string[] = [];
      let page = await app.ok(SEARCH, { text: 'tienduizend', first: 100 }, coordinator);
      for (let pages = 1; pages < 5; pages++) {
        seen.push(...page.edges.map(({ node }: { node: { member: { id: string } } }) => node.member.id));
        page = await app.ok(
          SEARCH,
          { text: 'tienduizend', first: 100, after: page.pageInfo.endCursor },
          coordinator,
        );
      }
      expect(new Set(seen).size).toBe(400);
      const back = await app.ok(
        SEARCH,
        { text: 'tienduizend', last: 100, before: page.pageInfo.startCursor },
        coordinator,
      );
      expect(back.edges.map(({ node }: { node: { member: { id: string } } }) => node.member.id)).toEqual(
        seen.slice(300),
      );
    });
  });

  it('looks no further than the cooperative that asks', async () => {
    const rows = await app.within(elsewhere, newId(), 'COORDINATOR', () =>
      app.get(Db).read({ text: 'SELECT 1 FROM tenant.search_gram', values: [], map: (found) => found }),
    );
    expect(rows).toEqual([]);
  });
});

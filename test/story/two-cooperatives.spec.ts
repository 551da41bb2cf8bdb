import { globalId } from '#platform';
import { type Field, type Partner, type Place, startField, type Who } from './field.js';

const PEOPLE = '{ members(first: 10) { edges { node { id givenName } } } }';
const FILE = 'query ($id: ID!) { member(id: $id) { givenName } }';

describe('one coordinator of Pangea and Lichtpunt', () => {
  let field: Field;
  let scope: Place;
  let alkmaar: Partner;
  const members = new Map<string, string>();
  /** The same account, with one header or the other. */
  let [atPangea, atLichtpunt] = [{} as Who, {} as Who];

  beforeAll(async () => {
    field = await startField();
    field.on('2026-01-02');
    const pangea = await field.cooperative('pangea', 'Pangea');
    const lichtpunt = await field.cooperative('lichtpunt', 'Lichtpunt', { term: { months: null } });
    scope = await field.cooperative('scope', 'Scope');
    const as = 'robin@noord.example';
    for (const { id } of [pangea, lichtpunt]) await field.app.account(as, 'COORDINATOR', id);
    [atPangea, atLichtpunt] = [pangea, lichtpunt].map((place) => ({ as, in: place.id })) as [Who, Who];
    alkmaar = await field.partner('MUNICIPALITY', 'alkmaar', 'gemeente Alkmaar');
    field.on('2026-06-01');
    for (const [place, givenName] of [
      [pangea, 'Rima'],
      [lichtpunt, 'Hendrik'],
      [scope, 'Joris'],
    ] as const) {
      await field.worksWith(place, alkmaar, '2026-01-01');
      members.set(givenName, await field.memberSince(place, 2026, { givenName }, alkmaar));
    }
  });
  afterAll(() => field.app.stop());

  const names = async (who: Who) =>
    (await field.asks(who, PEOPLE)).edges.map(({ node }: { node: { givenName: string } }) => node.givenName);

  it('chooses with the header in which one', async () => {
    const { cooperatives } = await field.asks(atPangea, '{ viewer { cooperatives { name roles } } }');
    expect(cooperatives).toEqual([
      { name: 'Lichtpunt', roles: ['COORDINATOR'] },
      { name: 'Pangea', roles: ['COORDINATOR'] },
    ]);
    expect(await names(atPangea)).toEqual(['Rima']);
    expect(await names(atLichtpunt)).toEqual(['Hendrik']);
    // none is chosen for somebody who works in two
    expect(await field.app.refused(PEOPLE, {}, { as: atPangea.as })).toBe('FORBIDDEN');
  });

  it('sees nothing of the one in the other, by list, search, file or act', async () => {
    for (const [here, own, other] of [
      [atPangea, 'Rima', 'Hendrik'],
      [atLichtpunt, 'Hendrik', 'Rima'],
    ] as const) {
      expect(await field.asks(here, FILE, { id: members.get(own) })).toEqual({ givenName: own });
      const id = members.get(other)!;
      expect(await field.askedInVain(here, FILE, { id })).toBe('NOT_FOUND');
      const hits =
        'query ($text: String!) { search(text: $text, first: 10) { edges { node { member { givenName } } } } }';
      expect((await field.asks(here, hits, { text: other })).edges).toEqual([]);
      const pause = { memberId: id, startsOn: '2026-07-01' };
      expect(await field.refused(here, 'startPause', pause)).toBe('NOT_FOUND');
      const stage = { filter: { phases: ['ACTIVE'] } };
      const active =
        'query ($filter: MemberFilter) { members(first: 10, filter: $filter) { edges { node { id } } } }';
      expect((await field.asks(here, active, stage)).edges).toEqual([{ node: { id: members.get(own) } }]);
    }
  });

  it('writes in the one that the header names, and numbers go on in each of their own', async () => {
    field.on('2026-06-02');
    for (const [here, givenName] of [
      [atPangea, 'Dana'],
      [atLichtpunt, 'Piet'],
    ] as const) {
      const referral = { givenName, familyName: 'Visser', source: 'SELF', referredOn: '2026-06-02' };
      const { member } = await field.does(here, 'registerReferral', referral, 'member { number }');
      expect(member.number).toBe(2);
    }
    expect(await names(atPangea)).toEqual(['Dana', 'Rima']);
    expect(await names(atLichtpunt)).toEqual(['Piet', 'Hendrik']);
  });

  it('is refused in a third, whatever is asked', async () => {
    const atScope = { as: atPangea.as, in: scope.id };
    expect(await field.askedInVain(atScope, PEOPLE)).toBe('FORBIDDEN');
    expect(await field.askedInVain(atScope, FILE, { id: members.get('Joris') })).toBe('FORBIDDEN');
    const pause = { memberId: members.get('Joris'), startsOn: '2026-07-01' };
    expect(await field.refused(atScope, 'startPause', pause)).toBe('FORBIDDEN');
    const nowhere = await field.app.gql(PEOPLE, {}, { ...atScope, in: alkmaar.id });
    expect(nowhere.errors?.[0]?.extensions.code).toBeDefined();
    expect(nowhere.data?.members ?? null).toBeNull();
    expect(globalId('Organisation', scope.id)).not.toBe(alkmaar.id);
  });

  it('loses the one and keeps the other when a role ends', async () => {
    const colleague = { as: 'coordinator@pangea.example', in: atPangea.in };
    await field.does(colleague, 'revokeRole', { email: atPangea.as, role: 'COORDINATOR' });
    expect(await field.askedInVain(atPangea, PEOPLE)).toBe('FORBIDDEN');
    expect(await names(atLichtpunt)).toEqual(['Piet', 'Hendrik']);
  });
});

import { type Field, type Partner, type Place, startField, type Who } from './field.js';

const PEOPLE = '{ members(first: 10) { edges { node { givenName } } } }';
const FILE =
  'query ($id: ID!) { member(id: $id) { givenName phase trajectory { businessPlans { title } } } }';
const SENT = '{ myReferrals(first: 10) { edges { node { givenName status } } } }';

/** Who works for a municipality or a referrer comes in only through a collaboration that runs, and only to their own. */
describe('who looks in from outside', () => {
  let field: Field;
  let scope: Place;
  let pangea: Place;
  let delft: Partner;
  let alkmaar: Partner;
  let samira: string;
  let collaborationId: string;

  beforeAll(async () => {
    field = await startField();
    field.on('2026-01-02');
    scope = await field.cooperative('scope', 'Scope');
    pangea = await field.cooperative('pangea', 'Pangea');
    delft = await field.partner('MUNICIPALITY', 'delft', 'gemeente Delft');
    alkmaar = await field.partner('MUNICIPALITY', 'alkmaar', 'gemeente Alkmaar');
    field.on('2026-06-01');
    collaborationId = await field.worksWith(scope, delft, '2026-02-01');
    await field.worksWith(scope, alkmaar, '2026-01-01');
    await field.worksWith(pangea, alkmaar, '2026-01-01');
    samira = await field.memberSince(scope, 2026, { givenName: 'Samira' }, delft);
    await field.memberSince(scope, 2026, { givenName: 'Wim', notADuplicateOf: [samira] }, alkmaar);
    await field.memberSince(pangea, 2026, { givenName: 'Rima' }, alkmaar);
  });
  afterAll(() => field.app.stop());

  const names = async (who: Who, query = PEOPLE) =>
    (await field.asks(who, query)).edges.map(({ node }: { node: { givenName: string } }) => node.givenName);

  it('is an officer of Delft with own clients of Scope, from the first until the last day', async () => {
    const officer = field.at(delft, scope);
    field.on('2026-01-31');
    expect(await field.askedInVain(officer, PEOPLE)).toBe('FORBIDDEN');
    field.on('2026-02-01');
    // nobody was made her client yet
    expect(await names(officer)).toEqual([]);
    field.on('2026-06-01');
    expect(await names(officer)).toEqual(['Samira']);
    field.on('2026-12-01');
    expect(await names(officer)).toEqual(['Samira']);
    expect(await field.asks(officer, FILE, { id: samira })).toEqual({
      givenName: 'Samira',
      phase: 'ACTIVE',
      trajectory: { businessPlans: [] },
    });
    await field.does(scope.coordinator, 'endCollaboration', { collaborationId, endsOn: '2026-12-31' });
    field.on('2026-12-31');
    expect(await names(officer)).toEqual(['Samira']);
    field.on('2027-01-01');
    expect(await field.askedInVain(officer, PEOPLE)).toBe('FORBIDDEN');
    expect(await field.askedInVain(officer, FILE, { id: samira })).toBe('FORBIDDEN');
    expect(await field.askedInVain(officer, SENT)).toBe('FORBIDDEN');
    const { cooperatives } = await field.app.ok(
      '{ viewer { cooperatives { name } } }',
      {},
      { as: delft.email },
    );
    expect(cooperatives).toEqual([]);
  });

  it('has no clients of another municipality, nor anything of a cooperative that it does not work with', async () => {
    field.on('2026-12-01');
    const ofAlkmaar = field.at(alkmaar, scope);
    expect(await names(ofAlkmaar)).toEqual(['Wim']);
    expect(await field.askedInVain(ofAlkmaar, FILE, { id: samira })).toBe('NOT_FOUND');
    expect(await names(field.at(alkmaar, pangea))).toEqual(['Rima']);
    expect(await field.askedInVain(field.at(delft, pangea), PEOPLE)).toBe('FORBIDDEN');
    // a colleague of the same municipality has clients of their own, and these are none
    await field.app.account('collega@delft.example', 'OFFICER', await organisationOf(delft));
    expect(await names({ as: 'collega@delft.example', in: scope.id })).toEqual([]);
  });

  it('is a referrer who follows those whom it sent, and nobody else', async () => {
    field.on('2026-12-01');
    const [werkse, patijnenburg] = [
      await field.partner('REFERRER', 'werkse', 'Werkse!'),
      await field.partner('REFERRER', 'patijnenburg', 'Patijnenburg'),
    ];
    const said = { familyName: 'Nieuw', reason: 'Wil verkopen.', personKnows: true };
    for (const [partner, givenName] of [
      [werkse, 'Ilse'],
      [patijnenburg, 'Omar'],
    ] as const) {
      await field.worksWith(scope, partner, '2026-01-01');
      const person = { ...said, givenName, email: `${givenName}@post.example` };
      await field.does(field.at(partner, scope), 'submitReferral', person);
    }
    expect(await names(field.at(werkse, scope), SENT)).toEqual(['Ilse']);
    expect(await names(field.at(patijnenburg, scope), SENT)).toEqual(['Omar']);
    for (const partner of [werkse, patijnenburg]) {
      const who = field.at(partner, scope);
      expect(await names(who)).toEqual([]);
      expect(await field.askedInVain(who, FILE, { id: samira })).toBe('FORBIDDEN');
      expect(await field.askedInVain(who, '{ referralRequests(first: 10) { edges { node { id } } } }')).toBe(
        'FORBIDDEN',
      );
      expect(await field.askedInVain(field.at(partner, pangea), SENT)).toBe('FORBIDDEN');
    }
  });

  async function organisationOf(partner: Partner): Promise<string> {
    const [grant] = await field.app.database.owner<{ id: string }>(
      `SELECT g.organisation_id AS id FROM registry.role_grant g JOIN registry.account a ON a.id = g.account_id WHERE a.email = $1`,
      [partner.email],
    );
    return grant!.id;
  }
});

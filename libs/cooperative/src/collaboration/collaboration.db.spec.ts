import { Db, globalId, IdentityDb, localId, statement } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { type CallOptions, startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

const SHAPE =
  'collaboration { id organisationId name kind startsOn endsOn isRunning } userErrors { code path }';
const START = `mutation ($input: StartCollaborationInput!) { startCollaboration(input: $input) { ${SHAPE} } }`;
const END = `mutation ($input: EndCollaborationInput!) { endCollaboration(input: $input) { ${SHAPE} } }`;
const REGISTER = `mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) {
  organisation { id name kind } userErrors { code } } }`;
const VIEWER = '{ viewer { cooperatives { id name roles } } }';
const MEMBERS = '{ members(first: 10) { edges { node { id } } } }';

describe('working together with municipalities and referrers', () => {
  let app: TestApp;
  let [boog, pijl]: ACooperative[] = [];
  const administrator = { as: 'administrator@network.example' };

  beforeAll(async () => {
    app = await startTestApp();
    boog = await aCooperative(app, 'boog');
    pijl = await aCooperative(app, 'pijl');
    const network = await app.organisation('NETWORK', 'lansco');
    await app.account(administrator.as, 'NETWORK_ADMINISTRATOR', network);
    app.moveTo('2026-06-15');
  });
  afterAll(() => app.stop());

  const as = (cooperative: ACooperative): CallOptions => ({ as: cooperative.coordinator });
  const start = (organisationId: string, startsOn: string, endsOn?: string) =>
    [
      START,
      { input: { organisationId: globalId('Organisation', organisationId), startsOn, endsOn } },
    ] as const;
  const seenBy = async (email: string) =>
    (
      (await app.ok(VIEWER, {}, { as: email })).cooperatives as {
        id: string;
        name: string;
        roles: string[];
      }[]
    ).map(({ id, roles }) => [localId('Organisation', id), roles]);

  it('begins with an organisation that the register finds by name', async () => {
    const found = await app.ok('{ organisations(name: "WERK PIJL") { id name kind } }', {}, as(boog!));
    expect(found).toEqual([
      { id: globalId('Organisation', pijl!.referrerId), name: 'Werk pijl', kind: 'REFERRER' },
    ]);
    const { collaboration } = await app.ok(...start(pijl!.referrerId, '2026-07-01'), as(boog!));
    expect(collaboration).toMatchObject({
      endsOn: null,
      isRunning: false,
      name: 'Werk pijl',
    });
    // cooperatives, the network and the platform are no partners, and are not found
    expect(await app.ok('{ organisations(name: "coöperatie") { id } }', {}, as(boog!))).toEqual([]);
    expect(await app.refused(...start(pijl!.id, '2026-07-01'), as(boog!))).toBe('NOT_FOUND');
    expect(await app.refused('{ organisations(name: " a ") { id } }', {}, as(boog!))).toBe(
      'SEARCH_TOO_SHORT',
    );
  });

  it('lets who signs in from outside choose among the cooperatives that work with them today', async () => {
    expect(await seenBy(pijl!.referrer)).toEqual([[pijl!.id, ['REFERRER']]]);
    expect(await app.refused(MEMBERS, {}, { as: pijl!.referrer, in: boog!.id })).toBe('FORBIDDEN');
    app.moveTo('2026-07-01');
    expect(await seenBy(pijl!.referrer)).toEqual([
      [boog!.id, ['REFERRER']],
      [pijl!.id, ['REFERRER']],
    ]);
    expect((await app.ok(MEMBERS, {}, { as: pijl!.referrer, in: boog!.id })).edges).toEqual([]);
    expect(await seenBy(boog!.referrer)).toEqual([[boog!.id, ['REFERRER']]]);
    expect(await seenBy(boog!.coordinator)).toEqual([[boog!.id, ['COORDINATOR']]]);
  });

  it('ends with a day, and then the access ends at once', async () => {
    const list = await app.ok('{ collaborations { id organisationId } }', {}, as(boog!));
    const { id } = list.find(
      (one: { organisationId: string }) => localId('Organisation', one.organisationId) === pijl!.referrerId,
    );
    const end = (endsOn: string) => [END, { input: { collaborationId: id, endsOn } }] as const;
    expect(await app.refused(...end('2026-06-30'), as(boog!))).toBe('PERIOD_INVALID');
    app.moveTo('2026-08-01');
    await app.ok(...end('2026-08-01'), as(boog!));
    await app.ok(MEMBERS, {}, { as: pijl!.referrer, in: boog!.id });
    // brought forward it ends now
    const { collaboration } = await app.ok(...end('2026-07-31'), as(boog!));
    expect(collaboration).toMatchObject({ endsOn: '2026-07-31', isRunning: false });
    expect(await app.refused(MEMBERS, {}, { as: pijl!.referrer, in: boog!.id })).toBe('FORBIDDEN');
    expect(await seenBy(pijl!.referrer)).toEqual([[pijl!.id, ['REFERRER']]]);
    expect(await app.refused(...end('2026-08-15'), as(boog!))).toBe('COLLABORATION_ENDED');
    // another cooperative's is not there
    expect(await app.refused(...end('2026-07-31'), as(pijl!))).toBe('NOT_FOUND');
  });

  it('starts again, but never twice at a time', async () => {
    const again = start(pijl!.referrerId, '2026-07-31');
    expect(await app.refused(...again, as(boog!))).toBe('COLLABORATION_OVERLAPS');
    expect(await app.refused(...start(pijl!.referrerId, '2026-08-02', '2026-08-01'), as(boog!))).toBe(
      'PERIOD_INVALID',
    );
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        app.gql(...start(pijl!.referrerId, '2026-08-01', '2026-12-31'), as(boog!)),
      ),
    );
    const codes = answers.map(({ data }) => data.startCollaboration.userErrors[0]?.code ?? 'STARTED').sort();
    expect(codes).toEqual([...Array.from({ length: 4 }, () => 'COLLABORATION_OVERLAPS'), 'STARTED']);
    expect(await seenBy(pijl!.referrer)).toHaveLength(2);
  });

  it('keeps the copy in the register in step, and shows each cooperative its own lines only', async () => {
    const lines = (table: string) =>
      app.database.owner(
        `SELECT tenant_id, id, organisation_id, starts_on, ends_on FROM ${table}.collaboration ORDER BY tenant_id, id`,
      );
    const copies = await lines('registry');
    expect(copies.length).toBeGreaterThan(4);
    expect(copies).toEqual(await lines('tenant'));
    const seen = await app.within(boog!.id, boog!.coordinatorId, 'COORDINATOR', () =>
      app
        .get(Db)
        .read(
          statement<{ id: string }, string[]>(
            'SELECT DISTINCT tenant_id AS id FROM registry.collaboration',
            [],
            (rows) => rows.map((row) => row.id),
          ),
        ),
    );
    expect(seen).toEqual([boog!.id]);
    const forged = app.within(boog!.id, boog!.coordinatorId, 'COORDINATOR', () =>
      app
        .get(Db)
        .write(statement('UPDATE registry.collaboration SET tenant_id = $1', [pijl!.id], () => undefined)),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });

  it('opens no cooperative by way of the register, whatever our code would try', async () => {
    for (const kind of ['COOPERATIVE', 'NETWORK', 'PLATFORM']) {
      const slipped = app
        .get(IdentityDb)
        .write(
          statement(
            'INSERT INTO registry.organisation (id, kind, slug, name) VALUES (uuidv7(), $1, $2, $2)',
            [kind, `slipped-${kind.toLowerCase()}`],
            () => undefined,
          ),
        );
      await expect(slipped).rejects.toThrow(/row-level security/);
    }
  });

  it('lets a network administrator register a partner, and nobody else', async () => {
    const input = { kind: 'MUNICIPALITY', name: ' Gemeente Súdwest-Fryslân ' };
    expect(await app.refused(REGISTER, { input }, as(boog!))).toBe('FORBIDDEN');
    const { organisation } = await app.ok(REGISTER, { input }, administrator);
    expect(organisation).toMatchObject({ name: 'Gemeente Súdwest-Fryslân', kind: 'MUNICIPALITY' });
    const found = await app.ok('{ organisations(name: "fryslân") { id } }', {}, as(boog!));
    expect(found).toEqual([{ id: organisation.id }]);
    await app.ok(...start(localId('Organisation', organisation.id), '2026-08-01'), as(boog!));
    for (const [wrong, code] of [
      [{ ...input, name: 'gemeente sudwest fryslan' }, 'ORGANISATION_EXISTS'],
      [{ ...input, kind: 'COOPERATIVE' }, 'ORGANISATION_KIND_CLOSED'],
      [{ ...input, name: '!!' }, 'NAME_INVALID'],
      [{ ...input, name: 'a'.repeat(201) }, 'TEXT_TOO_LONG'],
      [{ ...input, name: 'Gemeente 111222333' }, 'TEXT_HAS_BSN'],
    ] as const)
      expect([wrong, await app.refused(REGISTER, { input: wrong }, administrator)]).toEqual([wrong, code]);
  });
});

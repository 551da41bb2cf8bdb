import { newId } from '#kernel';
import { globalId, localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

let app: TestApp;
let scope: ACooperative;
let memberId: string;
let member: string;

beforeAll(async () => {
  app = await startTestApp({}, false);
  app.moveTo('2026-07-01');
  scope = await aCooperative(app, 'pangea');
});
beforeEach(async () => {
  memberId = await scope.active();
  member = await scope.person(`member-${newId()}`, 'MEMBER', memberId);
  await scope.done('assignCoach', { memberId, coachEmail: scope.coach, startsOn: '2026-02-01' });
});
afterAll(() => app.stop());

type Call = readonly [query: string, variables: object, options: { as: string; in: string }];
const CONTACT = 'id name enterprise sector town email phone consentedOn consentWords removedOn';
const INTRODUCTION = `id memberId memberName contactId enterprise town contactName email phone introducedOn introducedBy purpose
  outcomes { outcome happenedOn } isFirstClient`;
const act = (name: string, input: object, as: string, fields: string): Call => [
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} userErrors { code path } } }`,
  { input },
  { as, in: scope.id },
];
const aContact = (more: object = {}) => ({
  name: 'Joost Zand',
  enterprise: 'Drukkerij Zand',
  sector: '18',
  town: 'Alkmaar',
  email: 'Joost@Zand.example',
  phone: '072-1234567',
  consentedOn: '2026-06-01',
  consentWords: 'Aan de telefoon.',
  ...more,
});
const addCall = (more: object = {}, as = scope.coach) =>
  act('addContact', aContact(more), as, `contact { ${CONTACT} }`);
const add = async (more: object = {}): Promise<string> => (await app.ok(...addCall(more))).contact.id;
const change = (contactId: string, more: object = {}, as = scope.coordinator) =>
  act('changeContact', { contactId, ...aContact(more) }, as, `contact { ${CONTACT} }`);
const remove = (contactId: string, as = scope.coordinator) =>
  act('removeContact', { contactId }, as, `contact { ${CONTACT} }`);
const introduce = (contactId: string, more: object = {}, as = scope.coach) =>
  act(
    'introduceMember',
    { memberId, contactId, introducedOn: '2026-06-10', purpose: 'Zeefdruk laten zien.', ...more },
    as,
    `introduction { ${INTRODUCTION} }`,
  );
const came = (introductionId: string, outcome: string, happenedOn = '2026-06-20', as = scope.coach) =>
  act(
    'recordIntroductionOutcome',
    { introductionId, outcome, happenedOn },
    as,
    `introduction { ${INTRODUCTION} }`,
  );
const contacts = (as: string, page: object = { first: 100 }): Call => [
  `query ($first: Int, $after: String, $last: Int, $sector: String) { contacts(first: $first, after: $after, last: $last, sector: $sector) {
    edges { node { ${CONTACT} } } pageInfo { hasNextPage endCursor } } }`,
  page,
  { as, in: scope.id },
];
const ofMember = (as: string, of = memberId): Call => [
  `query ($memberId: ID!) { introductions(memberId: $memberId, first: 10) { edges { node { ${INTRODUCTION} } } } }`,
  { memberId: of },
  { as, in: scope.id },
];
const ofContact = (contactId: string, as: string): Call => [
  `query ($contactId: ID!) { contactIntroductions(contactId: $contactId, first: 10) { edges { node { ${INTRODUCTION} } } } }`,
  { contactId },
  { as, in: scope.id },
];
const nodes = async (call: Call) => (await app.ok(...call)).edges.map(({ node }: { node: object }) => node);

describe('a contact', () => {
  it('is in the list of coordinators and coaches, by enterprise', async () => {
    await add({ enterprise: 'Aannemer', sector: '41' });
    const { contact } = await app.ok(
      ...addCall({ enterprise: 'Bakker', sector: '10', phone: null }, scope.coordinator),
    );
    expect(contact).toMatchObject({
      email: 'joost@zand.example',
      phone: null,
      removedOn: null,
      consentedOn: '2026-06-01',
    });
    for (const as of [scope.coach, scope.coordinator]) {
      const names = (await nodes(contacts(as))).map(({ enterprise }: { enterprise: string }) => enterprise);
      expect(names).toEqual([...names].sort());
      expect(names).toEqual(expect.arrayContaining(['Aannemer', 'Bakker']));
    }
    expect(await nodes(contacts(scope.coach, { first: 5, sector: '41' }))).toMatchObject([
      { enterprise: 'Aannemer' },
    ]);
    const first = await app.ok(...contacts(scope.coach, { first: 1 }));
    const next = await nodes(contacts(scope.coach, { first: 1, after: first.pageInfo.endCursor }));
    expect([first.edges[0].node.enterprise, next[0].enterprise]).toEqual(['Aannemer', 'Bakker']);
    expect(await nodes(contacts(scope.coach, { last: 100 }))).toEqual(await nodes(contacts(scope.coach)));
    const forged = Buffer.from('["a","b"]').toString('base64url');
    expect(await app.refused(...contacts(scope.coach, { first: 1, after: forged }))).toBe('CURSOR_INVALID');
  });

  it('is changed, and wiped at once when somebody no longer wants to be in it', async () => {
    const id = await add();
    const { introduction } = await app.ok(...introduce(id));
    expect((await app.ok(...change(id, { town: 'Heiloo' }))).contact.town).toBe('Heiloo');
    const gone = { name: null, email: null, phone: null };
    expect((await app.ok(...remove(id))).contact).toMatchObject({ ...gone, removedOn: '2026-07-01' });
    const [row] = await app.database.owner('SELECT name, email, phone FROM tenant.contact WHERE id = $1', [
      localId('Contact', id),
    ]);
    expect(row).toEqual(gone);
    expect((await nodes(contacts(scope.coach))).map((one: { id: string }) => one.id)).not.toContain(id);
    expect(await nodes(ofMember(member))).toMatchObject([
      { id: introduction.id, enterprise: 'Drukkerij Zand', contactName: null, email: null, phone: null },
    ]);
    for (const call of [change(id), remove(id), introduce(id)])
      expect(await app.refused(...call)).toBe('CONTACT_REMOVED');
  });

  it.each([
    ['TEXT_REQUIRED', { name: ' ' }],
    ['TEXT_REQUIRED', { consentWords: '' }],
    ['TEXT_TOO_LONG', { town: 'a'.repeat(101) }],
    ['TEXT_HAS_BSN', { consentWords: '111222333' }],
    ['SECTOR_INVALID', { sector: '1' }],
    ['EMAIL_INVALID', { email: 'zand' }],
    ['PHONE_INVALID', { phone: 'bel me' }],
    ['CONTACT_UNREACHABLE', { email: null, phone: null }],
    ['DATE_IN_FUTURE', { consentedOn: '2026-07-02' }],
  ])('is refused with %s: %j', async (code, wrong) => {
    expect(await app.refused(...addCall(wrong))).toBe(code);
  });

  it('is nothing for members, treasurers and those outside', async () => {
    const id = await add();
    const treasurer = await scope.person(`treasurer-${newId()}`, 'TREASURER');
    for (const as of [member, treasurer, scope.officer, scope.referrer]) {
      for (const call of [
        contacts(as),
        ofContact(id, as),
        addCall({}, as),
        change(id, {}, as),
        remove(id, as),
        introduce(id, {}, as),
      ])
        expect(await app.refused(...call)).toBe('FORBIDDEN');
    }
    expect(await app.refused(...change(globalId('Contact', newId())))).toBe('NOT_FOUND');
    expect(await app.refused(...remove(globalId('Contact', newId())))).toBe('NOT_FOUND');
  });
});

describe('an introduction', () => {
  it('becomes a first client: seen by the member, the coach and the coordinator', async () => {
    const id = await add();
    const { introduction } = await app.ok(...introduce(id));
    expect(introduction).toMatchObject({
      memberId,
      memberName: 'Samira de Wit',
      contactName: 'Joost Zand',
      email: 'joost@zand.example',
      introducedBy: 'coach',
      outcomes: [],
      isFirstClient: false,
    });
    await app.ok(...came(introduction.id, 'MET'));
    const { introduction: after } = await app.ok(
      ...came(introduction.id, 'FIRST_CLIENT', '2026-06-25', scope.coordinator),
    );
    expect(after).toMatchObject({
      outcomes: [
        { outcome: 'MET', happenedOn: '2026-06-20' },
        { outcome: 'FIRST_CLIENT', happenedOn: '2026-06-25' },
      ],
      isFirstClient: true,
    });
    for (const as of [member, scope.coach, scope.coordinator])
      expect(await nodes(ofMember(as))).toEqual([after]);
    for (const as of [scope.coach, scope.coordinator])
      expect(await nodes(ofContact(id, as))).toEqual([after]);
    const log = await app.database.owner(
      'SELECT purpose, recorded_by FROM tenant.access_log WHERE subject_id = $1 ORDER BY recorded_at',
      [localId('Member', memberId)],
    );
    expect(log).toEqual([
      { purpose: 'introductions', recorded_by: scope.coachId },
      { purpose: 'introductions', recorded_by: scope.coordinatorId },
    ]);
  });

  it.each([
    ['NOT_FOUND', { memberId: globalId('Member', newId()) }],
    ['NOT_FOUND', { contactId: globalId('Contact', newId()) }],
    ['TEXT_REQUIRED', { purpose: '' }],
    ['TEXT_TOO_LONG', { purpose: 'a'.repeat(501) }],
    ['TEXT_HAS_BSN', { purpose: '111222333' }],
    ['DATE_IN_FUTURE', { introducedOn: '2026-07-02' }],
  ])('is refused with %s: %j', async (code, wrong) => {
    expect(await app.refused(...introduce(await add(), wrong))).toBe(code);
  });

  it.each([
    ['OUTCOME_ALREADY_RECORDED', ['MET'], 'MET', '2026-06-20'],
    ['OUTCOME_CONTRADICTED', ['FIRST_CLIENT'], 'NOTHING', '2026-06-20'],
    ['DATE_TOO_EARLY', [], 'MET', '2026-06-09'],
    ['DATE_IN_FUTURE', [], 'JOB', '2026-07-02'],
  ])('has an outcome refused with %s after %j', async (code, past, outcome, happenedOn) => {
    const { introduction } = await app.ok(...introduce(await add()));
    for (const one of past) await app.ok(...came(introduction.id, one));
    expect(await app.refused(...came(introduction.id, outcome, happenedOn))).toBe(code);
  });

  it("is within the coach's own members, and the member's own", async () => {
    const id = await add();
    const { introduction } = await app.ok(...introduce(id));
    const stranger = await scope.person(`stranger-${newId()}`, 'COACH');
    const neighbour = await scope.person(`neighbour-${newId()}`, 'MEMBER', await scope.referred());
    for (const as of [stranger, neighbour]) expect(await app.refused(...ofMember(as))).toBe('NOT_FOUND');
    expect(await app.refused(...introduce(id, {}, stranger))).toBe('NOT_FOUND');
    expect(await app.refused(...came(introduction.id, 'MET', '2026-06-20', stranger))).toBe('NOT_FOUND');
    expect(await app.refused(...came(introduction.id, 'MET', '2026-06-20', member))).toBe('FORBIDDEN');
    expect(await nodes(ofContact(id, stranger))).toEqual([]);
    expect(await app.refused(...ofContact(globalId('Contact', newId()), stranger))).toBe('NOT_FOUND');
  });
});

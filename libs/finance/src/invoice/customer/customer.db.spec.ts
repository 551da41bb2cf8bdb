import {
  testCooperative,
  type TestCooperative,
} from '../../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../../test/harness/test-app.js';

const FIELDS = 'id kind name postcode country kvkNumber oin vatId iban email locale termDays archivedOn';
const CREATE = `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { ${FIELDS} } userErrors { path code } } }`;
const CHANGE = `mutation ($input: ChangeCustomerInput!) { changeCustomer(input: $input) { customer { ${FIELDS} } userErrors { path code } } }`;
const ARCHIVE = `mutation ($input: ArchiveCustomerInput!) { archiveCustomer(input: $input) { customer { archivedOn } userErrors { code } } }`;
const LIST = `query ($first: Int, $last: Int, $after: String, $before: String, $filter: CustomerFilterInput) {
  customers(first: $first, last: $last, after: $after, before: $before, filter: $filter) {
    edges { node { name } } pageInfo { hasNextPage endCursor } } }`;

const BUYER = { name: 'Bakkerij', street: 'Markt', houseNumber: '12', postcode: '2611gw', city: 'Delft' };

describe('customers', () => {
  let app: TestApp;
  let scope: TestCooperative;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-11-28');
    scope = await testCooperative(app, 'scope');
  });
  afterAll(() => app.stop());

  const create = async (more: object) =>
    (await app.ok(CREATE, { input: { ...BUYER, ...more } }, scope.treasurer)).customer;

  it('are companies, public bodies and citizens, each written in one way', async () => {
    expect(
      await create({
        kvkNumber: ' 12345678 ',
        vatId: 'be 0123.456.789',
        iban: 'nl83 opbl 0123 4567 89',
        locale: 'EN',
      }),
    ).toMatchObject({
      kind: 'COMPANY',
      postcode: '2611 GW',
      country: 'NL',
      kvkNumber: '12345678',
      vatId: 'BE0123456789',
      iban: 'NL83OPBL0123456789',
      locale: 'EN',
      termDays: null,
    });
    expect(
      await create({ kind: 'PUBLIC_BODY', oin: '0000 0001 2345 6789 0000', termDays: 30 }),
    ).toMatchObject({
      oin: '00000001234567890000',
      termDays: 30,
    });
    expect(
      await create({ kind: 'CITIZEN', country: 'be', postcode: '2000', email: 'a@b.example' }),
    ).toMatchObject({
      kind: 'CITIZEN',
      postcode: '2000',
      email: 'a@b.example',
    });
  });

  it.each([
    [{ name: ' ' }, 'TEXT_REQUIRED'],
    [{ name: 'Jansen 111222333' }, 'TEXT_HAS_BSN'],
    [{ postcode: '0123 AB' }, 'POSTCODE_INVALID'],
    [{ country: 'Nederland' }, 'CUSTOMER_COUNTRY_INVALID'],
    [{ kvkNumber: '1234567' }, 'KVK_NUMBER_INVALID'],
    [{ oin: '00000001234567890000' }, 'OIN_INVALID'],
    [{ kind: 'PUBLIC_BODY', oin: '123' }, 'OIN_INVALID'],
    [{ vatId: 'NL123' }, 'CUSTOMER_VAT_ID_INVALID'],
    [{ iban: 'NL84OPBL0123456789' }, 'IBAN_INVALID'],
    [{ email: 'a@b, c@d' }, 'EMAIL_INVALID'],
    [{ termDays: 121 }, 'TERM_DAYS_INVALID'],
    [{ kind: 'CITIZEN', kvkNumber: '12345678' }, 'CUSTOMER_IS_CITIZEN'],
  ])('are refused with %j: %s', async (more, code) => {
    expect(await app.refused(CREATE, { input: { ...BUYER, ...more } }, scope.treasurer)).toBe(code);
  });

  it('are changed as a whole, archived, and found by name, place or number, page by page', async () => {
    const names = ['zeta zaal', 'Alfa Zaal', 'Beta Zaal', 'alfa zaal'];
    const ids: string[] = [];
    for (const name of names) ids.push((await create({ name, kvkNumber: '87654321' })).id);
    const changed = await app.ok(
      CHANGE,
      { input: { customerId: ids[0], ...BUYER, name: 'Zeta Zaal' } },
      scope.treasurer,
    );
    expect(changed.customer).toMatchObject({ name: 'Zeta Zaal', kvkNumber: null });
    const list = async (args: object) => {
      const { edges, pageInfo } = await app.ok(LIST, args, scope.treasurer);
      return { names: edges.map(({ node }: { node: { name: string } }) => node.name) as string[], pageInfo };
    };
    const filter = { text: 'ZAAL' };
    const first = await list({ first: 2, filter });
    expect(first.names.map((name) => name.toLowerCase())).toEqual(['alfa zaal', 'alfa zaal']);
    const second = await list({ first: 2, after: first.pageInfo.endCursor, filter });
    expect(second.names).toEqual(['Beta Zaal', 'Zeta Zaal']);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect((await list({ last: 1, filter })).names).toEqual(['Zeta Zaal']);
    expect((await list({ first: 9, filter: { text: '8765' } })).names).toHaveLength(3);
    await app.ok(ARCHIVE, { input: { customerId: ids[2], isArchived: true } }, scope.treasurer);
    expect((await list({ first: 9, filter })).names).not.toContain('Beta Zaal');
    expect((await list({ first: 9, filter: { ...filter, isArchived: true } })).names).toEqual(['Beta Zaal']);
    const back = await app.ok(ARCHIVE, { input: { customerId: ids[2], isArchived: false } }, scope.treasurer);
    expect(back.customer.archivedOn).toBeNull();
  });
});

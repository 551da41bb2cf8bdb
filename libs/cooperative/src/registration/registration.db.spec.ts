import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

const REGISTRATION = {
  name: 'Coöperatie Boog',
  street: 'Oude Delft',
  houseNumber: '12 a',
  postcode: '2611 CD',
  city: 'Delft',
  kvkNumber: '12345678',
  vatId: 'NL111222333B01',
  iban: 'NL91ABNA0417164300',
};
const CHANGE = `mutation ($input: ChangeCooperativeInput!) { changeCooperative(input: $input) {
  cooperative { name street } userErrors { path code } } }`;
const DECIDE = `mutation ($input: DecidePolicyInput!) { decidePolicy(input: $input) {
  policyVersion { decidedBy } userErrors { path code } } }`;

describe('what is typed freely about the cooperative itself', () => {
  let app: TestApp;
  let boog: ACooperative;

  beforeAll(async () => {
    app = await startTestApp();
    boog = await aCooperative(app, 'boog');
  });
  afterAll(() => app.stop());

  it('is kept without the spaces around it, and a VAT id is no citizen service number', async () => {
    const { cooperative } = await app.ok(
      CHANGE,
      { input: { ...REGISTRATION, name: '  Coöperatie Boog ' } },
      { as: boog.coordinator },
    );
    expect(cooperative).toEqual({ name: 'Coöperatie Boog', street: 'Oude Delft' });
  });

  it.each([
    ['name', ' ', 'TEXT_REQUIRED'],
    ['street', 'a'.repeat(201), 'TEXT_TOO_LONG'],
    ['city', 'Delft 111222333', 'TEXT_HAS_BSN'],
    ['logoDescription', 'BSN 111222333', 'TEXT_HAS_BSN'],
  ])('is refused: %s %p with %s', async (field, text, code) => {
    const input = { ...REGISTRATION, [field]: text };
    expect(await app.refused(CHANGE, { input }, { as: boog.coordinator })).toBe(code);
  });

  it.each([
    ['', 'TEXT_REQUIRED'],
    ['a'.repeat(201), 'TEXT_TOO_LONG'],
    ['bestuurder 111222333', 'TEXT_HAS_BSN'],
  ])('who decided a policy may not be %p: %s', async (decidedBy, code) => {
    const input = { kind: 'trial', validFromOn: app.today(), body: { months: 3 }, decidedBy };
    expect(await app.refused(DECIDE, { input }, { as: boog.coordinator })).toBe(code);
  });
});

import {
  euro,
  memberId,
  testCooperative,
  type TestCooperative,
} from '../../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../../test/harness/test-app.js';

const QUOTE =
  'id state number validUntilOn gross { amount } invoiceId reason document { dispatches { recipient } }';
const mutation = (name: string, fields = `quote { ${QUOTE} }`) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} userErrors { path code } } }`;

describe('quotes', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let member: string;
  let customerId: string;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-03-01');
    scope = await testCooperative(app, 'scope');
    member = await scope.member();
    const customer = {
      kind: 'CITIZEN',
      name: 'Fatima El Idrissi',
      street: 'Markt',
      houseNumber: '1',
      postcode: '2611 GW',
      city: 'Delft',
      email: 'fatima@post.example',
    };
    customerId = (await does('createCustomer', customer, 'customer { id }')).customer.id;
  });
  afterAll(() => app.stop());

  const does = (name: string, input: object, fields?: string) =>
    app.ok(mutation(name, fields), { input }, scope.treasurer);
  const refused = (name: string, input: object) =>
    app.refused(mutation(name, '__typename'), { input }, scope.treasurer);
  const sale = (more: object = {}) => ({
    memberId: memberId(member),
    customerId,
    directCosts: euro('0'),
    lines: [{ description: 'Taart', quantity: '1', unitPrice: euro('40'), vat: 'LOW' }],
    ...more,
  });
  const draft = async (more: object = {}) => (await does('draftQuote', sale(more))).quote;

  it('have numbers of their own, and become a draft invoice when the customer says yes', async () => {
    const drafted = await draft();
    expect(drafted).toMatchObject({ state: 'DRAFT', number: null, validUntilOn: '2026-03-31' });
    expect(await refused('acceptQuote', { quoteId: drafted.id, answeredOn: '2026-03-01' })).toBe(
      'QUOTE_NOT_SENT',
    );
    const sent = (await does('sendQuote', { quoteId: drafted.id })).quote;
    expect(sent).toMatchObject({ state: 'SENT', number: 'OFF2026-0001' });
    expect(sent.document.dispatches).toEqual([{ recipient: 'fatima@post.example' }]);
    expect(await refused('changeQuote', { quoteId: sent.id, ...sale() })).toBe('QUOTE_ALREADY_SENT');
    expect(await refused('deleteQuote', { quoteId: sent.id })).toBe('QUOTE_ALREADY_SENT');
    const accepted = (await does('acceptQuote', { quoteId: sent.id, answeredOn: '2026-03-01' })).quote;
    expect(accepted.state).toBe('ACCEPTED');
    const invoice = await app.ok(
      'query ($id: ID!) { invoice(id: $id) { state suppliedOn gross { amount } } }',
      { id: accepted.invoiceId },
      scope.treasurer,
    );
    expect(invoice).toEqual({ state: 'DRAFT', suppliedOn: '2026-03-01', gross: accepted.gross });
    expect(await refused('declineQuote', { quoteId: sent.id, answeredOn: '2026-03-01' })).toBe(
      'QUOTE_ALREADY_ANSWERED',
    );
    await does('deleteDraftInvoice', { invoiceId: accepted.invoiceId }, 'deletedId');
    const { quote } = {
      quote: await app.ok(
        `query ($id: ID!) { quote(id: $id) { ${QUOTE} } }`,
        { id: sent.id },
        scope.treasurer,
      ),
    };
    expect(quote).toMatchObject({ state: 'ACCEPTED', invoiceId: null });
  });

  it('may be changed until they are sent, declined with a reason, and expire', async () => {
    const one = await draft({ validUntilOn: '2026-03-05' });
    const changed = await does('changeQuote', {
      quoteId: one.id,
      ...sale({
        validUntilOn: '2026-03-05',
        lines: [{ description: 'Taart', quantity: '2', unitPrice: euro('40'), vat: 'LOW' }],
      }),
    });
    expect(changed.quote.gross).toEqual(euro('87.20'));
    await does('sendQuote', { quoteId: one.id, isMailed: false });
    const other = await draft();
    await does('sendQuote', { quoteId: other.id, email: 'elders@post.example' });
    const no = await does('declineQuote', { quoteId: other.id, answeredOn: '2026-03-01', reason: 'Te duur' });
    expect(no.quote).toMatchObject({ state: 'DECLINED', reason: 'Te duur', number: 'OFF2026-0003' });
    app.moveTo('2026-03-06');
    const list = await app.ok(
      '{ quotes(first: 10, filter: { states: [EXPIRED] }) { edges { node { id number } } } }',
      {},
      scope.treasurer,
    );
    expect(list.edges).toEqual([{ node: { id: one.id, number: 'OFF2026-0002' } }]);
    for (const [name, input] of [
      ['acceptQuote', { answeredOn: '2026-03-06' }],
      ['sendQuote', {}],
    ] as const)
      expect(await refused(name, { quoteId: one.id, ...input })).toBe('QUOTE_EXPIRED');
    await does('deleteQuote', { quoteId: (await draft()).id }, 'deletedId');
    expect(await refused('draftQuote', sale({ validUntilOn: '2026-03-05' }))).toBe('DATE_TOO_EARLY');
    app.moveTo('2026-03-01');
  });
});

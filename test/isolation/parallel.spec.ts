import { type CallOptions, startTestApp, type TestApp } from '../harness/test-app.js';
import { furnish, type Furnished } from './furnished.js';
import { holdsMark, marks } from './marks.js';

describe('requests of two cooperatives that share two connections', () => {
  let app: TestApp;
  let both: readonly [Furnished, Furnished];

  beforeAll(async () => {
    app = await startTestApp();
    both = [await furnish(app, marks('ownword', 3, 'QOWN')), await furnish(app, marks('canary', 8, 'ZQXJ'))];
  });
  afterAll(() => app.stop());

  it('cross no row, 300 at once', async () => {
    const reads = [
      '{ members(first: 100) { edges { node { name enterprise { name } coach { name } } } } }',
      '{ invoices(first: 100) { edges { node { number customer { name } lines { description } } } } }',
      '{ cooperative { name iban } }',
      '{ bankInbox(first: 100) { edges { node { counterpartyName remittance proposals { reason } } } } }',
      '{ investments(first: 100) { edges { node { purpose memberName } } } }',
    ];
    const create =
      'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { name } userErrors { code } } }';
    const input = { street: 'Markt', houseNumber: '1', postcode: '1234 AB', city: 'Delft' };
    const calls = Array.from({ length: 300 }, (_, i) => {
      const place = i % 2;
      const { callers, marks: own } = both[place]!;
      const as: CallOptions = callers.treasurer;
      const kind = Math.floor(i / 2) % 7;
      // one of seven writes, one is refused half way, the others read
      if (kind === 5) return app.gql(create, { input: { ...input, name: `${own.word} ${i}` } }, as);
      if (kind === 6)
        return app.gql(create, { input: { ...input, name: `${own.word} ${i}`, iban: 'NL00' } }, as);
      return app.gql(reads[kind]!, {}, as);
    });
    const answers = await Promise.all(calls);
    const wrong = answers.flatMap((answer, i) => {
      const [own, other] = [both[i % 2]!, both[(i + 1) % 2]!];
      const text = JSON.stringify({ data: answer.data, errors: answer.errors });
      const isRefusal = Math.floor(i / 2) % 7 === 6;
      const isOwn = isRefusal ? text.includes('IBAN_INVALID') : holdsMark(text, own.marks);
      return isOwn && !holdsMark(text, other.marks) ? [] : [`${i}: ${text}`];
    });
    expect(wrong).toEqual([]);
    const written = await app.database.owner<{ tenant_id: string; name: string }>(
      `SELECT tenant_id, name FROM tenant.customer WHERE city = 'Delft'`,
    );
    expect(written).toHaveLength(300 - answers.filter((_, i) => Math.floor(i / 2) % 7 !== 5).length);
    for (const { tenant_id, name } of written) {
      expect(name.startsWith(both.find(({ id }) => id === tenant_id)!.marks.word)).toBe(true);
    }
  });
});

import { readFileSync } from 'node:fs';
import { Policies } from '#cooperative';
import { civilDate } from '#kernel';
import { importBankFile } from '../fixtures/bank/import-bank-file.js';
import {
  euro,
  memberId as idOf,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../fixtures/cooperative/a-treasury.js';
import { type CallOptions, type GraphqlAnswer, startTestApp, type TestApp } from '../harness/test-app.js';

const IBAN = 'NL83OPBL0123456789';
const WRONG_IBAN = 'NL84OPBL0123456789';
const ACCOUNT_OF_OTHERS = 'NL39OPBL0000004711';
const MONTH = readFileSync(new URL('../fixtures/bank/own-month.xml', import.meta.url), 'utf8');
/** The month after it, which begins where that one ended. */
const NEXT_MONTH = MONTH.replace('<Id>OPBL-2026-11<', '<Id>OPBL-2026-12<')
  .replace('>1208.35<', '>1416.70<')
  .replace('>1000.00<', '>1208.35<');
const CAMT = '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"/>';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

interface Refusal {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
}

/** An amount that is none, the code with which it is refused, and what of the amount is wrong. */
const WRONG_AMOUNTS: readonly (readonly [string, object, string, string])[] = [
  ['three decimals', euro('1.005'), 'AMOUNT_INVALID', ''],
  ['more than the books take', euro('100000000000.01'), 'AMOUNT_INVALID', ''],
  ['2^63', euro('9223372036854775808'), 'DECIMAL_INVALID', '.amount'],
  ['NaN', euro('NaN'), 'DECIMAL_INVALID', '.amount'],
  ['a word', euro('abc'), 'DECIMAL_INVALID', '.amount'],
  ['an exponent', euro('1e3'), 'DECIMAL_INVALID', '.amount'],
  ['a comma', euro('12,50'), 'DECIMAL_INVALID', '.amount'],
  ['a float', { amount: 12.5 }, 'DECIMAL_INVALID', '.amount'],
  ['dollars', { amount: '1.00', currency: 'USD' }, 'BAD_USER_INPUT', '.currency'],
];

/** Wrong money meets a code, the field that it is about and a sentence in both languages, and the books stay as they were. */
describe('bad money', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let treasurer: CallOptions;
  let member: CallOptions;
  const ids = { member: '', customer: '', draft: '', entry: '', receipt: '', ownReceipt: '', camt: '' };

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-12-05');
    scope = await testCooperative(app, 'scope');
    treasurer = scope.treasurer;
    const noor = await scope.member('Noor de Wit');
    member = await scope.memberOf(noor);
    ids.member = idOf(noor);
    await scope.asTreasurer(() =>
      app.get(Policies).record({
        kind: 'private-withdrawal',
        body: { rule: 'REPORTABLE_INCOME' },
        validFrom: civilDate('2026-01-01'),
        decidedOn: civilDate('2026-01-01'),
        decidedBy: 'algemene vergadering',
      }),
    );
    await app.ok(POST_INCOME, { input: income({ receivedOn: '2026-03-05' }) }, treasurer);
    await does('openBankAccount', { iban: IBAN, name: 'Betaalrekening' });
    await importBankFile(app, MONTH, treasurer);
    const inbox = await app.ok('{ bankInbox(first: 1) { edges { node { id } } } }', {}, treasurer);
    ids.entry = inbox.edges[0].node.id;
    ids.customer = (await does('createCustomer', buyer(), 'customer { id }')).customer.id;
    ids.draft = (await does('draftInvoice', sale(), 'invoice { id }')).invoice.id;
    await does('closePeriod', { throughOn: '2026-01-31' });
    ids.receipt = await app.upload(PNG, 'bon.png', treasurer);
    ids.ownReceipt = await app.upload(PNG, 'bon.png', member);
    ids.camt = await app.upload(CAMT, 'bon.png', treasurer);
  });
  afterAll(() => app.stop());

  const documentOf = (mutation: string, fields: string) =>
    `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${fields} userErrors { code path message } } }`;
  const does = (mutation: string, input: object, fields = '') =>
    app.ok(documentOf(mutation, fields), { input }, treasurer);

  const memorial = (debit: object = euro('12.34')) => ({
    on: '2026-03-01',
    description: 'Koffie',
    lines: [
      { accountNumber: '4800', debit },
      { accountNumber: '1100', credit: euro('12.34') },
    ],
  });
  const income = (more: object = {}) => ({
    memberId: ids.member,
    amount: euro('121.00'),
    vat: 'HIGH',
    directCosts: euro('0.00'),
    receivedOn: '2026-11-05',
    description: 'Taart',
    ...more,
  });
  const buyer = (more: object = {}) => ({
    name: 'Bakkerij Het Zoute Brood B.V.',
    street: 'Markt',
    houseNumber: '1',
    postcode: '2611 BA',
    city: 'Delft',
    ...more,
  });
  const line = (more: object = {}) => ({
    description: 'Taart',
    quantity: '1',
    unitPrice: euro('10.00'),
    vat: 'HIGH',
    ...more,
  });
  const sale = (more: object = {}) => ({
    memberId: ids.member,
    customerId: ids.customer,
    suppliedOn: '2026-11-01',
    directCosts: euro('0.00'),
    lines: [line()],
    ...more,
  });
  const wish = (more: object = {}) => ({
    memberId: ids.member,
    purpose: 'Mixer',
    category: 'EQUIPMENT',
    amount: euro('12.10'),
    vatAmount: euro('2.10'),
    receiptFileId: ids.ownReceipt,
    ...more,
  });
  const bill = (more: object = {}) => ({
    supplierName: 'Verhuur B.V.',
    description: 'Zaal',
    invoicedOn: '2026-11-01',
    amount: euro('12.10'),
    vatAmount: euro('2.10'),
    receiptFileId: ids.receipt,
    ...more,
  });
  const withdrawal = (more: object = {}) => ({
    memberId: ids.member,
    amount: euro('10.00'),
    paidOn: '2026-11-10',
    description: 'Boodschappen',
    ...more,
  });
  const share = (amount: object) => ({
    bankEntryId: ids.entry,
    shares: [{ amount, accountRole: 'SUSPENSE' }],
  });

  /** Everything that posting would move, and every row of what leads to a posting. */
  const books = async () => {
    const [row] = await app.database.owner(
      `SELECT (SELECT count(*) FROM tenant.journal_entry) AS entries, (SELECT count(*) FROM tenant.posting) AS postings,
              (SELECT json_agg(h) FROM tenant.ledger_head h) AS heads,
              (SELECT json_agg(b ORDER BY b.account_id) FROM tenant.account_balance b) AS balances,
              (SELECT json_agg(e ORDER BY e.id) FROM tenant.bank_entry e) AS "bankEntries",
              (SELECT count(*) FROM tenant.bank_statement) AS statements, (SELECT count(*) FROM tenant.bank_account) AS accounts,
              (SELECT json_agg(i ORDER BY i.id) FROM tenant.invoice i) AS invoices, (SELECT count(*) FROM tenant.customer) AS customers,
              (SELECT count(*) FROM tenant.investment_request) AS investments, (SELECT count(*) FROM tenant.expense) AS expenses,
              (SELECT count(*) FROM tenant.file WHERE attached_at IS NOT NULL AND media_type <> 'application/xml') AS receipts`,
    );
    return row;
  };
  const nothingMoved = async (work: () => Promise<void>) => {
    const before = await books();
    await work();
    expect(await books()).toEqual(before);
  };
  const refusalIn = ({ data, errors }: GraphqlAnswer): Refusal => {
    const [error] = errors ?? [];
    if (error) {
      const { reason, code, path } = error.extensions as { reason?: string; code: string; path?: string[] };
      return { code: reason ?? code, path: path ?? [], message: error.message };
    }
    const [payload] = Object.values(data) as { userErrors: Refusal[] }[];
    return payload!.userErrors[0]!;
  };
  /** Refused with this code, at this field, in the caller's language, and without a trace; a dry run as well. */
  const isRefused = (mutation: string, input: object, code: string, at: string) =>
    nothingMoved(async () => {
      const who = mutation === 'requestInvestment' ? member : treasurer;
      const said: string[] = [];
      for (const locale of ['nl', 'en'] as const) {
        const refusal = refusalIn(await app.gql(documentOf(mutation, ''), { input }, { ...who, locale }));
        expect(refusal).toMatchObject({ code, path: at === '' ? [] : at.split('.') });
        said.push(refusal.message);
      }
      // what no program of ours sends is said to programmers, in their language
      expect(said[0] === said[1]).toBe(code === 'BAD_USER_INPUT');
      for (const sentence of said) expect(sentence).toMatch(/^[A-Z].{15,}\.$/);
    });

  describe.each(WRONG_AMOUNTS)('in an amount: %s', (_, amount, code, within) => {
    it.each<[string, string, (amount: object) => object]>([
      ['postMemorial', 'lines.0.debit', (debit) => memorial(debit)],
      ['draftInvoice', 'lines.1.unitPrice', (unitPrice) => sale({ lines: [line(), line({ unitPrice })] })],
      ['draftInvoice', 'directCosts', (directCosts) => sale({ directCosts })],
      ['postIncome', 'amount', (wrong) => income({ amount: wrong })],
      ['postIncome', 'directCosts', (directCosts) => income({ directCosts, dryRun: true })],
      ['bookBankEntry', 'shares.0.amount', share],
      ['requestInvestment', 'amount', (wrong) => wish({ amount: wrong })],
      ['requestInvestment', 'vatAmount', (vatAmount) => wish({ vatAmount })],
      ['recordExpense', 'amount', (wrong) => bill({ amount: wrong })],
      ['withdrawPrivately', 'amount', (wrong) => withdrawal({ amount: wrong })],
    ])('%s at %s', (mutation, at, input) => isRefused(mutation, input(amount), code, at + within));
  });

  it.each<[string, string, string, () => object]>([
    // below zero
    ['postMemorial', 'AMOUNT_NOT_POSITIVE', 'lines.0.debit', () => memorial(euro('-12.34'))],
    [
      'draftInvoice',
      'AMOUNT_NOT_POSITIVE',
      'lines',
      () => sale({ lines: [line({ unitPrice: euro('-1.00') })] }),
    ],
    ['postIncome', 'AMOUNT_NOT_POSITIVE', 'amount', () => income({ amount: euro('-1.00') })],
    ['postIncome', 'DIRECT_COSTS_EXCEED_NET', 'directCosts', () => income({ directCosts: euro('-1.00') })],
    ['requestInvestment', 'AMOUNT_NOT_POSITIVE', 'amount', () => wish({ amount: euro('-1.00') })],
    ['requestInvestment', 'VAT_EXCEEDS_AMOUNT', 'vatAmount', () => wish({ vatAmount: euro('-1.00') })],
    ['recordExpense', 'AMOUNT_NOT_POSITIVE', 'amount', () => bill({ amount: euro('-1.00') })],
    ['withdrawPrivately', 'AMOUNT_NOT_POSITIVE', 'amount', () => withdrawal({ amount: euro('-1.00') })],
    // sums that do not meet
    ['postMemorial', 'ENTRY_NOT_BALANCED', 'lines', () => memorial(euro('12.33'))],
    ['bookBankEntry', 'BANK_SHARES_DIFFER', 'shares', () => share(euro('1.00'))],
    [
      'withdrawPrivately',
      'WITHDRAWAL_EXCEEDS_SPENDABLE',
      'amount',
      () => withdrawal({ amount: euro('70.01') }),
    ],
    // in a closed period
    ['postMemorial', 'PERIOD_CLOSED', 'on', () => ({ ...memorial(), on: '2026-01-31' })],
    ['postIncome', 'PERIOD_CLOSED', 'receivedOn', () => income({ receivedOn: '2026-01-31' })],
    ['postIncome', 'PERIOD_CLOSED', 'receivedOn', () => income({ receivedOn: '2026-01-31', dryRun: true })],
    [
      'finaliseInvoice',
      'PERIOD_CLOSED',
      'issuedOn',
      () => ({ invoiceId: ids.draft, issuedOn: '2026-01-31' }),
    ],
    ['withdrawPrivately', 'PERIOD_CLOSED', 'paidOn', () => withdrawal({ paidOn: '2026-01-31' })],
    // rates that are none, one of before the table, and quantities
    ['postIncome', 'BAD_USER_INPUT', 'vat', () => income({ vat: 'SEVENTEEN' })],
    ['draftInvoice', 'BAD_USER_INPUT', 'lines.0.vat', () => sale({ lines: [line({ vat: '21' })] })],
    ['draftInvoice', 'VAT_RATE_UNKNOWN', 'suppliedOn', () => sale({ suppliedOn: '2012-09-30' })],
    [
      'draftInvoice',
      'QUANTITY_INVALID',
      'lines.0.quantity',
      () => sale({ lines: [line({ quantity: '0' })] }),
    ],
    [
      'draftInvoice',
      'DECIMAL_INVALID',
      'lines.0.quantity',
      () => sale({ lines: [line({ quantity: 'abc' })] }),
    ],
    // check digits that are wrong
    ['openBankAccount', 'IBAN_INVALID', 'iban', () => ({ iban: WRONG_IBAN, name: 'Spaarrekening' })],
    ['createCustomer', 'IBAN_INVALID', 'iban', () => buyer({ iban: WRONG_IBAN })],
    // a bank's statement that calls itself a picture, another's receipt, and a picture as statement
    ['recordExpense', 'FILE_TYPE_REFUSED', 'receiptFileId', () => bill({ receiptFileId: ids.camt })],
    [
      'postMemorial',
      'FILE_TYPE_REFUSED',
      'receiptFileId',
      () => ({ ...memorial(), receiptFileId: ids.camt }),
    ],
    ['requestInvestment', 'NOT_FOUND', 'receiptFileId', () => wish({ receiptFileId: ids.receipt })],
    ['importBankStatement', 'FILE_TYPE_REFUSED', 'fileId', () => ({ fileId: ids.receipt })],
  ])('%s: %s %s', (mutation, code, at, input) => isRefused(mutation, input(), code, at));

  it.each([
    ['a web page named .png', '<html><script>1</script></html>', 'bon.png'],
    ['a drawing that can act', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', 'bon.svg'],
    ['a program named .pdf', 'MZ\x90\0\x03\0\0\0', 'bon.pdf'],
    ['a word before a PDF', `${'x'.repeat(2_000)}%PDF-1.7`, 'bon.pdf'],
  ])('a receipt that is %s does not come in', (_, content, name) =>
    nothingMoved(async () => {
      await expect(app.upload(content, name, member)).rejects.toThrow('FILE_TYPE_REFUSED');
    }),
  );

  it.each<[string, string, string]>([
    [
      'a statement in dollars',
      NEXT_MONTH.replaceAll('"EUR"', '"USD"').replace('>EUR<', '>USD<'),
      'BANK_CURRENCY',
    ],
    [
      'one payment in dollars',
      NEXT_MONTH.replace('<Amt Ccy="EUR">45.50', '<Amt Ccy="USD">45.50'),
      'BANK_CURRENCY',
    ],
    ['an account in dollars', NEXT_MONTH.replace('<Ccy>EUR', '<Ccy>USD'), 'BANK_CURRENCY'],
    ['three decimals', NEXT_MONTH.replace('>45.50<', '>45.505<'), 'BANK_AMOUNT_PRECISION'],
    ['a payment of NaN', NEXT_MONTH.replace('>45.50<', '>NaN<'), 'BANK_FIELD_INVALID'],
    ['a payment of 2^63', NEXT_MONTH.replace('>45.50<', '>9223372036854775808<'), 'BANK_FIELD_INVALID'],
    ['a sum that is not there', NEXT_MONTH.replace('>45.50<', '>45.51<'), 'BANK_STATEMENT_UNBALANCED'],
    ['a wrong IBAN', NEXT_MONTH.replaceAll(IBAN, WRONG_IBAN), 'BANK_FIELD_INVALID'],
    ['an account of others', NEXT_MONTH.replaceAll(IBAN, ACCOUNT_OF_OTHERS), 'BANK_ACCOUNT_UNKNOWN'],
  ])('a bank file with %s is refused whole, and says why in both languages', (_, content, code) =>
    nothingMoved(async () => {
      const { id, ...refused } = await importBankFile(app, content, treasurer);
      expect(refused).toMatchObject({ state: 'REFUSED', errorCode: code, imported: 0 });
      const said = await app.ok(
        'query ($id: ID!) { bankImport(id: $id) { errorMessage } }',
        { id },
        { ...treasurer, locale: 'en' },
      );
      expect(said.errorMessage.length).toBeGreaterThan(20);
      expect(said.errorMessage).not.toBe(refused.errorMessage);
    }),
  );

  it('leaves books that are sound, and that go on', async () => {
    const check = await app.ok('{ ledgerCheck { isSound faults { fault } } }', {}, treasurer);
    expect(check).toEqual({ isSound: true, faults: [] });
    const { entry } = await does('postMemorial', memorial(), 'entry { sequence }');
    const [{ last }] = (await app.database.owner('SELECT last_sequence AS last FROM tenant.ledger_head')) as [
      { last: number },
    ];
    expect(entry.sequence).toBe(Number(last));
  });
});

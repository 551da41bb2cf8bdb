import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import {
  euro,
  memberId,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { ledgerText } from '../ledger/ledger-text.js';
import { Ledger } from '../ledger/ledger.service.js';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../../test/fixtures/bank/${name}`, import.meta.url), 'utf8');
const shared = fileURLToPath(
  new URL('../../../../../shared/data/bank/camt053/camt053.v2.multi.statement.xml', import.meta.url),
);
const whenShared = existsSync(shared) ? it : it.skip;

const OPEN =
  'mutation ($input: OpenBankAccountInput!) { openBankAccount(input: $input) { bankAccount { iban } userErrors { code } } }';
const IMPORT =
  'mutation ($input: ImportBankStatementInput!) { importBankStatement(input: $input) { statements imported alreadyKnown userErrors { code message } } }';
const INBOX = `query ($state: BankEntryState) { bankInbox(state: $state, first: 50) { edges { node { id amount { amount } counterpartyName remittance state
  proposals { invoice { id number } reason reasonText } } } } }`;
const CONFIRM =
  'mutation ($input: ConfirmMatchInput!) { confirmMatch(input: $input) { bankEntry { state } userErrors { code message } } }';
const IGNORE =
  'mutation ($input: IgnoreEntryInput!) { ignoreEntry(input: $input) { bankEntry { state stateReason } userErrors { code } } }';
const CUSTOMER =
  'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } userErrors { code } } }';
const DRAFT =
  'mutation ($input: DraftInvoiceInput!) { draftInvoice(input: $input) { invoice { id state number gross { amount } } userErrors { code } } }';
const FINAL =
  'mutation ($input: FinaliseInvoiceInput!) { finaliseInvoice(input: $input) { invoice { id state number paymentReference dueOn } userErrors { code } } }';

/** The first refusal in a mutation's answer. */
function refusalIn(payload: unknown): { readonly code: string; readonly message: string } | undefined {
  return (payload as { userErrors: { code: string; message: string }[] }).userErrors[0];
}

interface Finalised {
  readonly invoice: { readonly id: string; readonly number: string } | null;
  readonly userErrors: readonly { readonly code: string }[];
}

describe('invoices and the bank', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let member: string;
  let customer: string;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-12-02');
    scope = await testCooperative(app, 'scope');
    member = await scope.member();
    customer = await newCustomer();
  });
  afterAll(() => app.stop());

  const newCustomer = async (): Promise<string> => {
    const input = {
      name: 'Bakkerij Het Zoute Brood B.V.',
      street: 'Markt',
      houseNumber: '3',
      postcode: '2611 GP',
      city: 'Delft',
    };
    return (await app.ok(CUSTOMER, { input }, scope.treasurer)).customer.id;
  };
  const draft = async (unitPrice: string, more: object = {}): Promise<string> => {
    const lines = [{ description: 'Ballonnen', quantity: '1', unitPrice: euro(unitPrice), vat: 'HIGH' }];
    const input = {
      memberId: memberId(member),
      customerId: customer,
      suppliedOn: '2026-11-01',
      directCosts: euro('0'),
      lines,
      ...more,
    };
    return (await app.ok(DRAFT, { input }, scope.treasurer)).invoice.id;
  };
  const finalise = (invoiceId: string, issuedOn = '2026-11-02') => ({ input: { invoiceId, issuedOn } });
  const load = async (content: string): Promise<object> => ({
    input: { fileId: await app.upload(content, 'bank.xml', scope.treasurer) },
  });
  const countEntries = async () =>
    (await app.database.owner<{ n: string }>('SELECT count(*) AS n FROM tenant.bank_entry'))[0]!.n;

  it('numbers invoices without gaps, twenty at once and some of them failing', async () => {
    const ids = await Promise.all(
      Array.from({ length: 20 }, (_none, i) =>
        draft('100.00', i % 4 === 3 ? { suppliedOn: '2015-06-01' } : {}),
      ),
    );
    const answers = await Promise.all(ids.map((id) => app.gql(FINAL, finalise(id), scope.treasurer)));
    const finals = answers.map((answer) => answer.data.finaliseInvoice as unknown as Finalised);
    const refused = finals.filter((one) => !one.invoice);
    expect(refused.map((one) => one.userErrors[0]!.code)).toEqual(Array(5).fill('SUPPLY_OUTSIDE_MEMBERSHIP'));
    const numbers = finals.flatMap((one) => (one.invoice ? [one.invoice.number] : [])).sort();
    expect(numbers).toEqual(
      Array.from({ length: 15 }, (_none, i) => `2026-${String(i + 1).padStart(4, '0')}`),
    );
    const done = finals.find((one) => one.invoice)!.invoice!;
    expect(done).toMatchObject({ state: 'OPEN', dueOn: '2026-11-16' });
    expect(await app.refused(FINAL, finalise(done.id), scope.treasurer)).toBe('INVOICE_ALREADY_FINAL');
  });

  it('refuses a whole file of an unknown account, that does not add up, or with a part of a cent', async () => {
    expect(await app.refused(IMPORT, await load(fixture('own-month.xml')), scope.treasurer)).toBe(
      'BANK_ACCOUNT_UNKNOWN',
    );
    await app.ok(
      OPEN,
      { input: { iban: 'NL83 OPBL 0123 4567 89', name: 'Betaalrekening' } },
      scope.treasurer,
    );
    expect(
      await app.refused(OPEN, { input: { iban: 'NL83OPBL0123456789', name: 'Weer' } }, scope.treasurer),
    ).toBe('BANK_ACCOUNT_EXISTS');
    const unbalanced = await app.gql(IMPORT, await load(fixture('unbalanced.xml')), scope.treasurer);
    expect(refusalIn(unbalanced.data.importBankStatement)).toMatchObject({
      code: 'BANK_STATEMENT_UNBALANCED',
      message: expect.stringContaining('verschil'),
    });
    expect(await app.refused(IMPORT, await load(fixture('three-decimals.xml')), scope.treasurer)).toBe(
      'BANK_AMOUNT_PRECISION',
    );
    expect(await countEntries()).toBe('0');
  });

  it('imports a file once, and refuses the same statement with other content and one that does not follow on', async () => {
    const xml = fixture('own-month.xml');
    expect(await app.ok(IMPORT, await load(xml), scope.treasurer)).toMatchObject({
      statements: 1,
      alreadyKnown: 0,
    });
    const entries = await countEntries();
    const again = await app.ok(IMPORT, await load(xml), scope.treasurer);
    expect(again).toMatchObject({ statements: 1, imported: 0, alreadyKnown: Number(entries) });
    expect(await countEntries()).toBe(entries);
    const changed = xml.replace('Groothandel De Lier', 'Groothandel Den Haag');
    const differs = await app.gql(IMPORT, await load(changed), scope.treasurer);
    expect(refusalIn(differs.data.importBankStatement)).toMatchObject({
      code: 'BANK_STATEMENT_DIFFERS',
      message: expect.stringContaining('Beweging 3'),
    });
    const gap = xml.replace('<Id>OPBL-2026-11</Id>', '<Id>OPBL-2026-12</Id>');
    expect(await app.refused(IMPORT, await load(gap), scope.treasurer)).toBe('BANK_STATEMENT_GAP');
    expect(await countEntries()).toBe(entries);
  });

  it('proposes with a reason, lets one of two treasurers win, and books the receipt and its allocation', async () => {
    const { result: inbox, statements } = await app.counting('app', () =>
      app.ok(INBOX, { state: 'NEW' }, scope.treasurer),
    );
    expect(statements).toBeLessThanOrEqual(2);
    const entry = inbox.edges
      .map((edge: { node: { amount: { amount: string } } }) => edge.node)
      .find((node: { amount: { amount: string } }) => node.amount.amount === '121.00');
    expect(entry.proposals[0]).toMatchObject({
      invoice: { number: '2026-0001' },
      reason: 'REFERENCE_AND_AMOUNT',
    });
    await app.account('second@scope.example', 'TREASURER', scope.id);
    const match = { input: { bankEntryId: entry.id, invoiceId: entry.proposals[0].invoice.id } };
    const both = await Promise.all(
      [scope.treasurer, { as: 'second@scope.example', in: scope.id }].map((who) =>
        app.gql(CONFIRM, match, who),
      ),
    );
    const codes = both.map((answer) => refusalIn(answer.data.confirmMatch)?.code ?? 'done').sort();
    expect(codes).toEqual(['BANK_ENTRY_ALREADY_BOOKED', 'done']);
    const page = { limit: 2, isBackward: false, from: null };
    const rows = await scope.asTreasurer(() => app.get(Ledger).journalEntries(page));
    expect(ledgerText(rows.slice(0, 2).reverse(), 'nl')).toMatchSnapshot();
    const state = await app.ok(
      'query ($id: ID!) { invoice(id: $id) { state paid { amount } } }',
      { id: match.input.invoiceId },
      scope.treasurer,
    );
    expect(state).toEqual({ state: 'PAID', paid: { amount: '121.00' } });
  });

  it('refuses more than is open, a draft, and what was set aside', async () => {
    const inbox = await app.ok(INBOX, { state: 'NEW' }, scope.treasurer);
    const [entry] = inbox.edges
      .map((edge: { node: { id: string } }) => edge.node)
      .filter((node: { amount: { amount: string } }) => Number(node.amount.amount) > 2);
    const small = await draft('1.00');
    const match = { input: { bankEntryId: entry.id, invoiceId: small } };
    expect(await app.refused(CONFIRM, match, scope.treasurer)).toBe('INVOICE_IS_DRAFT');
    await app.ok(FINAL, finalise(small), scope.treasurer);
    expect(await app.refused(CONFIRM, match, scope.treasurer)).toBe('PAYMENT_EXCEEDS_INVOICE');
    const goingOut = inbox.edges.find((edge: { node: { amount: { amount: string } } }) =>
      edge.node.amount.amount.startsWith('-'),
    ).node;
    const outward = { input: { bankEntryId: goingOut.id, invoiceId: small } };
    expect(await app.refused(CONFIRM, outward, scope.treasurer)).toBe('AMOUNT_NOT_POSITIVE');
    expect(
      await app.refused(IGNORE, { input: { bankEntryId: entry.id, reason: ' ' } }, scope.treasurer),
    ).toBe('TEXT_REQUIRED');
    await app.ok(IGNORE, { input: { bankEntryId: entry.id, reason: 'Rente' } }, scope.treasurer);
    expect(await app.refused(CONFIRM, match, scope.treasurer)).toBe('BANK_ENTRY_IGNORED');
    expect(await scope.asTreasurer(() => app.get(Ledger).verify())).toEqual([]);
  });

  whenShared("imports another bank's file of two statements twice", async () => {
    const xml = readFileSync(shared, 'utf8');
    await app.ok(OPEN, { input: { iban: 'NL26VAYB8060476890', name: 'Proef' } }, scope.treasurer);
    expect(await app.ok(IMPORT, await load(xml), scope.treasurer)).toMatchObject({
      statements: 2,
      imported: 2,
      alreadyKnown: 0,
    });
    expect(await app.ok(IMPORT, await load(xml), scope.treasurer)).toMatchObject({
      statements: 2,
      imported: 0,
      alreadyKnown: 2,
    });
  });
});

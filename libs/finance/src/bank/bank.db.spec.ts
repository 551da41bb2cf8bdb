import { readFileSync } from 'node:fs';
import { importBankFile } from '../../../../test/fixtures/bank/import-bank-file.js';
import { until } from '../../../../test/story/until.js';
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
const OPEN =
  'mutation ($input: OpenBankAccountInput!) { openBankAccount(input: $input) { bankAccount { iban } userErrors { code } } }';
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
  const imported = (content: string) => importBankFile(app, content, scope.treasurer);
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
    expect(done).toMatchObject({ dueOn: '2026-11-16' });
    expect(await app.refused(FINAL, finalise(done.id), scope.treasurer)).toBe('INVOICE_ALREADY_FINAL');
  });

  it('knows an account once, before its statements come', async () => {
    expect(await imported(fixture('own-month.xml'))).toMatchObject({
      state: 'REFUSED',
      errorCode: 'BANK_ACCOUNT_UNKNOWN',
    });
    const open = (iban: string) => ({ input: { iban, name: 'Betaalrekening' } });
    await app.ok(OPEN, open('NL83 OPBL 0123 4567 89'), scope.treasurer);
    expect(await app.refused(OPEN, open('NL83OPBL0123456789'), scope.treasurer)).toBe('BANK_ACCOUNT_EXISTS');
    expect(await app.refused(OPEN, open('NL84OPBL0123456789'), scope.treasurer)).toBe('IBAN_INVALID');
    expect(await imported(fixture('own-month.xml'))).toMatchObject({ state: 'DONE', imported: 5 });
  });

  it('proposes with a reason, lets one of two treasurers win, and books the receipt and its allocation', async () => {
    // the rules for new entries have been gone through: what follows is counted
    const gone = `SELECT FROM outbox.request WHERE kind = 'bank-rules' AND state = 'DONE'`;
    await until(async () => (await app.database.owner(gone)).length > 0);
    const { result: inbox, statements } = await app.counting('app', () => app.ok(INBOX, {}, scope.treasurer));
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
    const inbox = await app.ok(INBOX, {}, scope.treasurer);
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
    expect(await app.refused(CONFIRM, outward, scope.treasurer)).toBe('PAYMENT_EXCEEDS_INVOICE');
    expect(
      await app.refused(IGNORE, { input: { bankEntryId: entry.id, reason: ' ' } }, scope.treasurer),
    ).toBe('TEXT_REQUIRED');
    await app.ok(IGNORE, { input: { bankEntryId: entry.id, reason: 'Rente' } }, scope.treasurer);
    expect(await app.refused(CONFIRM, match, scope.treasurer)).toBe('BANK_ENTRY_IGNORED');
    expect(await scope.asTreasurer(() => app.get(Ledger).verify())).toEqual([]);
  });
});

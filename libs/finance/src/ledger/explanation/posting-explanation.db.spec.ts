import { newId } from '#kernel';
import { globalId } from '#platform';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../../test/fixtures/cooperative/a-treasury.js';
import { type CallOptions, startTestApp, type TestApp } from '../../../../../test/harness/test-app.js';

const EXPLAIN = `query ($entryId: ID!, $line: Int!) { explainPosting(entryId: $entryId, line: $line) {
  sequence kind on reference posting { accountNumber debit { amount } credit { amount } rule rate base { amount } }
  source { kind id label } policy { kind validFromOn decidedBy decidedOn } recordedByName recordedAt requestId
  reversedBy { entryId reference } reverses { entryId } } }`;
const MEMORIAL =
  'mutation ($input: PostMemorialInput!) { postMemorial(input: $input) { entry { id } userErrors { code } } }';
const REVERSE =
  'mutation ($input: ReverseEntryInput!) { reverseEntry(input: $input) { entry { id } userErrors { code } } }';
const CUSTOMER =
  'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } userErrors { code } } }';
const DRAFT =
  'mutation ($input: DraftInvoiceInput!) { draftInvoice(input: $input) { invoice { id } userErrors { code } } }';
const FINAL =
  'mutation ($input: FinaliseInvoiceInput!) { finaliseInvoice(input: $input) { invoice { number } userErrors { code } } }';

describe('where a euro came from', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let noor: string;
  let asNoor: CallOptions;
  let asWim: CallOptions;
  let receipt: string;
  let allocation: string;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-12-02');
    scope = await testCooperative(app, 'scope');
    noor = await scope.member('Noor de Wit');
    asNoor = await scope.memberOf(noor);
    asWim = await scope.memberOf(await scope.member('Wim de Boer'));
    const input = {
      memberId: memberId(noor),
      amount: euro('121.00'),
      vat: 'HIGH',
      directCosts: euro('0'),
      receivedOn: '2026-03-05',
      description: 'Taart',
    };
    [receipt, allocation] = (await app.ok(POST_INCOME, { input }, scope.treasurer)).journalEntryIds;
  });
  afterAll(() => app.stop());

  const explain = (entryId: string, line: number, as: CallOptions = scope.treasurer) =>
    app.ok(EXPLAIN, { entryId, line }, as);

  it('is told with rule, rate, base, the decision of the policy, and who booked it in which request', async () => {
    const shown = await explain(allocation, 3);
    expect(shown).toMatchObject({
      kind: 'ALLOCATION',
      on: '2026-03-05',
      reference: 'Taart',
      posting: {
        accountNumber: '1680',
        debit: euro('30.00'),
        rule: '30% van €\u00a0100,00 is voor de coöperatie',
        rate: 3000,
        base: euro('100.00'),
      },
      source: { kind: 'ENTRY', id: receipt, label: 'Taart' },
      policy: {
        kind: 'contribution',
        validFromOn: '2016-01-01',
        decidedBy: 'algemene vergadering',
        decidedOn: '2016-01-01',
      },
      recordedByName: 'treasurer',
      reversedBy: null,
      reverses: null,
    });
    const [row] = await app.database.owner(
      'SELECT request_id FROM tenant.journal_entry ORDER BY sequence DESC LIMIT 1',
    );
    expect(shown.requestId).toBe(row!.request_id);
  });

  it('leads to the invoice by its number, and to the memorial and what took it back', async () => {
    const buyer = { name: 'Klant', street: 'Plein', houseNumber: '1', postcode: '2611 BA', city: 'Delft' };
    const customerId = (await app.ok(CUSTOMER, { input: buyer }, scope.treasurer)).customer.id;
    const sale = {
      memberId: memberId(noor),
      customerId,
      suppliedOn: '2026-11-01',
      directCosts: euro('0'),
      lines: [{ description: 'Taart', quantity: '1', unitPrice: euro('50.00'), vat: 'HIGH' }],
    };
    const invoiceId = (await app.ok(DRAFT, { input: sale }, scope.treasurer)).invoice.id;
    const { invoice } = await app.ok(
      FINAL,
      { input: { invoiceId, issuedOn: '2026-11-02' } },
      scope.treasurer,
    );
    const [booked] = (
      await app.ok(
        'query ($id: ID!) { journalEntries(first: 1, filter: { sourceId: $id }) { edges { node { id } } } }',
        { id: invoiceId },
        scope.treasurer,
      )
    ).edges;
    expect((await explain(booked.node.id, 1)).source).toEqual({
      kind: 'INVOICE',
      id: invoiceId,
      label: invoice.number,
    });

    const input = {
      on: '2026-03-01',
      description: 'Koffie',
      lines: [
        { accountNumber: '4800', debit: euro('5.00') },
        { accountNumber: '1100', credit: euro('5.00') },
      ],
    };
    const { entry } = await app.ok(MEMORIAL, { input }, scope.treasurer);
    const back = await app.ok(
      REVERSE,
      { input: { entryId: entry.id, on: '2026-03-02', reason: 'dubbel' } },
      scope.treasurer,
    );
    expect(await explain(entry.id, 1)).toMatchObject({
      source: { kind: 'MEMORIAL', label: 'Koffie' },
      policy: null,
      reversedBy: { entryId: back.entry.id, reference: 'dubbel' },
    });
    expect((await explain(back.entry.id, 1)).reverses).toEqual({ entryId: entry.id });
  });

  it('is told to a member of the own thermometer, and of nothing else', async () => {
    expect((await explain(allocation, 2, asNoor)).posting.credit).toEqual(euro('100.00'));
    for (const [line, as] of [
      [1, asNoor],
      [4, asNoor],
      [2, asWim],
      [99, asNoor],
    ] as const)
      expect(await app.refused(EXPLAIN, { entryId: allocation, line }, as)).toBe('NOT_FOUND');
    const nobodys = globalId('JournalEntry', newId());
    for (const as of [scope.treasurer, asNoor])
      expect(await app.refused(EXPLAIN, { entryId: nobodys, line: 1 }, as)).toBe('NOT_FOUND');
    await app.account('coach@scope.example', 'COACH', scope.id);
    const coach = { as: 'coach@scope.example', in: scope.id };
    expect(await app.refused(EXPLAIN, { entryId: allocation, line: 2 }, coach)).toBe('FORBIDDEN');
  });
});

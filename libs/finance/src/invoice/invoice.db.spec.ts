import { Policies } from '#cooperative';
import { civilDate, todayAt } from '#kernel';
import { localId } from '#platform';
import {
  euro,
  memberId,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { until } from '../../../../test/story/until.js';
import { Ledger } from '../ledger/ledger.service.js';
import { moves } from './a-payment.fixture.js';

const INVOICE = `id state number gross { amount } paid { amount } open { amount } credited { amount } refundDue { amount }
  writtenOff { amount } dueOn paymentReference lines { line description quantity credited } creditNotes { id number gross { amount } }
  document { id fileLink dispatches { recipient state errorText } }`;
const mutation = (name: string, fields = `invoice { ${INVOICE} }`) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} userErrors { code path } } }`;
const ONE = `query ($id: ID!) { invoice(id: $id) { ${INVOICE} } }`;
const LIST = `query ($filter: InvoiceFilter) { invoices(first: 50, filter: $filter) { edges { node { number state } } } }`;

const BUYER = {
  name: 'Bakkerij De Ooievaar B.V.',
  street: 'Markt',
  houseNumber: '12',
  postcode: '2611gw',
  city: 'Delft',
  kvkNumber: '87654321',
  email: 'inkoop@ooievaar.example',
};

describe('invoices', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let member: string;
  let customerId: string;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-11-28');
    scope = await testCooperative(app, 'scope');
    member = await scope.member();
    customerId = await customer();
  });
  afterAll(() => app.stop());

  const does = (name: string, input: object, fields?: string) =>
    app.ok(mutation(name, fields), { input }, scope.treasurer);
  const refused = (name: string, input: object) =>
    app.refused(mutation(name, '__typename'), { input }, scope.treasurer);
  const customer = async (more: object = {}): Promise<string> =>
    (await does('createCustomer', { ...BUYER, ...more }, 'customer { id }')).customer.id;
  const sale = (more: object = {}) => ({
    memberId: memberId(member),
    customerId,
    suppliedOn: '2026-11-01',
    directCosts: euro('0'),
    lines: [{ description: 'Boog', quantity: '1', unitPrice: euro('100'), vat: 'HIGH' }],
    ...more,
  });
  const draft = async (more: object = {}): Promise<string> =>
    (await does('draftInvoice', sale(more))).invoice.id;
  const final = async (more: object = {}, issuedOn = '2026-11-02') =>
    (await does('finaliseInvoice', { invoiceId: await draft(more), issuedOn })).invoice;
  const balanceOf = async (role: string, cooperative = scope): Promise<number> => {
    const [row] = await app.database.owner<{ cents: string }>(
      `SELECT coalesce(sum(b.balance_cents), 0)::text AS cents FROM tenant.account_balance b
         JOIN tenant.ledger_account a ON a.tenant_id = b.tenant_id AND a.id = b.account_id
        WHERE a.tenant_id = $1 AND a.role = $2`,
      [cooperative.id, role],
    );
    return Number(row!.cents);
  };
  const balances = async () =>
    Promise.all(
      ['DEBTORS', 'REVENUE_HIGH', 'VAT_PAYABLE', 'THERMOMETER', 'CONTRIBUTION'].map((role) =>
        balanceOf(role),
      ),
    );
  const decide = (kind: string, body: object, of = scope, validFrom = '2026-01-01') =>
    of.asTreasurer(() =>
      app.get(Policies).record({
        kind,
        body,
        validFrom: civilDate(validFrom),
        decidedOn: civilDate(validFrom),
        decidedBy: 'leden',
      }),
    );

  it('may be changed and thrown away while they are drafts, and stay when they are final', async () => {
    const invoiceId = await draft();
    const lines = [
      { description: 'Taart', quantity: '2', unitPrice: euro('50'), vat: 'LOW' },
      { description: 'Korting', quantity: '1', unitPrice: euro('-10'), vat: 'LOW' },
    ];
    const changed = (await does('changeDraftInvoice', { invoiceId, ...sale({ lines }) })).invoice;
    expect(changed).toMatchObject({
      state: 'DRAFT',
      gross: euro('98.10'),
      open: euro('0.00'),
      document: null,
    });
    expect(changed.lines.map(({ description }: { description: string }) => description)).toEqual([
      'Taart',
      'Korting',
    ]);
    await does('deleteDraftInvoice', { invoiceId }, 'deletedId');
    expect(await refused('deleteDraftInvoice', { invoiceId })).toBe('NOT_FOUND');
    const kept = await final();
    for (const name of ['changeDraftInvoice', 'deleteDraftInvoice'])
      expect(await refused(name, { invoiceId: kept.id, ...(name[0] === 'c' && sale()) })).toBe(
        'INVOICE_ALREADY_FINAL',
      );
    const rule = app.database.owner(
      'UPDATE tenant.invoice SET gross_cents = 1, net_cents = 1, vat_cents = 0 WHERE id = $1',
      [localId('Invoice', kept.id)],
    );
    await expect(rule).rejects.toThrow('INVOICE_ALREADY_FINAL');
    const line = app.database.owner('UPDATE tenant.invoice_line SET net_cents = 1 WHERE invoice_id = $1', [
      localId('Invoice', kept.id),
    ]);
    await expect(line).rejects.toThrow('INVOICE_ALREADY_FINAL');
  });

  it('follow the EUR 121 example to the account, and a credit note after a part payment takes its part back', async () => {
    const before = await balances();
    const since = async () => (await balances()).map((cents, i) => cents - before[i]!);
    const { id, number } = await final({
      lines: [{ description: 'Boog', quantity: '4', unitPrice: euro('25'), vat: 'HIGH' }],
    });
    expect(await since()).toEqual([12_100, -10_000, -2100, 0, 0]);
    await moves(app, scope, id, 9075);
    expect(await since()).toEqual([3025, -10_000, -2100, -5250, -2250]);

    // half of it: 30.25 was open and 30.25 must go back
    const request = {
      invoiceId: id,
      issuedOn: '2026-11-20',
      reason: 'Te laat',
      lines: [{ line: 1, quantity: '2' }],
    };
    const shown = await does(
      'creditInvoice',
      { ...request, dryRun: true },
      `invoice { state } preview { entries { kind } }`,
    );
    expect(shown.preview.entries).toEqual([{ kind: 'CREDIT_NOTE' }]);
    const credited = (await does('creditInvoice', request)).invoice;
    expect(credited).toMatchObject({
      state: 'REFUND_DUE',
      open: euro('0.00'),
      refundDue: euro('30.25'),
      credited: euro('60.50'),
      lines: [{ quantity: '4', credited: '2' }],
    });
    expect(credited.creditNotes[0].number).not.toBe(number);
    expect(await since()).toEqual([-3025, -5000, -1050, -5250, -2250]);

    await moves(app, scope, id, -3025);
    expect(await since()).toEqual([0, -5000, -1050, -3500, -1500]);
    expect(await app.ok(ONE, { id }, scope.treasurer)).toMatchObject({
      state: 'PAID',
      paid: euro('60.50'),
      refundDue: euro('0.00'),
    });
    expect(await scope.asTreasurer(() => app.get(Ledger).verify())).toEqual([]);
  });

  it('are never credited for more than they are, also not by two at once', async () => {
    const { id } = await final();
    const request = { invoiceId: id, issuedOn: '2026-11-20', reason: 'Dubbel' };
    expect(await refused('creditInvoice', { ...request, issuedOn: '2026-11-01' })).toBe('DATE_TOO_EARLY');
    expect(await refused('creditInvoice', { ...request, invoiceId: await draft() })).toBe('INVOICE_IS_DRAFT');
    const codes = await Promise.all(
      [1, 2, 3].map(async () => {
        const answer = await app.gql(
          mutation('creditInvoice', 'invoice { state }'),
          { input: request },
          scope.treasurer,
        );
        const { userErrors } = answer.data.creditInvoice as unknown as { userErrors: { code: string }[] };
        return userErrors[0]?.code ?? 'DONE';
      }),
    );
    expect(codes.toSorted()).toEqual(['CREDIT_EMPTY', 'CREDIT_EMPTY', 'DONE']);
    const { invoice } = { invoice: await app.ok(ONE, { id }, scope.treasurer) };
    expect(invoice).toMatchObject({ state: 'CREDITED', credited: invoice.gross, open: euro('0.00') });
  });

  it('are given up as lost, once, and then not credited', async () => {
    const { id } = await final();
    const debts = await balanceOf('BAD_DEBTS');
    const request = { invoiceId: id, writtenOffOn: '2026-11-28', reason: 'Failliet', isVatReclaimed: true };
    const lost = (await does('writeOffInvoice', request)).invoice;
    expect(lost).toMatchObject({ state: 'WRITTEN_OFF', open: euro('0.00'), writtenOff: euro('121.00') });
    expect((await balanceOf('BAD_DEBTS')) - debts).toBe(10_000);
    expect(await refused('writeOffInvoice', request)).toBe('INVOICE_NOT_OPEN');
    expect(await refused('creditInvoice', { invoiceId: id, issuedOn: '2026-11-28', reason: 'x' })).toBe(
      'INVOICE_WRITTEN_OFF',
    );
  });

  it('carry no VAT in a cooperative under the small business scheme', async () => {
    const small = await testCooperative(app, 'klein');
    await decide('vat', { scheme: 'SMALL_BUSINESS' }, small);
    const seller = await small.member('Wim de Boer');
    const buyer = await app.ok(
      mutation('createCustomer', 'customer { id }'),
      { input: BUYER },
      small.treasurer,
    );
    const input = (vat: string) => ({
      input: {
        ...sale({ lines: [{ description: 'Boog', quantity: '1', unitPrice: euro('100'), vat }] }),
        memberId: memberId(seller),
        customerId: buyer.customer.id,
      },
    });
    for (const vat of ['HIGH', 'LOW', 'ZERO', 'REVERSE_CHARGE'])
      expect(await app.refused(mutation('draftInvoice', '__typename'), input(vat), small.treasurer)).toBe(
        'VAT_NOT_UNDER_KOR',
      );
    const { invoice } = await app.ok(mutation('draftInvoice'), input('EXEMPT'), small.treasurer);
    await app.ok(
      mutation('finaliseInvoice'),
      { input: { invoiceId: invoice.id, issuedOn: '2026-11-02' } },
      small.treasurer,
    );
    expect(await balanceOf('REVENUE_EXEMPT', small)).toBe(-10_000);
    expect(await balanceOf('VAT_PAYABLE', small)).toBe(0);
  });

  it('leave the VAT to a customer with a VAT id only, and to nobody of the archive', async () => {
    const lines = [{ description: 'Boog', quantity: '1', unitPrice: euro('100'), vat: 'REVERSE_CHARGE' }];
    const invoiceId = await draft({ lines });
    expect(await refused('finaliseInvoice', { invoiceId, issuedOn: '2026-11-02' })).toBe(
      'CUSTOMER_VAT_ID_MISSING',
    );
    const gone = await customer();
    await does('archiveCustomer', { customerId: gone, isArchived: true }, 'customer { archivedOn }');
    expect(await refused('draftInvoice', sale({ customerId: gone }))).toBe('CUSTOMER_ARCHIVED');
  });

  it('are dated by the day in the Netherlands, also in the hour before midnight UTC and when the clock changes', () => {
    // 23:30 UTC in winter is half past midnight; the night of the change has an hour twice and no day twice
    expect(todayAt(new Date('2026-11-28T23:30:00Z'))).toBe('2026-11-29');
    expect(todayAt(new Date('2026-10-24T22:30:00Z'))).toBe('2026-10-25');
    expect(todayAt(new Date('2026-10-25T00:30:00Z'))).toBe(todayAt(new Date('2026-10-25T01:30:00Z')));
  });

  it('are due by the customer’s own term, found by what one knows of them, and summed by age', async () => {
    const slow = await customer({
      name: 'Gemeente Ver',
      kind: 'PUBLIC_BODY',
      oin: '00000001234567890000',
      termDays: 60,
    });
    const { number, dueOn } = await final({ customerId: slow, customerReference: 'PO-778' }, '2026-09-01');
    expect(dueOn).toBe('2026-10-31');
    const find = async (filter: object) =>
      (await app.ok(LIST, { filter }, scope.treasurer)).edges.map(
        ({ node }: { node: { number: string } }) => node.number,
      );
    expect(await find({ text: 'po-778' })).toEqual([number]);
    expect(await find({ customerId: slow })).toEqual([number]);
    expect(await find({ issuedFromOn: '2026-09-01', issuedUntilOn: '2026-09-30' })).toEqual([number]);
    expect(await find({ states: ['OVERDUE'], text: 'gemeente' })).toEqual([number]);
    expect(await find({ text: '%' })).toEqual([]);
    const sums = await app.ok(
      '{ receivables { openCount open { amount } overdueCount ages { fromDays untilDays count amount { amount } } } }',
      {},
      scope.treasurer,
    );
    expect(sums.overdueCount).toBeLessThanOrEqual(sums.openCount);
    expect(sums.ages.reduce((sum: number, age: { count: number }) => sum + age.count, 0)).toBe(
      sums.openCount,
    );
    expect(sums.ages[1]).toMatchObject({ fromDays: 1, untilDays: 30 });
    expect(sums.ages[1].count).toBeGreaterThan(0);
  });

  it('are sent with their frozen paper, whose bytes stay the same whatever changes', async () => {
    const own = await customer({ name: 'Lunchroom Zon', email: null });
    const { id } = await final({ customerId: own });
    expect(await refused('sendInvoice', { invoiceId: id })).toBe('CUSTOMER_EMAIL_MISSING');
    expect(await refused('sendInvoice', { invoiceId: await draft(), email: 'a@b.example' })).toBe(
      'INVOICE_IS_DRAFT',
    );
    await does('sendInvoice', { invoiceId: id, email: 'zon@lunch.example' });
    const get = () => app.ok(ONE, { id }, scope.treasurer);
    await until(async () => (await get()).document.dispatches[0]?.state !== 'WAITING');
    const { document } = await get();
    // the test house has no mail server: that is said, and nothing pretends
    expect(document.dispatches).toEqual([
      {
        recipient: 'zon@lunch.example',
        state: expect.stringMatching(/SENT|FAILED/),
        errorText: document.dispatches[0].errorText,
      },
    ]);
    const download = async () => {
      const { document: now } = await get();
      const authorization = `Bearer ${await app.token(scope.treasurer.as!)}`;
      const response = await fetch(`${app.url}${now.fileLink}`, { headers: { authorization } });
      return Buffer.from(await response.arrayBuffer());
    };
    const first = await download();
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    await does('changeCustomer', { customerId: own, ...BUYER, name: 'Heel anders' }, 'customer { name }');
    expect((await download()).equals(first)).toBe(true);
  });
});

import { newId } from '#kernel';
import { globalId } from '#platform';
import { type Sales, salesOf } from '../../../../test/fixtures/cooperative/a-sale.js';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { type CallOptions, startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import {
  APPROVE,
  mutation,
  of,
  PAY,
  PNG,
  REPAY,
  REQUEST,
  seen,
  wish,
} from '../investment/a-request.fixture.js';

const TODAY = '2026-05-31';
const TAKE_BACK = mutation(
  'takeBackEntry',
  `journalEntryIds preview { entries { kind on reference } balances { before { amount } after { amount } } }
   userErrors { code path message }`,
);
const WITHDRAW = mutation('withdrawPrivately', 'journalEntryId userErrors { code }');
const LATE_COST = mutation('recordLateCost', 'journalEntryIds userErrors { code }');
const CLOSE = mutation('closePeriod', 'closedThroughOn userErrors { code }');
const MEMORIAL = mutation('postMemorial', 'entry { id } userErrors { code }');
const MONTH = 'query ($on: Date!) { reportableIncome(monthOn: $on) { withdrawn { amount } } }';

describe('taking back what was booked without a line of the bank', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let sales: Sales;
  let board: CallOptions;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo(TODAY);
    scope = await testCooperative(app, 'scope');
    sales = salesOf(app, scope);
    await app.account('board@scope.example', 'BOARD', scope.id);
    board = { as: 'board@scope.example', in: scope.id };
    await sales.decide('private-withdrawal', { rule: 'REPORTABLE_INCOME' }, '2026-01-01');
    await sales.decide('advance', { settleWithinDays: 14 }, '2026-01-01');
  });
  afterAll(() => app.stop());

  const sold = async (id: string, amount: string, on = '2026-03-02', more: object = {}): Promise<string[]> =>
    (await app.ok(POST_INCOME, sales.income(id, amount, on, more), scope.treasurer)).journalEntryIds;
  const back = (entryId: string, more: object = {}) => ({
    input: { entryId, reason: 'Een nul te veel', ...more },
  });
  const takeBack = (entryId: string, more: object = {}) =>
    app.ok(TAKE_BACK, back(entryId, more), scope.treasurer);
  const refused = (entryId: string, more: object = {}) =>
    app.refused(TAKE_BACK, back(entryId, more), scope.treasurer);
  const lastEntry = async (kind: string): Promise<string> => {
    const [row] = await app.database.owner<{ id: string }>(
      'SELECT id FROM tenant.journal_entry WHERE kind = $1 ORDER BY recorded_at DESC, sequence DESC LIMIT 1',
      [kind],
    );
    return globalId('JournalEntry', row!.id);
  };
  const undoOf = async (entryId: string): Promise<string | null> => {
    const journal = '{ journalEntries(first: 100) { edges { node { id undo } } } }';
    const { edges } = await app.ok(journal, {}, scope.treasurer);
    return edges.find(({ node }: { node: { id: string } }) => node.id === entryId).node.undo;
  };
  const thermometer = (id: string) => sales.owed(id, 'THERMOMETER');

  it('mirrors a sale and what divided it, the last first, on their own day; beforehand it is shown', async () => {
    const id = await scope.member();
    const revenue = await sales.credit('REVENUE_HIGH');
    const [receipt] = await sold(id, '1210.00');
    const shown = await takeBack(receipt!, { dryRun: true });
    const mirror = { kind: 'REVERSAL', on: '2026-03-02', reference: 'Een nul te veel' };
    expect(shown.preview).toEqual({
      entries: [mirror, mirror],
      balances: [{ before: euro('700.00'), after: euro('0.00') }],
    });
    expect(await thermometer(id)).toBe(70_000);
    const done = await takeBack(receipt!);
    expect(done.journalEntryIds).toHaveLength(2);
    expect(await sales.booksOf(2)).toMatchSnapshot();
    expect(await thermometer(id)).toBe(0);
    expect(await sales.credit('REVENUE_HIGH')).toBe(revenue);
    await sold(id, '121.00');
    expect(await thermometer(id)).toBe(7000);
    expect(await sales.faults()).toEqual([]);
  });

  it('happens once for one key, and once at all', async () => {
    const id = await scope.member();
    const [receipt, allocation] = await sold(id, '121.00');
    expect([await undoOf(receipt!), await undoOf(allocation!)]).toEqual(['WHOLE', null]);
    const once = { ...scope.treasurer, idempotencyKey: newId() };
    const [first, again] = [
      await app.ok(TAKE_BACK, back(receipt!), once),
      await app.ok(TAKE_BACK, back(receipt!), once),
    ];
    expect(again).toEqual(first);
    expect(await undoOf(receipt!)).toBeNull();
    expect(await undoOf(first.journalEntryIds[0])).toBeNull();
    expect(await refused(receipt!)).toBe('ENTRY_ALREADY_REVERSED');
    expect(await refused(first.journalEntryIds[0])).toBe('ENTRY_IS_REVERSAL');
    const [other] = await sold(id, '242.00');
    const both = await Promise.all([1, 2].map(() => app.gql(TAKE_BACK, back(other!), scope.treasurer)));
    const codes = both.flatMap(({ data }) =>
      data.takeBackEntry.userErrors.map((one: { code: string }) => one.code),
    );
    expect(codes).toEqual(['ENTRY_ALREADY_REVERSED']);
    expect(await thermometer(id)).toBe(0);
    expect(await sales.faults()).toEqual([]);
  });

  it('takes back a shared sale with a cost that came late, and the debt of that cost', async () => {
    const [one, other] = [await scope.member('Sanne Bakker'), await scope.member('Ali Demir')];
    const enterpriseId = sales.enterpriseId(await sales.shared({ [one]: 5000, [other]: 5000 }));
    const [owed, paid] = [await sales.credit('CREDITORS'), await sales.credit('PAYMENTS_TO_MEMBERS')];
    const [receipt] = await sold(one, '121.00', '2026-03-02', { enterpriseId });
    const cost = { saleId: receipt, amount: euro('20.00'), occurredOn: '2026-04-06', description: 'Verf' };
    await app.ok(LATE_COST, { input: cost }, scope.treasurer);
    expect(await sales.credit('CREDITORS')).toBe(owed + 2000);
    await takeBack(receipt!);
    expect([await thermometer(one), await thermometer(other)]).toEqual([0, 0]);
    expect(await sales.credit('CREDITORS')).toBe(owed);
    expect(await sales.credit('PAYMENTS_TO_MEMBERS')).toBe(paid);
    expect(await sales.faults()).toEqual([]);
  });

  it('takes back what is held during a trial', async () => {
    await sales.decide('trial-sales', { rule: 'HOLD' }, '2026-01-01');
    const id = await sales.inTrial('Yara Haddad', '2026-04-01');
    const [receipt] = await sold(id, '121.00', '2026-05-02');
    expect(await sales.owed(id, 'HELD_FOR_TRIAL')).toBe(10_000);
    await takeBack(receipt!);
    expect(await sales.owed(id, 'HELD_FOR_TRIAL')).toBe(0);
  });

  it('takes back a private withdrawal, in its month', async () => {
    const id = await scope.member('Wim de Boer');
    const [receipt] = await sold(id, '121.00');
    const withdrawal = {
      memberId: memberId(id),
      amount: euro('30.00'),
      paidOn: '2026-05-04',
      description: 'Huur',
    };
    const { journalEntryId } = await app.ok(WITHDRAW, { input: withdrawal }, scope.treasurer);
    const withdrawn = async () => (await app.ok(MONTH, { on: '2026-05-01' }, scope.treasurer)).withdrawn;
    expect(await withdrawn()).toEqual(euro('30.00'));
    expect(await refused(receipt!)).toBe('THERMOMETER_WOULD_BE_NEGATIVE');
    await takeBack(journalEntryId);
    expect(await withdrawn()).toEqual(euro('0.00'));
    expect(await thermometer(id)).toBe(7000);
    await takeBack(receipt!);
    expect(await thermometer(id)).toBe(0);
  });

  it('opens again what was asked for, and an advance that was paid back', async () => {
    const id = await scope.member('Mehmet Yilmaz');
    await sold(id, '242.00');
    const own = await scope.memberOf(id);
    const paid = async (more: object, amount: string): Promise<string> => {
      const request = (await app.ok(REQUEST, await wish(app, own, id, amount, '0', more), own)).investment.id;
      await app.ok(APPROVE, of(request, seen()), scope.treasurer);
      await app.ok(PAY, of(request, { paidOn: TODAY }), scope.treasurer);
      return request;
    };
    const stateOf = async (request: string) => {
      const fields = 'id state advance { outstanding { amount } }';
      const list = await app.ok(`{ investments(first: 10) { edges { node { ${fields} } } } }`, {}, own);
      return list.edges
        .map(({ node }: { node: object }) => node)
        .find((node: { id: string }) => node.id === request);
    };
    const bought = await paid({}, '40.00');
    await takeBack(await lastEntry('INVESTMENT'));
    expect(await stateOf(bought)).toMatchObject({ state: 'APPROVED' });
    expect(await thermometer(id)).toBe(14_000);

    const advance = await paid({ kind: 'ADVANCE', receiptFileId: null }, '50.00');
    await app.ok(REPAY, of(advance, { amount: euro('50.00'), repaidOn: TODAY }), scope.treasurer);
    expect(await stateOf(advance)).toMatchObject({ state: 'SETTLED' });
    const out = await lastEntry('ADVANCE');
    expect(await refused(out)).toBe('ADVANCE_ALREADY_SETTLED');
    await takeBack(await lastEntry('ADVANCE_REPAYMENT'));
    expect(await stateOf(advance)).toMatchObject({ state: 'PAID', advance: { outstanding: euro('50.00') } });
    await takeBack(out);
    expect(await stateOf(advance)).toMatchObject({ state: 'APPROVED' });
    expect(await sales.faults()).toEqual([]);
  });

  it('opens again an expense that was paid', async () => {
    const fields = 'expense { id state } userErrors { code }';
    const bill = {
      supplierName: 'Woningstichting Delft',
      description: 'Huur',
      invoicedOn: '2026-05-25',
      amount: euro('121.00'),
      vatAmount: euro('21.00'),
      receiptFileId: await app.upload(PNG, 'factuur.png', scope.treasurer),
    };
    const { id } = (await app.ok(mutation('recordExpense', fields), { input: bill }, scope.treasurer))
      .expense;
    const does = async (name: string, more: object, who = scope.treasurer) =>
      (await app.ok(mutation(name, fields), { input: { expenseId: id, ...more } }, who)).expense.state;
    await does('approveExpense', seen(), board);
    await does('bookExpense', { bookedOn: TODAY });
    expect(await does('payExpense', { paidOn: TODAY })).toBe('PAID');
    const first = await lastEntry('EXPENSE_PAYMENT');
    await takeBack(first);
    expect(await does('payExpense', { paidOn: TODAY })).toBe('PAID');
    // what was paid again does not come back with the payment before it
    expect(await refused(first)).toBe('ENTRY_ALREADY_REVERSED');
    expect(await refused(await lastEntry('EXPENSE'))).toBe('ENTRY_STAYS');
  });

  it('refuses what goes back in another way, no reason, and who may not', async () => {
    const id = await scope.member('Noor de Wit');
    const [receipt, allocation] = await sold(id, '121.00');
    expect(await refused(allocation!)).toBe('ENTRY_UNDONE_WITH_ITS_DOCUMENT');
    const lines = [
      { accountNumber: '4800', debit: euro('1.00') },
      { accountNumber: '1100', credit: euro('1.00') },
    ];
    const memorial = { input: { on: TODAY, description: 'Koffie', lines } };
    const { entry } = await app.ok(MEMORIAL, memorial, scope.treasurer);
    expect(await refused(entry.id)).toBe('ENTRY_REVERSED_BY_HAND');
    expect(await refused(globalId('JournalEntry', newId()))).toBe('NOT_FOUND');
    expect(await refused(receipt!, { reason: ' ' })).toBe('TEXT_REQUIRED');
    expect(await refused(receipt!, { reason: 'x'.repeat(201) })).toBe('TEXT_TOO_LONG');
    expect(await refused(receipt!, { reason: 'voor 123456782' })).toBe('TEXT_HAS_BSN');
    expect(await app.refused(TAKE_BACK, back(receipt!), await scope.memberOf(id))).toBe('FORBIDDEN');
    expect(await app.refused(TAKE_BACK, back(receipt!), board)).toBe('FORBIDDEN');
    const pangea = await testCooperative(app, 'pangea');
    expect(await app.refused(TAKE_BACK, back(receipt!), pangea.treasurer)).toBe('NOT_FOUND');
    expect(await thermometer(id)).toBe(7000);
  });

  it('stands today where the day is closed', async () => {
    const id = await scope.member();
    const [receipt] = await sold(id, '121.00');
    await app.ok(CLOSE, { input: { throughOn: '2026-04-30' } }, scope.treasurer);
    const shown = await takeBack(receipt!, { dryRun: true });
    expect(shown.preview.entries).toMatchObject([{ on: TODAY }, { on: TODAY }]);
    await takeBack(receipt!);
    expect(await thermometer(id)).toBe(0);
    expect(await sales.faults()).toEqual([]);
  });
});

import { startTestApp, type CallOptions, type TestApp } from '../../../../test/harness/test-app.js';
import {
  euro,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { globalId } from '#platform';
import { mutation, PNG, REQUEST, seen, wish } from '../investment/a-request.fixture.js';
import { ledgerText } from '../ledger/ledger-text.js';
import { Ledger } from '../ledger/ledger.service.js';

const FIELDS =
  'expense { id state accountName approvalsNeeded mayDecide hindrance bookedOn paidOn } userErrors { code message }';
const RECORD = mutation('recordExpense', FIELDS);
const APPROVE = mutation('approveExpense', FIELDS);
const DECLINE = mutation('declineExpense', FIELDS);
const WITHDRAW = mutation('withdrawExpense', FIELDS);
const BOOK = mutation('bookExpense', FIELDS);
const PAY = mutation('payExpense', FIELDS);
const APPROVALS = `{ approvals(first: 20) { edges { node { mayDecide reason
  investment { id kind memberName shares { forecast { left { amount } } } } expense { id supplierName amount { amount } } } } } }`;

describe('an expense of the cooperative itself', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let board: CallOptions;
  let coordinator: CallOptions;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-04-01');
    scope = await testCooperative(app, 'scope');
    await app.account('board@scope.example', 'BOARD', scope.id);
    board = { as: 'board@scope.example', in: scope.id };
    await app.account('coordinator@scope.example', 'COORDINATOR', scope.id);
    coordinator = { as: 'coordinator@scope.example', in: scope.id };
  });
  afterAll(() => app.stop());

  const bill = async (who: CallOptions, more: object = {}) => ({
    input: {
      supplierName: 'Woningstichting Delft',
      description: 'Huur van april',
      invoicedOn: '2026-03-25',
      amount: euro('121.00'),
      vatAmount: euro('21.00'),
      receiptFileId: await app.upload(PNG, 'factuur.png', who),
      ...more,
    },
  });
  const record = async (who: CallOptions, more: object = {}): Promise<string> =>
    (await app.ok(RECORD, await bill(who, more), who)).expense.id;
  const of = (expenseId: string, more: object = {}) => ({ input: { expenseId, ...more } });

  it('is approved by somebody else, booked as a debt, and paid by the bank', async () => {
    const id = await record(scope.treasurer);
    expect(await app.refused(APPROVE, of(id, seen()), scope.treasurer)).toBe('EXPENSE_OWN_REQUEST');
    const booked = of(id, { bookedOn: '2026-03-25' });
    expect(await app.refused(BOOK, booked, scope.treasurer)).toBe('EXPENSE_NOT_APPROVED');
    expect((await app.ok(APPROVE, of(id, seen()), board)).expense.state).toBe('APPROVED');
    const paid = of(id, { paidOn: '2026-04-01' });
    expect(await app.refused(PAY, paid, scope.treasurer)).toBe('EXPENSE_NOT_BOOKED');
    expect(await app.refused(BOOK, of(id, { bookedOn: '2026-03-24' }), scope.treasurer)).toBe(
      'DATE_TOO_EARLY',
    );
    expect((await app.ok(BOOK, booked, scope.treasurer)).expense).toMatchObject({
      state: 'BOOKED',
      accountName: 'Algemene kosten',
    });
    expect(await app.refused(BOOK, booked, scope.treasurer)).toBe('EXPENSE_ALREADY_BOOKED');
    expect((await app.ok(PAY, paid, scope.treasurer)).expense.state).toBe('PAID');
    expect(await app.refused(PAY, paid, scope.treasurer)).toBe('EXPENSE_ALREADY_PAID');
    const rows = await scope.asTreasurer(() =>
      app.get(Ledger).journalEntries({ limit: 2, isBackward: false, from: null }),
    );
    expect(ledgerText(rows.slice(0, 2), 'nl')).toMatchSnapshot();
    expect(await scope.asTreasurer(() => app.get(Ledger).verify())).toEqual([]);
  });

  it('needs two people above the limit, who know of each other', async () => {
    const id = await record(coordinator, { amount: euro('250.01') });
    expect((await app.ok(APPROVE, of(id, seen()), board)).expense.state).toBe('PARTLY_APPROVED');
    expect(await app.refused(APPROVE, of(id, seen()), scope.treasurer)).toBe('EXPENSE_DECIDED_MEANWHILE');
    const declined = of(id, { ...seen(1), reason: 'Te duur' });
    expect((await app.ok(DECLINE, declined, scope.treasurer)).expense.state).toBe('DECLINED');
  });

  it('is recorded once, on an account of costs, with a picture or PDF', async () => {
    const numbered = { supplierReference: 'F-12' };
    const first = await record(coordinator, numbered);
    expect(await app.refused(RECORD, await bill(scope.treasurer, numbered), scope.treasurer)).toBe(
      'EXPENSE_ALREADY_RECORDED',
    );
    expect((await app.ok(WITHDRAW, of(first), coordinator)).expense.state).toBe('WITHDRAWN');
    expect(await app.refused(APPROVE, of(first, seen()), board)).toBe('EXPENSE_WITHDRAWN');
    const again = await record(coordinator, numbered);
    expect(await app.refused(WITHDRAW, of(again), scope.treasurer)).toBe('NOT_FOUND');
    const [bank] = await app.database.owner<{ id: string }>(
      `SELECT id FROM tenant.ledger_account WHERE role = 'BANK' AND tenant_id = $1`,
      [scope.id],
    );
    const onBank = await bill(coordinator, { accountId: globalId('LedgerAccount', bank!.id) });
    expect(await app.refused(RECORD, onBank, coordinator)).toBe('EXPENSE_ACCOUNT_INVALID');
    const xml = await app.upload('<?xml version="1.0"?><Document></Document>', 'bon.xml', coordinator);
    expect(await app.refused(RECORD, await bill(coordinator, { receiptFileId: xml }), coordinator)).toBe(
      'FILE_TYPE_REFUSED',
    );
    const late = await bill(coordinator, { invoicedOn: '2026-04-02' });
    expect(await app.refused(RECORD, late, coordinator)).toBe('DATE_IN_FUTURE');
    await app.ok(WITHDRAW, of(again), coordinator);
  });

  it('waits in one list with the requests of members, with the reason why one may decide', async () => {
    const member = await scope.member();
    const own = await scope.memberOf(member);
    await app.account(own.as!, 'TREASURER', scope.id);
    const request = await app.ok(REQUEST, await wish(app, own, member, '300.00'), own);
    const expense = await record(scope.treasurer, { supplierName: 'Energie' });
    const { result, statements } = await app.counting('app', () => app.ok(APPROVALS, {}, own));
    expect(statements).toBe(1);
    expect(result.edges.map(({ node }: { node: any }) => node)).toEqual([
      {
        mayDecide: false,
        reason: 'Dit is uw eigen aanvraag. Iemand anders moet erover beslissen.',
        investment: expect.objectContaining({ id: request.investment.id, memberName: 'Noor de Wit' }),
        expense: null,
      },
      {
        mayDecide: true,
        reason: 'U kunt hierover beslissen. Er is nog één goedkeuring nodig.',
        investment: null,
        expense: { id: expense, supplierName: 'Energie', amount: euro('121.00') },
      },
    ]);
    const forTreasurer = await app.ok(APPROVALS, {}, scope.treasurer);
    expect(forTreasurer.edges.map(({ node }: { node: any }) => node.mayDecide)).toEqual([true, false]);
    const waiting = '{ investments(waitingForMe: true, first: 5) { edges { node { id } } } }';
    expect((await app.ok(waiting, {}, own)).edges).toEqual([]);
    expect((await app.ok(waiting, {}, board)).edges).toHaveLength(1);
    expect(
      (await app.ok('{ expenses(waitingForMe: true, first: 5) { edges { node { id } } } }', {}, board)).edges,
    ).toEqual([{ node: { id: expense } }]);
  });
});

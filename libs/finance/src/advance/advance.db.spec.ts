import { startTestApp, type CallOptions, type TestApp } from '../../../../test/harness/test-app.js';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { Policies } from '#cooperative';
import { civilDate } from '#kernel';
import {
  APPROVE,
  DROP_RECEIPT,
  of,
  PAY,
  PNG,
  REPAY,
  REQUEST,
  seen,
  SETTLE,
  SHOW_RECEIPT,
  wish,
} from '../investment/a-request.fixture.js';
import { ledgerText } from '../ledger/ledger-text.js';
import { Ledger } from '../ledger/ledger.service.js';

const TODAY = '2026-04-01';

describe('an advance', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let member: string;
  let own: CallOptions;
  let board: CallOptions;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo(TODAY);
    scope = await testCooperative(app, 'scope');
    member = await scope.member();
    own = await scope.memberOf(member);
    await app.account(own.as!, 'TREASURER', scope.id);
    await app.account('board@scope.example', 'BOARD', scope.id);
    board = { as: 'board@scope.example', in: scope.id };
    const day = civilDate('2016-01-01');
    await scope.asTreasurer(() =>
      app.get(Policies).record({
        kind: 'advance',
        body: { settleWithinDays: 14 },
        validFrom: day,
        decidedOn: day,
        decidedBy: 'bestuur',
      }),
    );
    const input = {
      memberId: memberId(member),
      amount: euro('1210'),
      vat: 'HIGH',
      directCosts: euro('0'),
      receivedOn: '2026-03-02',
      description: 'Taart',
    };
    await app.ok(POST_INCOME, { input }, scope.treasurer);
  });
  afterAll(() => app.stop());

  const asked = (amount: string, more: object = {}) =>
    wish(app, own, member, amount, '0', { kind: 'ADVANCE', receiptFileId: null, ...more });
  const paidAdvance = async (amount: string, more: object = {}): Promise<string> => {
    const { id } = (await app.ok(REQUEST, await asked(amount, more), own)).investment;
    await app.ok(APPROVE, of(id, seen()), scope.treasurer);
    await app.ok(PAY, of(id, { paidOn: TODAY }), scope.treasurer);
    return id;
  };
  const shown = async (amount: string, vatAmount: string) => ({
    description: 'Meel en suiker',
    boughtOn: TODAY,
    amount: euro(amount),
    vatAmount: euro(vatAmount),
    receiptFileId: await app.upload(PNG, 'bon.png', own),
  });
  const show = async (id: string, amount: string, vatAmount = '0'): Promise<string> =>
    (await app.ok(SHOW_RECEIPT, of(id, await shown(amount, vatAmount)), own)).investment.advance.receipts.at(
      -1,
    ).id;
  const settled = (id: string, ...receiptIds: string[]) => of(id, { receiptIds, settledOn: TODAY });
  const forecast = (amount: string | null = null) =>
    app.ok(
      `query ($input: ForecastInvestmentInput!) { investmentForecast(input: $input) {
         balance { amount } reserved { amount } spendable { amount } left { amount } isEnough approvalsNeeded message } }`,
      { input: { memberId: memberId(member), amount: amount && euro(amount) } },
      own,
    );
  const bookings = async (count: number) => {
    const rows = await scope.asTreasurer(() =>
      app.get(Ledger).journalEntries({ limit: count, isBackward: false, from: null }),
    );
    return ledgerText(rows.slice(0, count), 'nl');
  };

  it('is a claim on the member that holds its part of the thermometer, and no spending', async () => {
    expect(await forecast('100.00')).toMatchObject({
      balance: euro('700.00'),
      reserved: euro('0.00'),
      left: euro('600.00'),
      approvalsNeeded: 1,
    });
    const { id } = (await app.ok(REQUEST, await asked('150.00'), own)).investment;
    expect(await forecast()).toMatchObject({ spendable: euro('700.00') });
    await app.ok(APPROVE, of(id, seen()), scope.treasurer);
    expect(await forecast()).toMatchObject({ reserved: euro('150.00'), spendable: euro('550.00') });
    const { investment } = await app.ok(PAY, of(id, { paidOn: TODAY }), scope.treasurer);
    expect(investment).toMatchObject({
      state: 'PAID',
      fromThermometer: euro('0.00'),
      advance: { outstanding: euro('150.00'), settleByOn: '2026-04-15', isOverdue: false },
    });
    expect(await forecast('550.01')).toMatchObject({
      balance: euro('700.00'),
      left: euro('-0.01'),
      isEnough: false,
      approvalsNeeded: 2,
      message: expect.stringMatching(/niet genoeg.*0,01 tekort.*150,00 beloofd/),
    });

    // what it holds cannot be spent on something else
    const other = (await app.ok(REQUEST, await wish(app, own, member, '550.01'), own)).investment.id;
    await app.ok(APPROVE, of(other, seen()), scope.treasurer);
    await app.ok(APPROVE, of(other, seen(1)), board);
    expect(await app.refused(PAY, of(other, { paidOn: TODAY }), scope.treasurer)).toBe(
      'THERMOMETER_WOULD_BE_NEGATIVE',
    );

    const receipts = [await show(id, '60.50', '10.50'), await show(id, '30.00')];
    expect(await app.refused(SETTLE, settled(id, ...receipts), own)).toBe('INVESTMENT_OWN_REQUEST');
    const done = (await app.ok(SETTLE, settled(id, ...receipts), scope.treasurer)).investment;
    expect(done).toMatchObject({
      state: 'PAID',
      fromThermometer: euro('80.00'),
      advance: { outstanding: euro('59.50'), settlements: [{ amount: euro('90.50'), extra: euro('0.00') }] },
    });
    expect(await app.refused(SETTLE, settled(id, receipts[0]!), scope.treasurer)).toBe(
      'ADVANCE_RECEIPT_CLOSED',
    );
    expect(await app.refused(SETTLE, settled(id), scope.treasurer)).toBe('ADVANCE_RECEIPT_MISSING');
    const back = (amount: string) => of(id, { amount: euro(amount), repaidOn: TODAY });
    expect(await app.refused(REPAY, back('59.51'), scope.treasurer)).toBe('ADVANCE_REPAYMENT_TOO_HIGH');
    expect(await app.refused(REPAY, back('0'), scope.treasurer)).toBe('AMOUNT_NOT_POSITIVE');
    expect((await app.ok(REPAY, back('59.50'), scope.treasurer)).investment.state).toBe('SETTLED');
    expect(await app.refused(REPAY, back('0.01'), scope.treasurer)).toBe('ADVANCE_NOT_OUT');
    expect(await forecast()).toMatchObject({ balance: euro('620.00'), reserved: euro('550.01') });
    expect(await bookings(3)).toMatchSnapshot();
  });

  it('pays the member what goes above it, within what was approved', async () => {
    const id = await paidAdvance('50.00');
    const right = await show(id, '70.00');
    const wrong = await show(id, '200.00');
    expect(await app.refused(SETTLE, settled(id, right, wrong), scope.treasurer)).toBe(
      'ADVANCE_ABOVE_APPROVAL',
    );
    const dropped = await app.ok(
      DROP_RECEIPT,
      { input: { receiptId: wrong, reason: 'Privé' } },
      scope.treasurer,
    );
    expect(dropped.investment.advance.receipts[1]).toMatchObject({ droppedOn: TODAY });
    expect(await app.refused(SETTLE, settled(id, wrong), scope.treasurer)).toBe('ADVANCE_RECEIPT_CLOSED');
    const { investment } = await app.ok(SETTLE, settled(id, right), scope.treasurer);
    expect(investment).toMatchObject({ state: 'SETTLED', fromThermometer: euro('70.00') });
    expect(await bookings(1)).toMatchSnapshot();
  });

  it('is asked for without a receipt, and shows when it is late', async () => {
    const withVat = await wish(app, own, member, '10', '1', { kind: 'ADVANCE', receiptFileId: null });
    expect(await app.refused(REQUEST, withVat, own)).toBe('ADVANCE_HAS_NO_RECEIPT');
    expect(
      await app.refused(REQUEST, await wish(app, own, member, '10', '0', { kind: 'ADVANCE' }), own),
    ).toBe('ADVANCE_HAS_NO_RECEIPT');
    const purchase = (await app.ok(REQUEST, await wish(app, own, member, '10'), own)).investment.id;
    expect(await app.refused(SHOW_RECEIPT, of(purchase, await shown('10', '0')), own)).toBe(
      'ADVANCE_NOT_OUT',
    );
    const id = await paidAdvance('20.00');
    const late = () =>
      app.ok('{ investments(overdue: true, first: 10) { edges { node { id } } } }', {}, scope.treasurer);
    expect((await late()).edges).toEqual([]);
    app.moveTo('2026-04-16');
    expect((await late()).edges).toEqual([{ node: { id } }]);
    app.moveTo(TODAY);
  });

  it('leaves books that balance', async () => {
    expect(await scope.asTreasurer(() => app.get(Ledger).verify())).toEqual([]);
  });
});

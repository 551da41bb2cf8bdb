import { startTestApp, type CallOptions, type TestApp } from '../../../../test/harness/test-app.js';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { ledgerText } from '../ledger/ledger-text.js';
import { Ledger } from '../ledger/ledger.service.js';
import {
  ADD_RECEIPT,
  APPROVE,
  CHANGE,
  DECLINE,
  of,
  PAY,
  PNG,
  REQUEST,
  seen,
  wish,
  WITHDRAW,
} from './a-request.fixture.js';

describe('an investment', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let member: string;
  let own: CallOptions;
  let second: CallOptions;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-04-01');
    scope = await testCooperative(app, 'scope');
    member = await scope.member();
    own = await scope.memberOf(member);
    await app.account(own.as!, 'TREASURER', scope.id);
    await app.account('second@scope.example', 'BOARD', scope.id);
    second = { as: 'second@scope.example', in: scope.id };
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

  const asked = (amount: string, vatAmount = '0', more: object = {}) =>
    wish(app, own, member, amount, vatAmount, more);
  const request = async (amount: string, vatAmount = '0', more: object = {}): Promise<string> =>
    (await app.ok(REQUEST, await asked(amount, vatAmount, more), own)).investment.id;
  const paid = (id: string) => of(id, { paidOn: '2026-04-01' });
  const bookings = async (count: number) => {
    const page = { limit: count, isBackward: false, from: null };
    const rows = await scope.asTreasurer(() => app.get(Ledger).journalEntries(page));
    return ledgerText(rows.slice(0, count), 'nl');
  };

  it('is approved by somebody else, paid once, and taken from the thermometer without VAT', async () => {
    const id = await request('60.50', '10.50');
    expect(await app.refused(PAY, paid(id), scope.treasurer)).toBe('INVESTMENT_NOT_APPROVED');
    const { investment } = await app.ok(APPROVE, of(id, seen()), scope.treasurer);
    expect(investment).toMatchObject({
      state: 'APPROVED',
      approvalsNeeded: 1,
      decisions: [{ by: 'treasurer', isMine: true, isApproved: true }],
    });
    expect(await app.refused(APPROVE, of(id, seen(1)), scope.treasurer)).toBe('INVESTMENT_ALREADY_DECIDED');
    const early = of(id, { paidOn: '2026-03-01' });
    expect(await app.refused(PAY, early, scope.treasurer)).toBe('DATE_TOO_EARLY');
    expect((await app.ok(PAY, paid(id), scope.treasurer)).investment).toMatchObject({
      state: 'PAID',
      fromThermometer: euro('50.00'),
    });
    expect(await app.refused(PAY, paid(id), scope.treasurer)).toBe('INVESTMENT_ALREADY_PAID');
    expect(await bookings(1)).toMatchSnapshot();
  });

  it('gives costs back that a member paid, as no income', async () => {
    expect(
      await app.refused(
        REQUEST,
        await asked('12.10', '2.10', { kind: 'REIMBURSEMENT', receiptFileId: null }),
        own,
      ),
    ).toBe('INVESTMENT_RECEIPT_MISSING');
    const id = await request('12.10', '2.10', { kind: 'REIMBURSEMENT' });
    await app.ok(APPROVE, of(id, seen()), scope.treasurer);
    await app.ok(PAY, paid(id), scope.treasurer);
    expect(await bookings(1)).toMatchSnapshot();
    const statement = await app.ok(
      'query ($m: ID!) { thermometer(memberId: $m) { entries(first: 1) { edges { node { kind description explanation { rule } } } } } }',
      { m: memberId(member) },
      own,
    );
    expect(statement.entries.edges[0].node).toMatchObject({
      kind: 'REIMBURSEMENT',
      explanation: { rule: expect.stringContaining('geen inkomen') },
    });
  });

  it('takes the VAT from the thermometer where it does not come back', async () => {
    const id = await request('60.50', '10.50');
    await app.ok(APPROVE, of(id, seen()), scope.treasurer);
    const exempt = of(id, { paidOn: '2026-04-01', isVatCost: true });
    expect((await app.ok(PAY, exempt, scope.treasurer)).investment.fromThermometer).toEqual(euro('60.50'));
  });

  it('needs two different people above the limit, and who acts second knows who was first', async () => {
    const id = await request('250.01');
    const first = await app.ok(APPROVE, of(id, seen()), scope.treasurer);
    expect(first.investment.state).toBe('PARTLY_APPROVED');
    expect(await app.refused(APPROVE, of(id, seen(1)), scope.treasurer)).toBe('INVESTMENT_ALREADY_DECIDED');
    expect(await app.refused(PAY, paid(id), scope.treasurer)).toBe('INVESTMENT_NOT_APPROVED');
    for (const [act, more] of [
      [APPROVE, {}],
      [DECLINE, { reason: 'Te duur' }],
    ] as const) {
      const { data } = await app.gql(act, of(id, { ...seen(), ...more }), second);
      const [payload] = Object.values(data) as { userErrors: { code: string; message: string }[] }[];
      expect(payload!.userErrors[0]).toMatchObject({
        code: 'INVESTMENT_DECIDED_MEANWHILE',
        message: expect.stringMatching(/^treasurer heeft deze aanvraag op 1 april 2026 al goedgekeurd\./),
      });
    }
    const answer = await app.ok(APPROVE, of(id, seen(1)), second);
    expect(answer.investment.state).toBe('APPROVED');
    await app.ok(WITHDRAW, of(id, { reason: 'Toch niet nodig' }), scope.treasurer);
  });

  it('counts parallel approvals of one person once', async () => {
    const id = await request('250.01');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => app.gql(APPROVE, of(id, seen()), scope.treasurer)),
    );
    const codes = answers.map(({ data }) => data['approveInvestment'].userErrors[0]?.code ?? 'OK').sort();
    expect(codes).toEqual([...Array<string>(7).fill('INVESTMENT_ALREADY_DECIDED'), 'OK']);
    await app.ok(DECLINE, of(id, { ...seen(1), reason: 'Te duur' }), second);
  });

  it('is never decided by who asked, in whatever role', async () => {
    const id = await request('10.00');
    expect(await app.refused(APPROVE, of(id, seen()), own)).toBe('INVESTMENT_OWN_REQUEST');
    expect(await app.refused(DECLINE, of(id, { ...seen(), reason: 'nee' }), own)).toBe(
      'INVESTMENT_OWN_REQUEST',
    );
    const declined = await app.ok(DECLINE, of(id, { ...seen(), reason: 'Te duur' }), second);
    expect(declined.investment.state).toBe('DECLINED');
    expect(await app.refused(APPROVE, of(id, seen(1)), scope.treasurer)).toBe('INVESTMENT_ALREADY_DECIDED');
  });

  it('changes while nobody decided, and whoever saw it before is told', async () => {
    const id = await request('10.00', '0', {
      receiptFileId: null,
      quoteFileId: await app.upload(PNG, 'offerte.png', own),
    });
    const change = {
      purpose: 'Ballonnen',
      category: 'MATERIALS',
      amount: euro('20.00'),
      vatAmount: euro('0'),
    };
    const { investment } = await app.ok(CHANGE, of(id, change), own);
    expect(investment).toMatchObject({ changes: 1, fromThermometer: euro('20.00'), receiptUrl: null });
    expect(await app.refused(APPROVE, of(id, seen(0, 0)), scope.treasurer)).toBe(
      'INVESTMENT_CHANGED_MEANWHILE',
    );
    await app.ok(APPROVE, of(id, seen(0, 1)), scope.treasurer);
    expect(await app.refused(CHANGE, of(id, change), own)).toBe('INVESTMENT_ALREADY_DECIDED');
    // a quote is no receipt, and the receipt is no reason to pay more
    expect(await app.refused(PAY, paid(id), scope.treasurer)).toBe('INVESTMENT_RECEIPT_MISSING');
    const receipt = async (amount: string) =>
      of(id, {
        amount: euro(amount),
        vatAmount: euro('0'),
        receiptFileId: await app.upload(PNG, 'bon.png', own),
      });
    expect(await app.refused(ADD_RECEIPT, await receipt('20.01'), own)).toBe('INVESTMENT_ABOVE_APPROVAL');
    await app.ok(ADD_RECEIPT, await receipt('19.00'), own);
    expect((await app.ok(PAY, paid(id), scope.treasurer)).investment.fromThermometer).toEqual(euro('19.00'));
    expect(await app.refused(ADD_RECEIPT, await receipt('1.00'), own)).toBe('INVESTMENT_ALREADY_PAID');
  });

  it('is withdrawn by the member while undecided, and by the treasurer while unpaid', async () => {
    const undecided = await request('10.00');
    expect((await app.ok(WITHDRAW, of(undecided), own)).investment.state).toBe('WITHDRAWN');
    expect(await app.refused(WITHDRAW, of(undecided), own)).toBe('INVESTMENT_WITHDRAWN');
    expect(await app.refused(APPROVE, of(undecided, seen()), scope.treasurer)).toBe('INVESTMENT_WITHDRAWN');
    const other = await scope.memberOf(await scope.member('Ali Demir'));
    const approved = await request('10.00');
    expect(await app.refused(WITHDRAW, of(approved), other)).toBe('NOT_FOUND');
    await app.ok(APPROVE, of(approved, seen()), scope.treasurer);
    expect((await app.ok(WITHDRAW, of(approved), scope.treasurer)).investment.state).toBe('WITHDRAWN');
    expect(await app.refused(PAY, paid(approved), scope.treasurer)).toBe('INVESTMENT_NOT_APPROVED');
  });

  it('cannot empty a thermometer below zero', async () => {
    const id = await request('5000.00');
    await app.ok(APPROVE, of(id, seen()), scope.treasurer);
    const { investment } = await app.ok(APPROVE, of(id, seen(1)), second);
    expect(investment.shares[0].forecast).toMatchObject({ isEnough: false });
    expect(await app.refused(PAY, paid(id), scope.treasurer)).toBe('THERMOMETER_WOULD_BE_NEGATIVE');
    const list = await app.ok(
      'query ($m: ID) { investments(memberId: $m, state: APPROVED, first: 10) { edges { node { id } } } }',
      { m: memberId(member) },
      own,
    );
    expect(list.edges.map((edge: { node: { id: string } }) => edge.node.id)).toContain(id);
    await app.ok(WITHDRAW, of(id), scope.treasurer);
  });

  it("is for the member's own enterprise only, with a picture or PDF of one's own", async () => {
    const other = await scope.member('Wim de Boer');
    expect(await app.refused(REQUEST, await wish(app, own, other, '10'), own)).toBe('NOT_FOUND');
    expect(await app.refused(REQUEST, await wish(app, scope.treasurer, member, '10'), own)).toBe('NOT_FOUND');
    expect(await app.refused(REQUEST, await asked('10', '10'), own)).toBe('VAT_EXCEEDS_AMOUNT');
    expect(await app.refused(REQUEST, await asked('0'), own)).toBe('AMOUNT_NOT_POSITIVE');
    const [{ before }] = (await app.database.owner(
      'SELECT count(*)::int AS before FROM tenant.investment_request',
    )) as [{ before: number }];
    const xml = await app.upload('<?xml version="1.0"?><Document></Document>', 'bon.xml', own);
    expect(await app.refused(REQUEST, await asked('10', '0', { receiptFileId: xml }), own)).toBe(
      'FILE_TYPE_REFUSED',
    );
    await expect(app.upload('geen plaatje', 'bon.png', own)).rejects.toThrow('FILE_TYPE_REFUSED');
    const large = Buffer.concat([PNG, Buffer.alloc(10 * 1024 * 1024)]);
    const big = await app.upload(large, 'bon.png', own);
    expect(await app.refused(REQUEST, await asked('10', '0', { receiptFileId: big }), own)).toBe(
      'FILE_TOO_LARGE',
    );
    expect(await app.database.owner('SELECT count(*)::int AS before FROM tenant.investment_request')).toEqual(
      [{ before }],
    );
  });
});

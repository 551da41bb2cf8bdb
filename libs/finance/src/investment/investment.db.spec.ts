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

const FIELDS =
  'investment { id state approvalsNeeded fromThermometer { amount } decisions { by isApproved reason } } userErrors { code }';
const REQUEST = `mutation ($input: RequestInvestmentInput!) { requestInvestment(input: $input) { ${FIELDS} } }`;
const APPROVE = `mutation ($input: ApproveInvestmentInput!) { approveInvestment(input: $input) { ${FIELDS} } }`;
const DECLINE = `mutation ($input: DeclineInvestmentInput!) { declineInvestment(input: $input) { ${FIELDS} } }`;
const PAY = `mutation ($input: PayInvestmentInput!) { payInvestment(input: $input) { ${FIELDS} } }`;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

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

  const wish = async (amount: string, vatAmount: string, who = own, whose = member) => ({
    input: {
      memberId: memberId(whose),
      purpose: 'Heliumfles',
      category: 'EQUIPMENT',
      amount: euro(amount),
      vatAmount: euro(vatAmount),
      receiptFileId: await app.upload(PNG, 'bon.png', who),
    },
  });
  const request = async (amount: string, vatAmount: string): Promise<string> =>
    (await app.ok(REQUEST, await wish(amount, vatAmount), own)).investment.id;
  const of = (investmentId: string, more: object = {}) => ({ input: { investmentId, ...more } });
  const paid = (id: string) => of(id, { paidOn: '2026-04-01' });

  it('is approved by somebody else, paid once, and taken from the thermometer without VAT', async () => {
    const id = await request('60.50', '10.50');
    expect(await app.refused(PAY, paid(id), scope.treasurer)).toBe('INVESTMENT_NOT_APPROVED');
    const { investment } = await app.ok(APPROVE, of(id), scope.treasurer);
    expect(investment).toMatchObject({
      state: 'APPROVED',
      approvalsNeeded: 1,
      decisions: [{ by: 'treasurer', isApproved: true }],
    });
    expect(await app.refused(APPROVE, of(id), scope.treasurer)).toBe('INVESTMENT_ALREADY_DECIDED');
    const early = of(id, { paidOn: '2026-03-01' });
    expect(await app.refused(PAY, early, scope.treasurer)).toBe('DATE_TOO_EARLY');
    expect((await app.ok(PAY, paid(id), scope.treasurer)).investment.state).toBe('PAID');
    expect(await app.refused(PAY, paid(id), scope.treasurer)).toBe('INVESTMENT_ALREADY_PAID');
    const page = { limit: 1, isBackward: false, from: null };
    const rows = await scope.asTreasurer(() => app.get(Ledger).journalEntries(page));
    expect(ledgerText(rows.slice(0, 1), 'nl')).toMatchSnapshot();
  });

  it('needs two different people above the limit', async () => {
    const id = await request('250.01', '0');
    expect((await app.ok(APPROVE, of(id), scope.treasurer)).investment.state).toBe('PARTLY_APPROVED');
    expect(await app.refused(APPROVE, of(id), scope.treasurer)).toBe('INVESTMENT_ALREADY_DECIDED');
    expect(await app.refused(PAY, paid(id), scope.treasurer)).toBe('INVESTMENT_NOT_APPROVED');
    expect((await app.ok(APPROVE, of(id), second)).investment.state).toBe('APPROVED');
  });

  it('is never decided by who asked, in whatever role', async () => {
    const id = await request('10.00', '0');
    expect(await app.refused(APPROVE, of(id), own)).toBe('INVESTMENT_OWN_REQUEST');
    expect(await app.refused(DECLINE, of(id, { reason: 'nee' }), own)).toBe('INVESTMENT_OWN_REQUEST');
    expect((await app.ok(DECLINE, of(id, { reason: 'Te duur' }), second)).investment.state).toBe('DECLINED');
    expect(await app.refused(APPROVE, of(id), scope.treasurer)).toBe('INVESTMENT_ALREADY_DECIDED');
  });

  it('cannot empty a thermometer below zero', async () => {
    const id = await request('5000.00', '0');
    await app.ok(APPROVE, of(id), scope.treasurer);
    await app.ok(APPROVE, of(id), second);
    expect(await app.refused(PAY, paid(id), scope.treasurer)).toBe('THERMOMETER_WOULD_BE_NEGATIVE');
    const list = await app.ok(
      'query ($m: ID) { investments(memberId: $m, state: APPROVED, first: 10) { edges { node { id } } } }',
      { m: memberId(member) },
      own,
    );
    expect(list.edges.map((edge: { node: { id: string } }) => edge.node.id)).toContain(id);
  });

  it("is for the member's own enterprise only, with a receipt of one's own", async () => {
    const other = await scope.member('Ali Demir');
    expect(await app.refused(REQUEST, await wish('10', '0', own, other), own)).toBe('NOT_FOUND');
    expect(await app.refused(REQUEST, await wish('10', '0', scope.treasurer), own)).toBe('NOT_FOUND');
    expect(await app.refused(REQUEST, await wish('10', '10'), own)).toBe('VAT_EXCEEDS_AMOUNT');
  });
});

import { createDemoDatabase } from '../../../../test/harness/demo-database.js';
import { startTestAppOn, type TestApp } from '../../../../test/harness/test-app.js';

const TREASURER = { as: 'treasurer@scope.example' };
const BOARD = { as: 'board@scope.example' };
const MEMBER = { as: 'member@scope.example' };
const BOOKKEEPERS = [TREASURER, BOARD];

let app: TestApp;
let memberId: string;

beforeAll(async () => {
  app = await startTestAppOn(await createDemoDatabase());
  const { member } = await app.ok('{ viewer { member { id } } }', {}, MEMBER);
  memberId = member.id;
});
afterAll(() => app?.stop());

type Caller = typeof TREASURER;
type Row = Readonly<Record<string, unknown>>;

/** What a list of the API holds for a caller. */
async function list(caller: Caller, field: string, selection: string, args = ''): Promise<Row[]> {
  const page = await app.ok(`{ ${field}(first: 90${args}) { edges { node { ${selection} } } } }`, {}, caller);
  return page.edges.map(({ node }: { node: Row }) => node);
}
const kindsOf = (rows: readonly Row[], field: string) => [...new Set(rows.map((row) => row[field]))].sort();

describe('who opens the money of the demo for the first time', () => {
  it.each(BOOKKEEPERS)('finds as $as invoices in every state, with their papers', async (caller) => {
    const invoices = await list(
      caller,
      'invoices',
      'state document { id } reminders { step text document { id } } creditNotes { number document { id } }',
    );
    expect(kindsOf(invoices, 'state')).toEqual(['DRAFT', 'OPEN', 'OVERDUE', 'PAID', 'REFUND_DUE']);
    const open = invoices.filter(({ state }) => ['OPEN', 'OVERDUE', 'REFUND_DUE'].includes(state as string));
    expect(open.filter(({ document }) => document === null)).toEqual([]);
    const reminders = invoices.flatMap((one) => one['reminders'] as Row[]);
    expect(reminders).toEqual([
      { step: 1, text: expect.not.stringContaining('{'), document: { id: expect.anything() } },
    ]);
    const notes = invoices.flatMap((one) => one['creditNotes'] as Row[]);
    expect(notes).toEqual([{ number: expect.stringMatching(/^C/), document: { id: expect.anything() } }]);
  });

  it.each(BOOKKEEPERS)('finds as $as quotes, and what comes back every month', async (caller) => {
    const quotes = await list(caller, 'quotes', 'state invoiceId document { id }');
    expect(kindsOf(quotes, 'state')).toEqual(['ACCEPTED', 'DRAFT', 'SENT']);
    for (const { state, invoiceId, document } of quotes)
      expect([invoiceId !== null, document !== null]).toEqual([state === 'ACCEPTED', state !== 'DRAFT']);
    const recurring = await list(caller, 'recurringInvoices', 'nextOn makes runs { invoiceId }');
    expect(recurring).toEqual([
      { nextOn: expect.any(String), makes: 'DRAFT', runs: [{ invoiceId: expect.any(String) }] },
    ]);
    expect((recurring[0]!['nextOn'] as string) > app.today()).toBe(true);
  });

  it('finds customers of every kind, one with an OIN and one with a term of its own', async () => {
    const customers = await list(TREASURER, 'customers', 'kind kvkNumber oin termDays');
    expect(kindsOf(customers, 'kind')).toEqual(['CITIZEN', 'COMPANY', 'PUBLIC_BODY']);
    for (const field of ['kvkNumber', 'oin', 'termDays'])
      expect(customers.some((one) => one[field] !== null)).toBe(true);
  });

  it.each(BOOKKEEPERS)('finds as $as bank entries in every state but booked', async (caller) => {
    const counts = await app.ok('{ bankInboxCounts { new proposed onHold ignored } }', {}, caller);
    expect(counts).toEqual({
      new: expect.any(Number),
      proposed: expect.any(Number),
      onHold: 1,
      ignored: 1,
    });
    expect(counts.proposed).toBeGreaterThanOrEqual(4);
    const waiting = await list(
      caller,
      'bankInbox',
      'amount { amount } proposals { reason account { role } invoice { number } }',
    );
    const proposals = waiting.flatMap((one) => one['proposals'] as Row[]);
    expect(kindsOf(proposals, 'reason')).toEqual(expect.arrayContaining(['REFERENCE_AND_AMOUNT', 'RULE']));
    const refund = waiting.find(
      ({ amount, proposals: found }) =>
        (amount as { amount: string }).amount.startsWith('-') &&
        (found as Row[]).some(({ invoice }) => invoice !== null),
    );
    expect(refund).toBeDefined();
    const amounts = waiting.map(({ amount }) => (amount as { amount: string }).amount);
    expect(new Set(amounts).size).toBe(amounts.length - 1);
    expect(await list(caller, 'bankRules', 'isAutomatic account { role }')).toEqual([
      { isAutomatic: false, account: { role: 'BANK_COSTS' } },
    ]);
  });

  it.each(BOOKKEEPERS)(
    'finds as $as that the money is all there, and books that are closed',
    async (caller) => {
      const check = await app.ok(
        'query ($on: Date!) { moneyCheck(on: $on) { thermometerDifference { amount } unexplained { amount } explained { reason } } }',
        { on: app.today() },
        caller,
      );
      expect(check).toMatchObject({
        thermometerDifference: { amount: '0.00' },
        unexplained: { amount: '0.00' },
      });
      expect(kindsOf(check.explained, 'reason')).toEqual(expect.arrayContaining(['NOT_BOOKED', 'SET_ASIDE']));
      const [act] = await list(caller, 'periodActs', 'act throughOn byName');
      expect(act).toEqual({
        act: 'CLOSED',
        throughOn: expect.any(String),
        byName: expect.stringMatching(/./),
      });
      const year = Number((act!['throughOn'] as string).slice(0, 4));
      const periods = await app.ok(`{ periods(year: ${year}) { endsOn state } }`, {}, caller);
      for (const { endsOn, state } of periods)
        expect([endsOn, state]).toEqual([
          endsOn,
          endsOn <= (act!['throughOn'] as string) ? 'CLOSED' : 'OPEN',
        ]);
    },
  );

  it.each(BOOKKEEPERS)('finds as $as requests of every kind, an expense, and what lasts', async (caller) => {
    const requests = await list(
      caller,
      'investments',
      'kind state approvalsNeeded decisions { isApproved } advance { outstanding { amount } isOverdue receipts { settledOn } }',
    );
    expect(kindsOf(requests, 'kind')).toEqual(['ADVANCE', 'PURCHASE', 'REIMBURSEMENT']);
    expect(requests.some(({ kind, state }) => kind === 'PURCHASE' && state === 'REQUESTED')).toBe(true);
    expect(requests.find(({ kind }) => kind === 'REIMBURSEMENT')).toMatchObject({
      state: 'PARTLY_APPROVED',
      approvalsNeeded: 2,
      decisions: [{ isApproved: true }],
    });
    expect(requests.find(({ kind }) => kind === 'ADVANCE')).toMatchObject({
      state: 'PAID',
      advance: { isOverdue: false, receipts: [{ settledOn: null }] },
    });
    expect(await list(caller, 'expenses', 'state mayDecide')).toEqual([
      { state: 'REQUESTED', mayDecide: true },
    ]);
    expect((await list(caller, 'assets', 'owner price { amount }')).length).toBeGreaterThan(1);
  });

  it('leaves the second signature to the board', async () => {
    const waiting = (caller: Caller) =>
      list(caller, 'investments', 'id', ', kind: REIMBURSEMENT, waitingForMe: true');
    expect([await waiting(TREASURER), await waiting(BOARD)]).toEqual([[], [expect.anything()]]);
  });

  it('finds as member their own invoices, quote, advance and shared sale', async () => {
    for (const [field, more] of [
      ['invoices', ''],
      ['quotes', ', filter: { states: [SENT] }'],
      ['investments', ', kind: ADVANCE'],
    ] as const)
      expect([field, (await list(MEMBER, field, 'memberId', more)).length > 0]).toEqual([field, true]);
    const { entries, reserved } = await app.ok(
      'query ($id: ID!) { thermometer(memberId: $id) { reserved { amount } entries(first: 100) { edges { node { description } } } } }',
      { id: memberId },
      MEMBER,
    );
    expect(Number(reserved.amount)).toBeGreaterThan(0);
    const told = entries.edges.map(({ node }: { node: { description: string } }) => node.description);
    expect(told).toContainEqual(expect.stringContaining('Op de markt'));
  });

  it.each(['HELD', 'INCOME', 'CREDIT_NOTE', 'ADVANCE'])('finds %s in the journal', async (kind) => {
    const found = await list(TREASURER, 'journalEntries', 'kind', `, filter: { kind: ${kind} }`);
    expect(found.length).toBeGreaterThan(0);
  });

  it.each([
    'bookkeeping',
    'trial-sales',
    'ceiling',
    'private-withdrawal',
    'reminders',
    'advance',
    'asset-ownership',
    'exit-settlement',
  ])('finds what was decided on %s', async (kind) => {
    const versions = await app.ok('{ policyVersions { kind } }', {}, BOARD);
    expect(versions.map((one: { kind: string }) => one.kind)).toContain(kind);
  });

  it('has sound books', async () => {
    const { faults } = await app.ok('{ ledgerCheck { faults { fault } } }', {}, TREASURER);
    expect(faults).toEqual([]);
  });
});

import { parseEuro } from '#kernel';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../../test/harness/test-app.js';

const HEADINGS =
  'code name total { amount } comparedTotal { amount } lines { number name amount { amount } compared { amount } }';
const SHEET = `query ($on: Date!, $comparedOn: Date) { balanceSheet(on: $on, comparedOn: $comparedOn) {
  assets { ${HEADINGS} } liabilities { ${HEADINGS} } totalAssets { amount } totalLiabilities { amount }
  comparedAssets { amount } comparedLiabilities { amount } thermometers { amount } } }`;
const RESULT = `query ($from: Date!, $until: Date!, $comparedFrom: Date, $comparedUntil: Date) {
  profitAndLoss(fromOn: $from, untilOn: $until, comparedFromOn: $comparedFrom, comparedUntilOn: $comparedUntil) {
  income { ${HEADINGS} } expenses { ${HEADINGS} } totalIncome { amount } totalExpenses { amount } result { amount }
  comparedResult { amount } } }`;
const TRIAL = `query ($on: Date!, $comparedOn: Date) { trialBalance(on: $on, comparedOn: $comparedOn) {
  accounts { number name debit { amount } credit { amount } comparedDebit { amount } comparedCredit { amount } }
  totalDebit { amount } totalCredit { amount } } }`;
const CARD = `query ($number: String, $id: ID, $memberId: ID, $from: Date!, $until: Date!, $first: Int, $after: String, $last: Int, $before: String) {
  accountCard(accountNumber: $number, accountId: $id, memberId: $memberId, fromOn: $from, untilOn: $until, first: $first, after: $after, last: $last, before: $before) {
  number name opening { amount } closing { amount } lines { edges { node { on sequence reference balance { amount }
    posting { debit { amount } credit { amount } memberId } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;
const JOURNAL = `query ($filter: JournalFilterInput, $after: String) { journalEntries(first: 3, filter: $filter, after: $after) {
  edges { node { id sequence kind on reference } } pageInfo { hasNextPage endCursor } } }`;
const MEMORIAL =
  'mutation ($input: PostMemorialInput!) { postMemorial(input: $input) { entry { id } userErrors { code } } }';

interface Heading {
  readonly code: string;
  readonly total: { readonly amount: string };
}

/** Two members, sales in two years, a cost and a renamed account: small enough to add up by hand. */
describe('the statements of the books', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let noor: string;
  let wim: string;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-12-02');
    scope = await testCooperative(app, 'scope');
    noor = await scope.member('Noor de Wit');
    wim = await scope.member('Wim de Boer');
    await income(noor, '2025-12-30', '121.00', 'Taart 100%');
    await income(wim, '2026-01-10', '242.00', 'Stoel');
    // booked late, for a day before
    await income(noor, '2026-01-05', '60.50', 'Koek');
    await app.ok(
      MEMORIAL,
      {
        input: {
          on: '2026-02-01',
          description: 'Koffie',
          lines: [
            { accountNumber: '4800', debit: euro('20.00') },
            { accountNumber: '1100', credit: euro('20.00') },
          ],
        },
      },
      scope.treasurer,
    );
  });
  afterAll(() => app.stop());

  const income = (member: string, receivedOn: string, amount: string, description: string) =>
    app.ok(
      POST_INCOME,
      {
        input: {
          memberId: memberId(member),
          amount: euro(amount),
          vat: 'HIGH',
          directCosts: euro('0'),
          receivedOn,
          description,
        },
      },
      scope.treasurer,
    );
  const ask = (query: string, variables: object) => app.ok(query, variables, scope.treasurer);
  const totals = (headings: Heading[]) =>
    Object.fromEntries(headings.map(({ code, total }) => [code, total.amount]));

  it('show a balance sheet whose sides are equal, with the results of this year and before, in one statement', async () => {
    const { result: sheet, statements } = await app.counting('app', () =>
      ask(SHEET, { on: '2026-03-31', comparedOn: '2025-12-31' }),
    );
    expect(statements).toBe(1);
    expect(totals(sheet.assets)).toEqual({ BLim: '403.50' });
    // thermometers 245.00 and VAT 73.50; contributions 30.00 before and 75.00 − 20.00 this year
    expect(totals(sheet.liabilities)).toEqual({ RESULT: '85.00', BSch: '318.50' });
    expect(sheet.liabilities[0].lines.map(({ amount }: { amount: object }) => amount)).toEqual([
      euro('30.00'),
      euro('55.00'),
    ]);
    expect(sheet.totalAssets).toEqual(sheet.totalLiabilities);
    expect([sheet.comparedAssets, sheet.comparedLiabilities]).toEqual([euro('121.00'), euro('121.00')]);
    expect(sheet.thermometers).toEqual(euro('245.00'));
    expect(sheet.assets[0].name).toBe('Liquide middelen');
  });

  it('show what came in and what it cost, in one statement', async () => {
    const { result, statements } = await app.counting('app', () =>
      ask(RESULT, {
        from: '2026-01-01',
        until: '2026-12-31',
        comparedFrom: '2025-01-01',
        comparedUntil: '2025-12-31',
      }),
    );
    expect(statements).toBe(1);
    expect(totals(result.income)).toEqual({ WOmz: '250.00', WOvb: '75.00' });
    expect(totals(result.expenses)).toEqual({ WLbe: '250.00', WBed: '20.00' });
    expect([result.totalIncome, result.totalExpenses, result.result, result.comparedResult]).toEqual(
      ['325.00', '270.00', '55.00', '30.00'].map(euro),
    );
    const reversed = app.refused(RESULT, { from: '2026-02-01', until: '2026-01-01' }, scope.treasurer);
    expect(await reversed).toBe('PERIOD_INVALID');
  });

  it('compare two days in the trial balance, and call an account by its own name', async () => {
    const accounts = await app.ok('{ ledgerAccounts { id number } }', {}, scope.treasurer);
    const { id } = accounts.find(({ number }: { number: string }) => number === '1100');
    await app.ok(
      'mutation ($input: ChangeLedgerAccountInput!) { changeLedgerAccount(input: $input) { account { id } userErrors { code } } }',
      { input: { accountId: id, name: 'Triodos' } },
      scope.treasurer,
    );
    const trial = await ask(TRIAL, { on: '2025-12-31', comparedOn: '2026-01-31' });
    expect(trial.accounts[0]).toEqual({
      number: '1100',
      name: 'Triodos',
      debit: euro('121.00'),
      credit: euro('0.00'),
      comparedDebit: euro('423.50'),
      comparedCredit: euro('0.00'),
    });
    expect(trial.totalDebit).toEqual(trial.totalCredit);
    expect((await ask(TRIAL, { on: '2025-12-31' })).accounts[0].comparedDebit).toBeNull();
  });

  it('show the card of an account by date, with the balance after each line, page by page', async () => {
    const { result: whole, statements } = await app.counting('app', () =>
      ask(CARD, { number: '1100', from: '2026-01-01', until: '2026-12-31', first: 10 }),
    );
    expect(statements).toBe(1);
    const lines = whole.lines.edges.map(({ node }: { node: { on: string; balance: object } }) => [
      node.on,
      node.balance,
    ]);
    expect(whole).toMatchObject({ opening: euro('121.00'), closing: euro('403.50') });
    expect(lines).toEqual([
      ['2026-01-05', euro('181.50')],
      ['2026-01-10', euro('423.50')],
      ['2026-02-01', euro('403.50')],
    ]);
    const span = { number: '1100', from: '2026-01-01', until: '2026-12-31' };
    const first = await ask(CARD, { ...span, first: 2 });
    const rest = await ask(CARD, { ...span, first: 2, after: first.lines.pageInfo.endCursor });
    expect([...first.lines.edges, ...rest.lines.edges]).toEqual(whole.lines.edges);
    expect([first.lines.pageInfo.hasNextPage, rest.lines.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(rest).toMatchObject({ opening: euro('121.00'), closing: euro('403.50') });
    const last = await ask(CARD, { ...span, last: 2 });
    expect(last.lines.edges).toEqual(whole.lines.edges.slice(1));
    const before = await ask(CARD, { ...span, last: 2, before: last.lines.pageInfo.startCursor });
    expect(before.lines.edges).toEqual(whole.lines.edges.slice(0, 1));
  });

  it('show one thermometer, or all of them together, by number or by id', async () => {
    const span = { from: '2025-01-01', until: '2026-12-31', first: 50 };
    const one = await ask(CARD, { ...span, number: '1680', memberId: memberId(noor) });
    expect(one).toMatchObject({ opening: euro('0.00'), closing: euro('-105.00') });
    expect(
      one.lines.edges.every(
        ({ node }: { node: { posting: { memberId: string } } }) => node.posting.memberId === memberId(noor),
      ),
    ).toBe(true);
    const accounts = await app.ok('{ ledgerAccounts { id role } }', {}, scope.treasurer);
    const { id } = accounts.find(({ role }: { role: string }) => role === 'THERMOMETER');
    const all = await ask(CARD, { ...span, id });
    expect(all).toMatchObject({ closing: euro('-245.00') });
    expect(await ask(CARD, { ...span, number: '1680' })).toEqual(all);
    expect(await ask(CARD, { ...span, id, memberId: memberId(noor) })).toEqual(one);
    for (const nothing of [{ number: '9999' }, { number: '1100', memberId: memberId(noor) }, {}])
      expect(await app.refused(CARD, { ...span, ...nothing }, scope.treasurer)).toBe('NOT_FOUND');
    const reversed = { number: '1100', from: '2026-02-01', until: '2026-01-01', first: 1 };
    expect(await app.refused(CARD, reversed, scope.treasurer)).toBe('PERIOD_INVALID');
  });

  it.each<[string, object, number]>([
    ['a journal', { journal: 'MEMORIAL' }, 1],
    ['a kind', { kind: 'INCOME' }, 3],
    ['an account', { accountNumber: '4800' }, 1],
    ['a period', { fromOn: '2026-01-01', untilOn: '2026-01-31' }, 4],
    ['a word, capitals or not', { text: 'KOFFIE' }, 1],
    ['a sign that is no pattern', { text: '0%' }, 2],
    ['several at once', { kind: 'ALLOCATION', fromOn: '2026-01-01', accountNumber: '8500' }, 2],
    ['what is not there', { text: 'nergens' }, 0],
  ])('find in the journal by %s, page by page in one statement', async (_what, filter, count) => {
    let after: string | null = null;
    const found: number[] = [];
    do {
      const { result, statements }: { result: any; statements: number } = await app.counting('app', () =>
        ask(JOURNAL, { filter, after }),
      );
      expect(statements).toBe(1);
      found.push(...result.edges.map(({ node }: { node: { sequence: number } }) => node.sequence));
      after = result.pageInfo.hasNextPage ? result.pageInfo.endCursor : null;
    } while (after);
    expect(found).toEqual(found.toSorted((a, b) => b - a));
    expect(found).toHaveLength(count);
  });

  it('find in the journal by member, by document and never by an id of something else', async () => {
    const ofWim = await ask(JOURNAL, { filter: { memberId: memberId(wim) } });
    expect(ofWim.edges).toHaveLength(1);
    const [row] = await app.database.owner<{ id: string }>('SELECT id FROM tenant.memorial');
    const byDocument = await ask(JOURNAL, { filter: { sourceId: `mmr_${row!.id.replaceAll('-', '')}` } });
    expect(byDocument.edges.map(({ node }: { node: { kind: string } }) => node.kind)).toEqual(['MEMORIAL']);
    expect(await app.refused(JOURNAL, { filter: { sourceId: memberId(wim) } }, scope.treasurer)).toBe(
      'NOT_FOUND',
    );
  });

  it('agree with each other at the end of every month', async () => {
    for (const on of ['2025-12-29', '2025-12-30', '2026-01-05', '2026-01-31', '2026-02-28']) {
      const sheet = await ask(SHEET, { on });
      const trial = await ask(TRIAL, { on });
      expect(sheet.totalAssets).toEqual(sheet.totalLiabilities);
      expect(trial.totalDebit).toEqual(trial.totalCredit);
      const thermometers = trial.accounts.find(({ number }: { number: string }) => number === '1680');
      expect(parseEuro(sheet.thermometers.amount)).toBe(
        thermometers ? parseEuro(thermometers.credit.amount) : 0,
      );
    }
  });
});

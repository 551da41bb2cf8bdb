import { type Sales, salesOf } from '../../../../test/fixtures/cooperative/a-sale.js';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import type { Cents } from '#kernel';
import { Db, globalId } from '#platform';
import { arrives } from '../invoice/a-payment.fixture.js';
import { OpenThermometer } from '../thermometer/open-thermometer.js';

const payload = (name: string, fields: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} userErrors { code path } } }`;
const BOOKINGS =
  'bankEntry { state bookings { bookedOn undoneOn parts { amount { amount } vat vatAmount { amount } description account { number } sale { memberId memberName enterpriseId } } } }';
const BOOK = payload('bookBankEntry', BOOKINGS);
const TRY = payload('bookBankEntry', 'preview { entries { id } balances { memberName after { amount } } }');
const UNDO = payload('undoBooking', 'bankEntry { state }');
const LATE_COST = payload('recordLateCost', 'journalEntryIds');
const ON = '2026-11-10';

describe('a sale without an invoice that a line of the bank paid', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let sales: Sales;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-12-05');
    scope = await testCooperative(app, 'scope');
    sales = salesOf(app, scope);
  });
  afterAll(() => app.stop());

  const line = (cents: Cents, on = ON) => arrives(app, scope, cents, on);
  const sale = (member: string, more: object = {}) => ({
    memberId: memberId(member),
    vat: 'HIGH',
    directCosts: euro('0'),
    ...more,
  });
  const sold = (member: string, amount = '121.00', more: object = {}) => ({
    amount: euro(amount),
    description: 'Ballonnenboog',
    sale: sale(member, more),
  });
  const booking = (bankEntryId: string, ...shares: object[]) => ({ input: { bankEntryId, shares } });
  const book = (bankEntryId: string, ...shares: object[]) =>
    app.ok(BOOK, booking(bankEntryId, ...shares), scope.treasurer);
  const undoing = (bankEntryId: string) => ({ input: { bankEntryId, reason: 'Van een ander lid' } });
  const undo = (bankEntryId: string) => app.ok(UNDO, undoing(bankEntryId), scope.treasurer);
  const posted = async () =>
    (await app.database.owner<{ n: number }>('SELECT count(*)::int AS n FROM tenant.journal_entry'))[0]!.n;
  /** Every line of the entries after so many, to the account and the rule; not when, by whom and from which document. */
  const linesAfter = (entries: number) =>
    app.database.owner(
      `SELECT e.sequence - $1 AS entry, e.journal, e.kind, e.entry_on, e.policy_on, e.reference, p.line_no, p.account_id,
              p.cents, p.rule, p.base_cents, p.rate_basis_points, p.policy_version_id
         FROM tenant.journal_entry e JOIN tenant.posting p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id
        WHERE e.sequence > $1 ORDER BY e.sequence, p.line_no`,
      [entries],
    );
  const balances = () =>
    app.database.owner(
      'SELECT account_id, balance_cents FROM tenant.account_balance WHERE balance_cents <> 0 ORDER BY 1',
    );
  const receiptOf = async (bankEntryId: string, place = 1) => {
    const [row] = await app.database.owner<{ id: string }>(
      `SELECT e.id FROM tenant.bank_booking k
         JOIN tenant.bank_booking_entry x ON x.booking_id = k.id AND x.place = $2
         JOIN tenant.journal_entry e ON e.id = x.entry_id AND e.kind = 'INCOME'
        WHERE k.bank_entry_id = $1::uuid AND k.undone_on IS NULL`,
      [bankEntryId.replace(/^\w+_/, ''), place],
    );
    return globalId('JournalEntry', row!.id);
  };
  const sound = async () => expect(await sales.faults()).toEqual([]);

  /** Books the same sale at the counter and from a line of the bank; says what both made. */
  async function both(member: string, amount: string, more: object = {}): Promise<[unknown[], unknown[]]> {
    const before = await posted();
    const { vat, directCosts, ...named } = sale(member, more) as Record<string, unknown>;
    const counter = sales.income(member, amount, ON, { vat, directCosts, ...named });
    await app.ok(POST_INCOME, counter, scope.treasurer);
    const between = await posted();
    const entry = await line(Math.round(Number(amount) * 100));
    await book(entry, sold(member, amount, more));
    const fromBank = await linesAfter(between);
    const atCounter = (await linesAfter(before)).slice(0, -fromBank.length);
    return [fromBank, atCounter];
  }

  it.each([
    ['with VAT and costs', '121.00', { directCosts: euro('20.00') }],
    ['with the low VAT, to the cent', '10.01', { vat: 'LOW' }],
    ['without VAT', '33.33', { vat: 'EXEMPT' }],
  ])('makes the very entries of the counter: %s', async (_what, amount, more) => {
    const member = await scope.member();
    const [fromBank, atCounter] = await both(member, amount, more);
    expect(fromBank.length).toBeGreaterThan(4);
    expect(fromBank).toEqual(atCounter);
    await sound();
  });

  it('is shown with whose it was, comes from the line, and is all that the bank and the books know of it', async () => {
    const member = await scope.member('Samira Amrani');
    const check = async () => {
      const { explained } = await app.ok(
        'query ($on: Date!) { moneyCheck(on: $on) { explained { reason count amount { amount } } } }',
        { on: '2026-12-05' },
        scope.treasurer,
      );
      return explained.find(({ reason }: { reason: string }) => reason === 'NOT_FROM_BANK');
    };
    const before = await check();
    const entry = await line(12_100);
    const { bankEntry } = await book(entry, sold(member));
    expect(bankEntry).toEqual({
      state: 'BOOKED',
      bookings: [
        {
          bookedOn: ON,
          undoneOn: null,
          parts: [
            {
              amount: { amount: '121.00' },
              vat: 'HIGH',
              vatAmount: { amount: '21.00' },
              description: 'Ballonnenboog',
              account: null,
              sale: { memberId: memberId(member), memberName: 'Samira Amrani', enterpriseId: null },
            },
          ],
        },
      ],
    });
    // at the counter it would be more money that no line of the bank brought
    expect(before).toBeDefined();
    expect(await check()).toEqual(before);
    const explained = await app.ok(
      'query ($id: ID!) { explainPosting(entryId: $id, line: 1) { source { kind id } } }',
      { id: await receiptOf(entry) },
      scope.treasurer,
    );
    expect(explained.source).toEqual({ kind: 'BANK_ENTRY', id: entry });
  });

  it('is held while its person is in the trial, released by the decision, and goes back whole', async () => {
    const id = await sales.inTrial('Mehmet Yilmaz', '2026-11-01');
    const [fromBank, atCounter] = await both(id, '121.00');
    expect(fromBank).toEqual(atCounter);
    const before = await balances();
    const entry = await line(12_100);
    await book(entry, sold(id));
    expect(await sales.owed(id, 'HELD_FOR_TRIAL')).toBe(30_000);
    await undo(entry);
    expect(await balances()).toEqual(before);
    await book(entry, sold(id));
    await sales.decided(id, 'ADMITTED', '2026-11-20');
    await scope.asTreasurer(async () => {
      const row = { payload: { memberId: id, outcome: 'ADMITTED', decidedOn: '2026-11-20' } };
      const effect = await app.get(OpenThermometer).handle({ row, progress: async () => {} } as never);
      await app.get(Db).write(effect);
    });
    expect([await sales.owed(id, 'HELD_FOR_TRIAL'), await sales.owed(id, 'THERMOMETER')]).toEqual([
      0, 21_000,
    ]);
    await undo(entry);
    expect([await sales.owed(id, 'HELD_FOR_TRIAL'), await sales.owed(id, 'THERMOMETER')]).toEqual([
      0, 14_000,
    ]);
    await sound();
  });

  it('of an enterprise is of its owners of that day, each a part', async () => {
    const [one, other] = [await scope.member('Ali Demir'), await scope.member('Sanne Bakker')];
    const enterpriseId = sales.enterpriseId(await sales.shared({ [one]: 6000, [other]: 4000 }));
    const [fromBank, atCounter] = await both(one, '121.00', { enterpriseId, directCosts: euro('10.00') });
    expect(fromBank).toEqual(atCounter);
    expect([await sales.owed(one, 'THERMOMETER'), await sales.owed(other, 'THERMOMETER')]).toEqual([
      7560, 5040,
    ]);
    const stranger = await scope.member('Pim Smit');
    const refused = await app.gql(
      BOOK,
      booking(await line(12_100), sold(stranger, '121.00', { enterpriseId })),
      scope.treasurer,
    );
    expect(refused.data.bookBankEntry.userErrors).toEqual([
      { code: 'ENTERPRISE_NOT_OF_MEMBER', path: ['shares', '0', 'sale', 'enterpriseId'] },
    ]);
    await sound();
  });

  it('is a share of a line beside others and an account, and undoing brings back every balance', async () => {
    const [one, other] = [await scope.member('Noor de Wit'), await scope.member('Wim de Boer')];
    const before = await balances();
    const entry = await line(24_150);
    const fee = { amount: euro('-0.50'), accountRole: 'BANK_COSTS', description: 'Kosten van pin' };
    const { bankEntry } = await book(
      entry,
      fee,
      sold(one),
      sold(other, '121.00', { directCosts: euro('40') }),
    );
    expect(bankEntry.bookings[0].parts).toMatchObject([
      { account: { number: '4600' }, sale: null },
      { account: null, sale: { memberId: memberId(one) } },
      { account: null, sale: { memberId: memberId(other) } },
    ]);
    expect([await sales.owed(one, 'THERMOMETER'), await sales.owed(other, 'THERMOMETER')]).toEqual([
      7000, 4200,
    ]);
    await undo(entry);
    expect(await balances()).toEqual(before);
    // a sale of the same member may be in it twice
    await book(entry, fee, sold(one), sold(one));
    expect(await sales.owed(one, 'THERMOMETER')).toBe(14_000);
    await sound();
  });

  it('bears a cost that came late, alone of the sales in its line, and does not go back under it', async () => {
    const [one, other] = [await scope.member('Lotte Visser'), await scope.member('Olena Koval')];
    const entry = await line(24_200);
    await book(entry, sold(one), sold(other));
    const saleId = await receiptOf(entry, 2);
    const stands = async (id: string) => {
      const answer = await app.ok(
        '{ journalEntries(first: 6, filter: { kind: INCOME }) { edges { node { id undo takesLateCosts } } } }',
        {},
        scope.treasurer,
      );
      return answer.edges
        .map((edge: { node: { id: string } }) => edge.node)
        .find((node: { id: string }) => node.id === id);
    };
    expect(await stands(saleId)).toEqual({ id: saleId, undo: null, takesLateCosts: true });
    const input = { saleId, amount: euro('20.00'), occurredOn: '2026-11-20', description: 'Verf' };
    const cost = (await app.ok(LATE_COST, { input }, scope.treasurer)).journalEntryIds[0];
    expect([await sales.owed(one, 'THERMOMETER'), await sales.owed(other, 'THERMOMETER')]).toEqual([
      7000, 5600,
    ]);
    expect(await app.refused(UNDO, undoing(entry), scope.treasurer)).toBe('LATE_COST_STANDS');
    await app.ok(
      payload('takeBackEntry', 'journalEntryIds'),
      { input: { entryId: cost, reason: 'Verkeerd bedrag' } },
      scope.treasurer,
    );
    await undo(entry);
    expect([await sales.owed(one, 'THERMOMETER'), await sales.owed(other, 'THERMOMETER')]).toEqual([0, 0]);
    expect((await stands(saleId)).takesLateCosts).toBe(false);
    await sound();
  });

  it('is tried before it stands, and booked once under a key', async () => {
    const member = await scope.member('Femke Postma');
    const asked = booking(await line(12_100), sold(member));
    const before = await posted();
    const tried = await app.ok(TRY, { input: { ...asked.input, dryRun: true } }, scope.treasurer);
    expect(tried.preview.entries).toHaveLength(2);
    expect(tried.preview.balances).toEqual([{ memberName: 'Femke Postma', after: { amount: '70.00' } }]);
    expect(await posted()).toBe(before);
    const once = { ...scope.treasurer, idempotencyKey: 'sale-from-bank-1' };
    await app.ok(BOOK, asked, once);
    await app.ok(BOOK, asked, once);
    expect(await posted()).toBe(before + 2);
  });

  it('is refused as at the counter, beside the field that it is about, and posts nothing', async () => {
    const member = await scope.member();
    const nobody = 'mem_00000000000070008000000000000000';
    const bank = { amount: euro('-1.00'), accountRole: 'BANK_COSTS', description: '' };
    const before = await posted();
    const refusal = async (cents: Cents, ...shares: object[]) =>
      (await app.gql(BOOK, booking(await line(cents), ...shares), scope.treasurer)).data.bookBankEntry
        .userErrors[0];
    const at = (code: string, ...within: string[]) => ({
      code,
      path: within.length > 0 ? ['shares', '0', ...within] : [],
    });
    expect(await refusal(-100, sold(member, '-1.00'))).toEqual(at('AMOUNT_NOT_POSITIVE', 'amount'));
    expect(await refusal(12_000, bank, { ...sold(member), description: ' ' })).toEqual({
      code: 'TEXT_REQUIRED',
      path: ['shares', '1', 'description'],
    });
    const long = { ...sold(member), description: 'x'.repeat(201) };
    expect(await refusal(12_100, long)).toEqual(at('TEXT_TOO_LONG', 'description'));
    const costs = { directCosts: euro('100.00') };
    expect(await refusal(12_100, sold(member, '121.00', costs))).toEqual(
      at('DIRECT_COSTS_EXCEED_NET', 'sale', 'directCosts'),
    );
    expect(await refusal(12_100, sold(member, '121.00', { memberId: nobody }))).toEqual(
      at('THERMOMETER_NOT_OPEN'),
    );
    const two = { ...sold(member), accountRole: 'SUSPENSE' };
    expect(await refusal(12_100, two)).toEqual({ code: 'BANK_SHARE_TARGET', path: ['shares', '0'] });
    const unknown = booking(await line(12_100), sold(member, '121.00', { vat: 'VERY_HIGH' }));
    expect((await app.gql(BOOK, unknown, scope.treasurer)).errors![0]!.extensions.code).toBe(
      'BAD_USER_INPUT',
    );
    expect(await posted()).toBe(before);
  });

  it('is nobody’s who had left by the day of the money, or whose trial began after it', async () => {
    const id = await scope.member('Piet Jansen', '2026-02-01');
    await sales.left(id, '2026-11-09', 'PAID_WORK');
    const on = async (day: string) =>
      (await app.gql(BOOK, booking(await line(12_100, day), sold(id)), scope.treasurer)).data.bookBankEntry
        .userErrors;
    expect(await on(ON)).toEqual([{ code: 'THERMOMETER_NOT_OPEN', path: [] }]);
    const later = await sales.inTrial('Anna de Vries', '2026-11-20');
    const early = booking(await line(12_100), sold(later));
    expect(await app.refused(BOOK, early, scope.treasurer)).toBe('THERMOMETER_NOT_OPEN');
  });

  it('follows the policy and the VAT of the day of the money, on whatever day the books can still take it', async () => {
    const member = await scope.member('Joost van Dam');
    const rules = { base: 'NET_REVENUE', rounding: 'PER_BOOKING', creditOn: 'PAYMENT' };
    await sales.decide(
      'contribution',
      { rateBasisPoints: 2000, trainingFundBasisPoints: 500, ...rules },
      '2026-11-15',
    );
    await sales.decide('vat', { scheme: 'SMALL_BUSINESS' }, '2026-11-15');
    const [early, late] = [await line(12_100, '2026-11-14'), await line(10_000, '2026-11-15')];
    await app.ok(
      payload('closePeriod', 'closedThroughOn'),
      { input: { throughOn: '2026-11-14' } },
      scope.treasurer,
    );
    const { bankEntry } = await book(early, sold(member));
    expect(bankEntry.bookings[0]).toMatchObject({
      bookedOn: '2026-11-15',
      parts: [{ vatAmount: { amount: '21.00' } }],
    });
    expect(await sales.owed(member, 'THERMOMETER')).toBe(7000);
    const refused = await app.gql(BOOK, booking(late, sold(member, '100.00')), scope.treasurer);
    expect(refused.data.bookBankEntry.userErrors).toEqual([
      { code: 'VAT_NOT_UNDER_KOR', path: ['shares', '0', 'sale', 'vat'] },
    ]);
    await book(late, sold(member, '100.00', { vat: 'EXEMPT' }));
    expect(await sales.owed(member, 'THERMOMETER')).toBe(7000 + 7500);
    const [again] = await app.database.owner<{ policy_on: string; entry_on: string }>(
      `SELECT e.policy_on::text, e.entry_on::text FROM tenant.journal_entry e WHERE e.kind = 'ALLOCATION' AND e.policy_on IS NOT NULL ORDER BY e.sequence DESC LIMIT 1`,
    );
    expect(again).toEqual({ policy_on: '2026-11-14', entry_on: '2026-11-15' });
    await undo(early);
    expect(await sales.owed(member, 'THERMOMETER')).toBe(7500);
    await sound();
  });

  it('is taken back at the bank, not in the journal', async () => {
    const member = await scope.member('Karin Bos');
    const entry = await line(12_100, '2026-11-20');
    await book(entry, sold(member, '121.00', { vat: 'EXEMPT' }));
    const input = { entryId: await receiptOf(entry), reason: 'Fout' };
    expect(await app.refused(payload('takeBackEntry', 'journalEntryIds'), { input }, scope.treasurer)).toBe(
      'ENTRY_UNDONE_AT_BANK',
    );
  });
});

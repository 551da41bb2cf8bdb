import { importBankFile } from '../../../../test/fixtures/bank/import-bank-file.js';
import { salesOf } from '../../../../test/fixtures/cooperative/a-sale.js';
import {
  euro,
  memberId,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { euroText } from '#kernel';
import { APPROVE, of, REQUEST, seen, wish } from '../investment/a-request.fixture.js';
import { ledgerText } from '../ledger/ledger-text.js';
import { Ledger } from '../ledger/ledger.service.js';

const ENTRY = `id state stateReason holdUntilOn amount { amount }
  proposals { invoice { id number } account { number name } ruleName reason isCertain }
  bookings { bookedOn undoneOn undoReason ruleName parts { investmentId amount { amount } vatAmount { amount } invoice { number } account { number name } } }`;
const INBOX = `query ($state: BankEntryState, $filter: BankInboxFilterInput) { bankInbox(state: $state, filter: $filter, first: 50) { edges { node { ${ENTRY} remittance } } } }`;
const payload = (name: string, fields = `bankEntry { ${ENTRY} }`) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} userErrors { code path message } } }`;
const BOOK = payload('bookBankEntry');
const CONFIRM = payload('confirmMatch');
const UNDO = payload('undoBooking');
const COUNTS = '{ bankInboxCounts { new proposed booked ignored onHold } }';

interface Line {
  readonly cents: number;
  readonly name?: string;
  readonly iban?: string;
  readonly text: string;
  readonly on?: string;
}

describe('bank entries on their way into the books', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let member: string;
  let customer: string;
  let closing = 0;
  let statements = 0;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-12-05');
    scope = await testCooperative(app, 'scope');
    member = await scope.member();
    const input = { iban: 'NL83OPBL0123456789', name: 'Betaalrekening' };
    await app.ok(payload('openBankAccount', 'bankAccount { iban }'), { input }, scope.treasurer);
    customer = (
      await app.ok(
        payload('createCustomer', 'customer { id }'),
        {
          input: {
            name: 'Bakkerij Het Zoute Brood B.V.',
            street: 'Markt',
            houseNumber: '3',
            postcode: '2611 GP',
            city: 'Delft',
          },
        },
        scope.treasurer,
      )
    ).customer.id;
  });
  afterAll(() => app.stop());

  /** A statement that follows the last one; answers the ids of its entries, in order. */
  async function statementOf(...lines: readonly Line[]): Promise<string[]> {
    const balance = (cents: number) =>
      `${cents < 0 ? 'D' : 'C'}261130EUR${euroText(Math.abs(cents)).replace('.', ',')}`;
    const opening = closing;
    closing = lines.reduce((sum, { cents }) => sum + cents, closing);
    statements += 1;
    const entries = lines.map(({ cents, iban, name, text, on = '1130' }, i) => {
      const amount = euroText(Math.abs(cents)).replace('.', ',');
      const party = [iban && `/IBAN/${iban}`, `/NAME/${name ?? 'Iemand'}`, `/REMI/${text}`].filter(Boolean);
      return `:61:26${on}${on}${cents < 0 ? 'D' : 'C'}${amount}NTRFNONREF//S${statements}-${i}\n:86:${party.join('')}`;
    });
    const file = `:20:X\n:25:NL83OPBL0123456789\n:28C:${statements}/1\n:60F:${balance(opening)}\n${entries.join('\n')}\n:62F:${balance(closing)}\n-`;
    expect(await importBankFile(app, file, scope.treasurer, 'x.940')).toMatchObject({ state: 'DONE' });
    const rows = await app.database.owner<{ id: string }>(
      `SELECT id FROM tenant.bank_movement ORDER BY import_id DESC, ordinal LIMIT ${lines.length}`,
    );
    return rows.map(({ id }) => `bke_${id.replaceAll('-', '')}`);
  }
  async function invoiceOf(unitPrice: string): Promise<{ id: string; number: string }> {
    const lines = [{ description: 'Ballonnen', quantity: '1', unitPrice: euro(unitPrice), vat: 'HIGH' }];
    const draft = {
      memberId: memberId(member),
      customerId: customer,
      suppliedOn: '2026-11-01',
      directCosts: euro('0'),
      lines,
    };
    const { invoice } = await app.ok(
      payload('draftInvoice', 'invoice { id }'),
      { input: draft },
      scope.treasurer,
    );
    const final = { invoiceId: invoice.id, issuedOn: '2026-11-02' };
    return (
      await app.ok(payload('finaliseInvoice', 'invoice { id number }'), { input: final }, scope.treasurer)
    ).invoice;
  }
  const book = (bankEntryId: string, shares: object[]) => ({ input: { bankEntryId, shares } });
  const share = (amount: string, target: object) => ({ amount: euro(amount), ...target });
  const undo = (bankEntryId: string, reason = 'Verkeerde factuur') => ({ input: { bankEntryId, reason } });
  const paidOf = async (id: string) =>
    (await app.ok('query ($id: ID!) { invoice(id: $id) { state paid { amount } } }', { id }, scope.treasurer))
      .paid.amount as string;
  const thermometer = async () =>
    (
      await app.ok(
        'query ($id: ID!) { thermometer(memberId: $id) { balance { amount } } }',
        { id: memberId(member) },
        scope.treasurer,
      )
    ).balance.amount as string;
  const lastEntries = async (many: number) => {
    const page = { limit: many, isBackward: false, from: null };
    const rows = await scope.asTreasurer(() => app.get(Ledger).journalEntries(page));
    return ledgerText(rows.slice(0, many).reverse(), 'nl');
  };
  const sound = async () => expect(await scope.asTreasurer(() => app.get(Ledger).verify())).toEqual([]);
  const posted = async () =>
    (await app.database.owner<{ n: number }>('SELECT count(*)::int AS n FROM tenant.journal_entry'))[0]!.n;
  const inbox = async (variables: object = {}) =>
    (await app.ok(INBOX, variables, scope.treasurer)).edges.map((edge: { node: object }) => edge.node);

  it('splits an entry over invoices and ledger accounts with VAT, with exact sums', async () => {
    const [first, second] = [await invoiceOf('100.00'), await invoiceOf('50.00')];
    const [entry, cost, fee] = (await statementOf(
      { cents: 17_900, text: 'twee facturen min kosten' },
      { cents: -12_100, text: 'Papier', name: 'Kantoorwinkel' },
      { cents: -215, text: 'Kosten betaalpakket' },
    )) as [string, string, string];
    const shares = [
      share('121.00', { invoiceId: first.id }),
      share('60.50', { invoiceId: second.id }),
      share('-2.50', { accountRole: 'BANK_COSTS', description: 'Ingehouden kosten' }),
    ];
    const { bankEntry } = await app.ok(BOOK, book(entry, shares), scope.treasurer);
    expect(bankEntry).toMatchObject({
      state: 'BOOKED',
      proposals: [],
      bookings: [
        {
          bookedOn: '2026-11-30',
          undoneOn: null,
          parts: [
            { amount: { amount: '121.00' }, invoice: { number: first.number } },
            { amount: { amount: '60.50' }, invoice: { number: second.number } },
            { amount: { amount: '-2.50' }, account: { number: '4600', name: 'Bankkosten' } },
          ],
        },
      ],
    });
    expect([await paidOf(first.id), await paidOf(second.id)]).toEqual(['121.00', '60.50']);
    expect(await thermometer()).toBe('105.00');
    const paper = [share('-121.00', { accountNumber: '4800', vat: 'HIGH' })];
    const booked = await app.ok(BOOK, book(cost, paper), scope.treasurer);
    expect(booked.bankEntry.bookings[0].parts[0].vatAmount).toEqual({ amount: '-21.00' });
    await app.ok(BOOK, book(fee, [share('-2.15', { accountRole: 'BANK_COSTS' })]), scope.treasurer);
    expect(await lastEntries(7)).toMatchSnapshot();
    await sound();
  });

  it('refuses shares that do not fit, and posts nothing', async () => {
    const invoice = await invoiceOf('100.00');
    const [entry] = (await statementOf({ cents: 12_100, text: 'een factuur' })) as [string];
    const before = await posted();
    const refused = async (shares: object[], code: string) =>
      expect(await app.refused(BOOK, book(entry, shares), scope.treasurer)).toBe(code);
    const paying = { invoiceId: invoice.id };
    await refused([], 'BANK_SHARES_TOO_MANY');
    await refused([share('121.01', paying)], 'BANK_SHARES_DIFFER');
    await refused([share('121.00', paying), share('0', { accountRole: 'BANK_COSTS' })], 'BANK_SHARE_EMPTY');
    await refused([share('100.00', paying), share('21.00', paying)], 'BANK_SHARE_TWICE');
    await refused([share('121.00', { ...paying, accountRole: 'SUSPENSE' })], 'BANK_SHARE_TARGET');
    await refused([share('121.00', {})], 'BANK_SHARE_TARGET');
    await refused([share('121.00', { accountNumber: '9999' })], 'LEDGER_ACCOUNT_UNKNOWN');
    await refused(
      [share('121.00', { accountRole: 'THERMOMETER', memberId: memberId(member) })],
      'BANK_TARGET_NOT_BY_HAND',
    );
    await refused([share('121.00', { accountRole: 'CREDITORS', vat: 'HIGH' })], 'VAT_NOT_HERE');
    await refused([share('121.005', paying)], 'AMOUNT_INVALID');
    await refused(
      [share('242.00', paying), share('-121.00', { accountRole: 'SUSPENSE' })],
      'PAYMENT_EXCEEDS_INVOICE',
    );
    const bsn = [share('121.00', { accountRole: 'SUSPENSE', description: 'klant 123456782' })];
    await refused(bsn, 'TEXT_HAS_BSN');
    const dollars = { amount: { amount: '121.00', currency: 'USD' }, accountRole: 'SUSPENSE' };
    expect((await app.gql(BOOK, book(entry, [dollars]), scope.treasurer)).errors![0]!.extensions.code).toBe(
      'BAD_USER_INPUT',
    );
    const [other] = await inbox();
    expect(other.state).not.toBe('BOOKED');
    expect(await posted()).toBe(before);
  });

  it('shows a booking before it stands, and books it once under a key', async () => {
    const [entry] = (await statementOf({ cents: -500, text: 'Kosten' })) as [string];
    const input = { ...book(entry, [share('-5.00', { accountRole: 'BANK_COSTS' })]).input };
    const before = await posted();
    const rehearsed = await app.ok(
      payload('bookBankEntry', 'preview { entries { postings { accountNumber } } }'),
      { input: { ...input, dryRun: true } },
      scope.treasurer,
    );
    expect(rehearsed.preview.entries[0].postings).toHaveLength(2);
    expect(await posted()).toBe(before);
    const once = { ...scope.treasurer, idempotencyKey: 'book-once-1' };
    await app.ok(BOOK, { input }, once);
    await app.ok(BOOK, { input }, once);
    expect(await posted()).toBe(before + 1);
  });

  it('undoes a booking by the exact mirror, opens the invoice again, and lets it be booked where it belongs', async () => {
    const [wrong, right] = [await invoiceOf('100.00'), await invoiceOf('200.00')];
    const [entry] = (await statementOf({ cents: 12_100, text: 'voorschot' })) as [string];
    const before = await thermometer();
    await app.ok(CONFIRM, { input: { bankEntryId: entry, invoiceId: wrong.id } }, scope.treasurer);
    const { bankEntry } = await app.ok(UNDO, undo(entry), scope.treasurer);
    expect(bankEntry).toMatchObject({
      bookings: [{ bookedOn: '2026-11-30', undoneOn: '2026-11-30', undoReason: 'Verkeerde factuur' }],
    });
    expect(['NEW', 'PROPOSED']).toContain(bankEntry.state);
    expect([await paidOf(wrong.id), await thermometer()]).toEqual(['0.00', before]);
    expect(await app.refused(UNDO, undo(entry), scope.treasurer)).toBe('BANK_ENTRY_NOT_BOOKED');
    expect(await lastEntries(4)).toMatchSnapshot();
    await app.ok(CONFIRM, { input: { bankEntryId: entry, invoiceId: right.id } }, scope.treasurer);
    expect([await paidOf(wrong.id), await paidOf(right.id)]).toEqual(['0.00', '121.00']);
    const [again] = (await inbox({ state: 'BOOKED', filter: { text: 'VOORSCHOT' } })) as [
      { bookings: object[] },
    ];
    expect(again.bookings).toHaveLength(2);
    await sound();
  });

  it('pays back to a customer what was credited, with the contribution in the same proportion', async () => {
    const invoice = await invoiceOf('100.00');
    const [payment, refund] = (await statementOf(
      { cents: 12_100, text: 'betaald' },
      { cents: -6050, text: 'de helft terug' },
    )) as [string, string];
    const before = Number(await thermometer());
    await app.ok(CONFIRM, { input: { bankEntryId: payment, invoiceId: invoice.id } }, scope.treasurer);
    const back = { input: { bankEntryId: refund, invoiceId: invoice.id } };
    const credit = { invoiceId: invoice.id, issuedOn: '2026-12-01', reason: 'Niet geleverd' };
    await app.ok(payload('creditInvoice', 'invoice { id }'), { input: credit }, scope.treasurer);
    await app.ok(CONFIRM, back, scope.treasurer);
    expect(await paidOf(invoice.id)).toBe('60.50');
    expect(Number(await thermometer()) - before).toBeCloseTo(35);
    expect(await lastEntries(2)).toMatchSnapshot();
    await sound();
  });

  it('opens an invoice again for money that bounced, and never pays back more than came', async () => {
    const invoice = await invoiceOf('100.00');
    const [payment, bounced, again] = (await statementOf(
      { cents: 12_100, text: 'betaald' },
      { cents: -12_100, text: 'gestorneerd' },
      { cents: -12_100, text: 'nog eens' },
    )) as [string, string, string];
    const before = await thermometer();
    const on = (bankEntryId: string) => ({ input: { bankEntryId, invoiceId: invoice.id } });
    await app.ok(CONFIRM, on(payment), scope.treasurer);
    await app.ok(CONFIRM, on(bounced), scope.treasurer);
    expect([await paidOf(invoice.id), await thermometer()]).toEqual(['0.00', before]);
    expect(await app.refused(CONFIRM, on(again), scope.treasurer)).toBe('PAYMENT_EXCEEDS_INVOICE');
    await sound();
  });

  it('pays an approved request whole, and lets it wait for its money again when that is undone', async () => {
    const own = await scope.memberOf(member);
    const asked = await wish(app, own, member, '60.50', '10.50');
    const { investment } = await app.ok(REQUEST, asked, own);
    await app.ok(APPROVE, of(investment.id, seen()), scope.treasurer);
    const paying = { investmentId: investment.id };
    const [entry] = (await statementOf({ cents: -6050, text: 'Heliumfles', on: '1205' })) as [string];
    const other = [share('-60.00', paying), share('-0.50', { accountRole: 'BANK_COSTS' })];
    expect(await app.refused(BOOK, book(entry, other), scope.treasurer)).toBe('BANK_SHARE_OTHER_AMOUNT');
    const before = Number(await thermometer());
    const { bankEntry } = await app.ok(BOOK, book(entry, [share('-60.50', paying)]), scope.treasurer);
    expect(bankEntry.bookings[0].parts[0]).toMatchObject(paying);
    expect(Number(await thermometer()) - before).toBeCloseTo(-50);
    await app.ok(UNDO, undo(entry, 'Toch niet'), scope.treasurer);
    expect(Number(await thermometer())).toBeCloseTo(before);
    await app.ok(BOOK, book(entry, [share('-60.50', paying)]), scope.treasurer);
    await sound();
  });

  it('sets aside, holds until a day, and takes up again', async () => {
    const [held, ignored] = (await statementOf(
      { cents: 777, text: 'navragen' },
      { cents: 778, text: 'eigen geld' },
    )) as [string, string];
    const hold = (untilOn: string | null) => ({
      input: { bankEntryId: held, reason: 'Vraag Noor', untilOn },
    });
    expect(await app.refused(payload('holdEntry'), hold('2026-12-05'), scope.treasurer)).toBe(
      'BANK_HOLD_UNTIL_LATER',
    );
    const { bankEntry } = await app.ok(payload('holdEntry'), hold('2026-12-08'), scope.treasurer);
    expect(bankEntry).toMatchObject({
      state: 'ON_HOLD',
      stateReason: 'Vraag Noor',
      holdUntilOn: '2026-12-08',
    });
    await app.ok(payload('ignoreEntry'), undo(ignored, 'Eigen rekening'), scope.treasurer);
    const counted = await app.ok(COUNTS, {}, scope.treasurer);
    expect(counted).toMatchObject({ onHold: 1, ignored: 1 });
    expect(await inbox({ state: 'ON_HOLD' })).toHaveLength(1);
    app.moveTo('2026-12-08');
    expect(await app.ok(COUNTS, {}, scope.treasurer)).toMatchObject({ onHold: 0, new: counted.new + 1 });
    expect(await inbox({ state: 'ON_HOLD' })).toEqual([]);
    app.moveTo('2026-12-05');
    const up = (bankEntryId: string) => ({ input: { bankEntryId } });
    for (const id of [held, ignored])
      expect((await app.ok(payload('takeUpEntry'), up(id), scope.treasurer)).bankEntry.state).toBe('NEW');
    expect(await app.refused(payload('takeUpEntry'), up(held), scope.treasurer)).toBe('BANK_ENTRY_NOT_ASIDE');
  });

  it('proposes by the account that paid before and by where its like went, and confirms many at once', async () => {
    const iban = 'NL39OPBL0000004711';
    const first = await invoiceOf('33.00');
    const [paid] = (await statementOf({ cents: 3993, text: 'x', iban })) as [string];
    await app.ok(CONFIRM, { input: { bankEntryId: paid, invoiceId: first.id } }, scope.treasurer);
    const [second, third] = [await invoiceOf('44.00'), await invoiceOf('55.00')];
    const [cost, byHistory, byName, like] = (await statementOf(
      { cents: -999, text: 'hosting', iban: 'NL64OPBL0000000042' },
      { cents: 5324, text: 'zonder kenmerk', iban },
      { cents: 6655, text: `betreft ${third.number}` },
      { cents: -999, text: 'hosting december', iban: 'NL64OPBL0000000042' },
    )) as [string, string, string, string];
    await app.ok(BOOK, book(cost, [share('-9.99', { accountRole: 'OTHER_COSTS' })]), scope.treasurer);
    const waiting = (await inbox()) as { id: string; state: string; proposals: Record<string, unknown>[] }[];
    const of = (id: string) => waiting.find((entry) => entry.id === id)!;
    expect(of(byHistory).state).toBe('PROPOSED');
    expect(of(byHistory).proposals[0]).toMatchObject({
      invoice: { number: second.number },
      reason: 'AMOUNT_AND_HISTORY',
      isCertain: true,
    });
    expect(
      of(byHistory)
        .proposals.slice(1)
        .some(({ isCertain }) => isCertain),
    ).toBe(false);
    expect(of(byName)).toMatchObject({ state: 'PROPOSED', proposals: [{ reason: 'REFERENCE_AND_AMOUNT' }] });
    expect(of(like)).toMatchObject({
      state: 'NEW',
      proposals: [{ account: { number: '4800' }, reason: 'LAST_ACCOUNT', isCertain: false }],
    });
    expect(((await inbox({ state: 'PROPOSED' })) as { id: string }[]).map(({ id }) => id)).toEqual(
      expect.arrayContaining([byHistory, byName]),
    );
    const proposals = [
      { bankEntryId: byHistory, invoiceId: second.id },
      { bankEntryId: like, invoiceId: third.id },
      { bankEntryId: byName, invoiceId: third.id },
    ];
    const bulk = payload('confirmProposals', 'results { bankEntryId isDone error { code message } }');
    const { results } = await app.ok(bulk, { input: { proposals } }, scope.treasurer);
    expect(results).toMatchObject([
      { isDone: true, error: null },
      { isDone: false, error: { code: 'PAYMENT_EXCEEDS_INVOICE', message: expect.stringContaining('€') } },
      { isDone: true, error: null },
    ]);
    await sound();
  });

  it('confirms many at most once under one key, and tells who asks again what was done', async () => {
    const [first, second] = [await invoiceOf('66.00'), await invoiceOf('77.00')];
    const [one, two, other] = (await statementOf(
      { cents: 7986, text: `betreft ${first.number}` },
      { cents: 9317, text: 'te veel voor die factuur' },
      { cents: 9317, text: `betreft ${second.number}` },
    )) as [string, string, string];
    const confirm = (...proposals: object[]) => ({ input: { proposals } });
    const bulk = payload('confirmProposals', 'results { bankEntryId isDone error { code message } }');
    const once = { ...scope.treasurer, idempotencyKey: 'confirm-many-1' };
    const list = confirm(
      { bankEntryId: one, invoiceId: first.id },
      { bankEntryId: two, invoiceId: first.id },
      { bankEntryId: one, invoiceId: first.id },
    );
    const before = await posted();
    const answers = await Promise.all(Array.from({ length: 4 }, () => app.gql(bulk, list, once)));
    const { results } = answers[0]!.data.confirmProposals;
    expect(results).toMatchObject([
      { isDone: true, error: null },
      { isDone: false, error: { code: 'PAYMENT_EXCEEDS_INVOICE' } },
      { isDone: false, error: { code: 'BANK_ENTRY_ALREADY_BOOKED' } },
    ]);
    const later = await app.gql(bulk, list, once);
    expect([...answers, later].map(({ data }) => data)).toEqual(Array(5).fill(answers[0]!.data));
    expect(later.headers.get('idempotent-replayed')).toBe('true');
    // the money, and the member's part of it
    expect(await posted()).toBe(before + 2);
    // what another key says is still the plain truth
    const anew = await app.ok(bulk, list, { ...scope.treasurer, idempotencyKey: 'confirm-many-2' });
    expect(anew.results[0]).toMatchObject({ isDone: false, error: { code: 'BANK_ENTRY_ALREADY_BOOKED' } });
    // a list of other entries under the same key does nothing at all
    const another = confirm({ bankEntryId: other, invoiceId: second.id });
    expect(await app.refused(bulk, another, once)).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await posted()).toBe(before + 2);
    await sound();
  });

  it('filters by text, amount and day, page by page', async () => {
    const text = 'zoekwoord';
    await statementOf(
      { cents: 100, text: `${text} een`, on: '1101' },
      { cents: 300, text: `${text} twee`, on: '1103' },
      { cents: -200, text: `${text} drie`, on: '1102' },
    );
    const found = async (filter: object) =>
      ((await inbox({ filter: { text, ...filter } })) as { amount: { amount: string } }[]).map(
        ({ amount }) => amount.amount,
      );
    expect(await found({})).toEqual(['3.00', '-2.00', '1.00']);
    expect(await found({ atLeast: euro('1.00'), atMost: euro('2.99') })).toEqual(['1.00']);
    expect(await found({ fromOn: '2026-11-02', untilOn: '2026-11-02' })).toEqual(['-2.00']);
    const page = async (after: string | null) =>
      app.ok(
        'query ($after: String) { bankInbox(filter: { text: "zoekwoord" }, first: 2, after: $after) { edges { node { amount { amount } } } pageInfo { endCursor hasNextPage } } }',
        { after },
        scope.treasurer,
      );
    const one = await page(null);
    const two = await page(one.pageInfo.endCursor);
    expect([one.edges.length, one.pageInfo.hasNextPage, two.edges.length]).toEqual([2, true, 1]);
    const long = { filter: { text: 'x'.repeat(101) } };
    expect(await app.refused(INBOX, long, scope.treasurer)).toBe('TEXT_TOO_LONG');
  });

  it('divides by the policy of the day of the payment, on whatever day the books can still take it', async () => {
    const rate = { rateBasisPoints: 2500, trainingFundBasisPoints: 0 };
    const rules = { base: 'NET_REVENUE', rounding: 'PER_BOOKING', creditOn: 'PAYMENT' };
    await salesOf(app, scope).decide('contribution', { ...rate, ...rules }, '2026-11-30');
    const [first, second] = [await invoiceOf('100.00'), await invoiceOf('100.00')];
    const [undone, late] = (await statementOf(
      { cents: 12_100, text: 'verkeerd geboekt', on: '1129' },
      { cents: 12_100, text: 'blijven liggen', on: '1129' },
    )) as [string, string];
    const pay = async (bankEntryId: string, invoiceId: string) =>
      (await app.ok(CONFIRM, { input: { bankEntryId, invoiceId } }, scope.treasurer)).bankEntry.bookings;
    const before = Number(await thermometer());
    await pay(undone, first.id);
    await app.ok(
      payload('closePeriod', 'closedThroughOn'),
      { input: { throughOn: '2026-11-29' } },
      scope.treasurer,
    );
    await app.ok(UNDO, undo(undone), scope.treasurer);
    expect(await pay(undone, first.id)).toContainEqual(
      expect.objectContaining({ bookedOn: '2026-12-05', undoneOn: null }),
    );
    expect(Number(await thermometer()) - before).toBeCloseTo(70);
    expect(await pay(late, second.id)).toMatchObject([{ bookedOn: '2026-11-30' }]);
    expect(Number(await thermometer()) - before).toBeCloseTo(140);
    const { payments } = await app.ok(
      'query ($id: ID!) { invoice(id: $id) { payments { paidOn } } }',
      { id: second.id },
      scope.treasurer,
    );
    expect(payments).toEqual([{ paidOn: '2026-11-29' }]);
    await sound();
  });

  it('undoes on the day itself while it is open, and today where it is closed', async () => {
    const [early] = (await statementOf({ cents: -321, text: 'Kosten' })) as [string];
    const costs = [share('-3.21', { accountRole: 'BANK_COSTS' })];
    await app.ok(BOOK, book(early, costs), scope.treasurer);
    await app.ok(
      payload('closePeriod', 'closedThroughOn'),
      { input: { throughOn: '2026-11-30' } },
      scope.treasurer,
    );
    const { bankEntry } = await app.ok(UNDO, undo(early), scope.treasurer);
    expect(bankEntry.bookings[0]).toMatchObject({ bookedOn: '2026-11-30', undoneOn: '2026-12-05' });
    const again = await app.ok(BOOK, book(early, costs), scope.treasurer);
    expect(again.bankEntry.bookings[0].bookedOn).toBe('2026-12-05');
    const [late] = (await statementOf({ cents: -321, text: 'Kosten' })) as [string];
    const taken = await app.ok(BOOK, book(late, costs), scope.treasurer);
    expect(taken.bankEntry.bookings).toMatchObject([{ bookedOn: '2026-12-01' }]);
    await sound();
  });
});

import { newId } from '#kernel';
import { Db } from '#platform';
import { EntriesOfLateCosts1764000000214 } from '../../../../database/migrations/1764000000214-entries-of-late-costs.js';
import { type Sales, salesOf } from '../../../../test/fixtures/cooperative/a-sale.js';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { mutation, PNG } from '../investment/a-request.fixture.js';
import { OpenThermometer } from '../thermometer/open-thermometer.js';

const TODAY = '2026-06-30';
const RECORD = mutation('recordLateCost', 'journalEntryIds userErrors { code }');
const TAKE_BACK = mutation(
  'takeBackEntry',
  `journalEntryIds preview { entries { kind on reference } balances { before { amount } after { amount } } }
   userErrors { code path }`,
);
const LIST = `query ($id: ID!) { lateCosts(saleId: $id) { entryId description occurredOn amount { amount } receiptUrl
  changes { memberId memberName contributionBack { amount } lessForMember { amount } }
  takenBack { on byName reason } } }`;
const CLOSE = mutation('closePeriod', 'closedThroughOn userErrors { code }');
const SETTLE = mutation('decideExitSettlement', 'exitSettlement { memberId } userErrors { code }');
const TO_FUND = { startingCapital: 0, solidarityFund: 10_000, municipality: 0 };
const BACK = 'Verkeerd bedrag';

/** A cost that came late is wrong, and goes back without its sale. */
describe('a late cost that is taken back', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let sales: Sales;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo(TODAY);
    scope = await testCooperative(app, 'scope');
    sales = salesOf(app, scope);
    const exits = { rows: [], otherwise: TO_FUND, endedTrial: TO_FUND, whileOnBenefit: 'SOLIDARITY_FUND' };
    await sales.decide('exit-settlement', exits, '2026-01-01');
    await app.account('board@scope.example', 'BOARD', scope.id);
    await sales.decide('trial-sales', { rule: 'HOLD' }, '2026-01-01');
  });
  afterAll(() => app.stop());

  const sold = async (id: string, amount: string, on = '2026-03-02', more: object = {}): Promise<string> =>
    (await app.ok(POST_INCOME, sales.income(id, amount, on, more), scope.treasurer)).journalEntryIds[0];
  const costOf = (saleId: string, amount: string, more: object = {}) => ({
    input: { saleId, amount: euro(amount), occurredOn: '2026-04-06', description: 'Verf', ...more },
  });
  /** The entry of its debt. */
  const costs = async (saleId: string, amount: string, more: object = {}): Promise<string> =>
    (await app.ok(RECORD, costOf(saleId, amount, more), scope.treasurer)).journalEntryIds[0];
  const back = (entryId: string, more: object = {}) => ({ input: { entryId, reason: BACK, ...more } });
  const takeBack = (entryId: string, more: object = {}) =>
    app.ok(TAKE_BACK, back(entryId, more), scope.treasurer);
  const refused = (entryId: string, who = scope.treasurer) => app.refused(TAKE_BACK, back(entryId), who);
  const listed = (id: string, who = scope.treasurer) => app.ok(LIST, { id }, who);
  const thermometer = (id: string) => sales.owed(id, 'THERMOMETER');
  const left = async (id: string, on: string) => {
    await sales.left(id, on);
    const decision = { memberId: memberId(id), parts: TO_FUND, reason: '' };
    await app.ok(SETTLE, { input: decision }, { as: 'board@scope.example', in: scope.id });
  };
  const heard = async (id: string, outcome: 'ADMITTED' | 'STOPPED') => {
    await sales.decided(id, outcome, '2026-05-20');
    await scope.asTreasurer(async () => {
      const row = { payload: { memberId: id, outcome, decidedOn: '2026-05-20' } };
      const effect = await app.get(OpenThermometer).handle({ row, progress: async () => {} } as never);
      await app.get(Db).write(effect);
    });
  };

  it('is mirrored with its corrections, each on its own day, and its sale can bear a cost again', async () => {
    const [one, other] = [await scope.member('Sanne Bakker'), await scope.member('Ali Demir')];
    const enterpriseId = sales.enterpriseId(await sales.shared({ [one]: 6667, [other]: 3333 }));
    const debt = await sales.credit('CREDITORS');
    const sale = await sold(one, '121.01', '2026-03-02', { enterpriseId });
    const [before, contribution] = [
      [await thermometer(one), await thermometer(other)],
      await sales.credit('CONTRIBUTION'),
    ];
    const receiptFileId = await app.upload(PNG, 'bon.png', scope.treasurer);
    const cost = await costs(sale, '20.03', { receiptFileId });
    expect(await app.refused(RECORD, costOf(sale, '80.00'), scope.treasurer)).toBe('CORRECTION_EXCEEDS_SALE');
    const shown = await takeBack(cost, { dryRun: true });
    const mirror = { kind: 'REVERSAL', on: '2026-04-06', reference: BACK };
    expect(shown.preview.entries).toEqual([mirror, mirror, mirror]);
    expect(await sales.credit('CREDITORS')).toBe(debt + 2003);
    expect((await takeBack(cost)).journalEntryIds).toHaveLength(3);
    expect([await thermometer(one), await thermometer(other)]).toEqual(before);
    expect([await sales.credit('CREDITORS'), await sales.credit('CONTRIBUTION')]).toEqual([
      debt,
      contribution,
    ]);
    await costs(sale, '80.00');
    expect(await sales.faults()).toEqual([]);
  });

  it('stays to be seen: for whom it was, when it was taken back, by whom and why', async () => {
    const id = await scope.member('Yara Haddad');
    const sale = await sold(id, '121.00');
    const receiptFileId = await app.upload(PNG, 'bon.png', scope.treasurer);
    const cost = await costs(sale, '20.00', { receiptFileId });
    const later = await costs(sale, '10.00', { description: 'Kwast', occurredOn: '2026-04-07' });
    await takeBack(later);
    const change = { memberId: memberId(id), memberName: 'Yara Haddad' };
    expect(await listed(sale)).toEqual([
      {
        entryId: cost,
        description: 'Verf',
        occurredOn: '2026-04-06',
        amount: euro('20.00'),
        receiptUrl: expect.stringContaining('/files/'),
        changes: [{ ...change, contributionBack: euro('6.00'), lessForMember: euro('14.00') }],
        takenBack: null,
      },
      {
        entryId: later,
        description: 'Kwast',
        occurredOn: '2026-04-07',
        amount: euro('10.00'),
        receiptUrl: null,
        changes: [{ ...change, contributionBack: euro('3.00'), lessForMember: euro('7.00') }],
        takenBack: { on: '2026-04-07', byName: expect.stringMatching(/./), reason: BACK },
      },
    ]);
    const pangea = await testCooperative(app, 'pangea');
    expect(await listed(sale, pangea.treasurer)).toEqual([]);
  });

  it('goes back once, and by nobody else', async () => {
    const id = await scope.member();
    const sale = await sold(id, '121.00');
    const { journalEntryIds } = await app.ok(RECORD, costOf(sale, '20.00'), scope.treasurer);
    const [cost, correction] = journalEntryIds;
    const undoOf = async (entryId: string) => {
      const journal = '{ journalEntries(first: 20) { edges { node { id undo } } } }';
      const { edges } = await app.ok(journal, {}, scope.treasurer);
      return edges.find(({ node }: { node: { id: string } }) => node.id === entryId).node.undo;
    };
    expect([await undoOf(cost), await undoOf(correction)]).toEqual(['WHOLE', null]);
    expect(await refused(correction)).toBe('ENTRY_UNDONE_WITH_ITS_DOCUMENT');
    const reverse = { input: { entryId: cost, on: TODAY, reason: BACK } };
    expect(await app.refused(mutation('reverseEntry', 'userErrors { code }'), reverse, scope.treasurer)).toBe(
      'ENTRY_TAKEN_BACK_WHOLE',
    );
    expect(await refused(cost, await scope.memberOf(id))).toBe('FORBIDDEN');
    const lichtpunt = await testCooperative(app, 'lichtpunt');
    expect(await refused(cost, lichtpunt.treasurer)).toBe('NOT_FOUND');
    const once = { ...scope.treasurer, idempotencyKey: newId() };
    const first = await app.ok(TAKE_BACK, back(cost), once);
    expect(await app.ok(TAKE_BACK, back(cost), once)).toEqual(first);
    expect(await refused(cost)).toBe('ENTRY_ALREADY_REVERSED');
    expect(await undoOf(cost)).toBeNull();
    expect(await thermometer(id)).toBe(7000);
    const again = await costs(sale, '10.00');
    const both = await Promise.all([1, 2].map(() => app.gql(TAKE_BACK, back(again), scope.treasurer)));
    const codes = both.flatMap(({ data }) =>
      data.takeBackEntry.userErrors.map((e: { code: string }) => e.code),
    );
    expect(codes).toEqual(['ENTRY_ALREADY_REVERSED']);
    const all = await costs(sale, '100.00');
    await takeBack(sale);
    expect(await refused(all)).toBe('ENTRY_ALREADY_REVERSED');
    expect(await thermometer(id)).toBe(0);
    expect(await sales.faults()).toEqual([]);
  });

  it('comes back by the rule where another cost of the same sale came after it', async () => {
    const kor = await testCooperative(app, 'revenue');
    const books = salesOf(app, kor);
    const policy = { rateBasisPoints: 3000, trainingFundBasisPoints: 0, base: 'REVENUE' };
    await books.decide(
      'contribution',
      { ...policy, rounding: 'PER_BOOKING', creditOn: 'PAYMENT' },
      '2026-01-01',
    );
    const id = await kor.member();
    const income = books.income(id, '121.00', '2026-03-02');
    const sale = (await app.ok(POST_INCOME, income, kor.treasurer)).journalEntryIds[0];
    const record = async (amount: string) =>
      (await app.ok(RECORD, costOf(sale, amount), kor.treasurer)).journalEntryIds[0];
    // 30 of the revenue of 100, as long as the costs leave so much
    const [first, second] = [await record('80.00'), await record('15.00')];
    expect([await books.owed(id, 'THERMOMETER'), await books.credit('CONTRIBUTION')]).toEqual([0, 500]);
    await app.ok(TAKE_BACK, back(first), kor.treasurer);
    expect([await books.owed(id, 'THERMOMETER'), await books.credit('CONTRIBUTION')]).toEqual([5500, 3000]);
    await app.ok(TAKE_BACK, back(second), kor.treasurer);
    expect([await books.owed(id, 'THERMOMETER'), await books.credit('CONTRIBUTION')]).toEqual([7000, 3000]);
    expect(await books.credit('CREDITORS')).toBe(0);
    expect(await books.faults()).toEqual([]);
  });

  it('goes to the thermometer when what was held is released by then, and is whole with its sale', async () => {
    const id = await sales.inTrial('Wim de Boer', '2026-03-01');
    const sale = await sold(id, '121.00', '2026-03-10');
    const cost = await costs(sale, '20.00');
    await heard(id, 'ADMITTED');
    expect(await thermometer(id)).toBe(5600);
    await takeBack(cost);
    expect([await sales.owed(id, 'HELD_FOR_TRIAL'), await thermometer(id)]).toEqual([0, 7000]);
    await takeBack(sale);
    expect([await sales.owed(id, 'HELD_FOR_TRIAL'), await thermometer(id)]).toEqual([0, 0]);
    expect(await sales.faults()).toEqual([]);
  });

  it('follows the money of who left, whether that was before the cost or after', async () => {
    const fund = await sales.credit('SOLIDARITY_FUND');
    const [stopped, gone, early] = [
      await sales.inTrial('Olena Koval', '2026-03-01'),
      await scope.member('Mehmet Yilmaz'),
      await scope.member('Lotte Visser'),
    ];
    const ofStopped = await costs(await sold(stopped, '121.00', '2026-03-10'), '20.00');
    await heard(stopped, 'STOPPED');
    const ofGone = await costs(await sold(gone, '121.00'), '100.00');
    await left(gone, '2026-05-20');
    const sale = await sold(early, '121.00');
    await left(early, '2026-05-20');
    const ofEarly = await costs(sale, '20.00', { occurredOn: '2026-05-25' });
    for (const cost of [ofStopped, ofGone, ofEarly]) await takeBack(cost);
    expect(await sales.owed(stopped, 'HELD_FOR_TRIAL')).toBe(0);
    expect([await thermometer(gone), await thermometer(early)]).toEqual([0, 0]);
    expect(await sales.credit('SOLIDARITY_FUND')).toBe(fund + 10_000 + 7000 + 7000);
    expect(await sales.faults()).toEqual([]);
  });

  it('stands today where its day is closed', async () => {
    const cost = await costs(await sold(await scope.member(), '121.00'), '20.00');
    await app.ok(CLOSE, { input: { throughOn: '2026-04-30' } }, scope.treasurer);
    const { preview } = await takeBack(cost, { dryRun: true });
    expect(preview.entries).toMatchObject([{ on: TODAY }, { on: TODAY }]);
    await takeBack(cost);
    expect(await sales.faults()).toEqual([]);
  });

  it('knows its entries also where it was booked before they were named', async () => {
    const linksOf = () =>
      app.database.owner('SELECT entry_id, late_cost_id FROM tenant.late_cost_entry ORDER BY 1');
    const named = await linksOf();
    const runner = { query: (text: string) => app.database.owner(text) } as never;
    const migration = new EntriesOfLateCosts1764000000214();
    await migration.down(runner);
    await migration.up(runner);
    expect(await linksOf()).toEqual(named);
    expect(named.length).toBeGreaterThan(10);
  });
});

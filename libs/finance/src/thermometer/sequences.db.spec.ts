import fc from 'fast-check';
import { shareOf } from '#kernel';
import { Db } from '#platform';
import { type Sales, salesOf } from '../../../../test/fixtures/cooperative/a-sale.js';
import {
  euro,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { AllocationRepository } from './allocation.repository.js';
import { OpenThermometer } from './open-thermometer.js';

const LATE_COST = `mutation ($input: RecordLateCostInput!) { recordLateCost(input: $input) { journalEntryIds userErrors { code } } }`;
const TAKE_BACK = `mutation ($input: TakeBackEntryInput!) { takeBackEntry(input: $input) { userErrors { code } } }`;

/** What somebody may do next; whom it is about is taken from those who are there. */
type Step =
  | { readonly kind: 'sale' | 'shared'; readonly who: number; readonly cents: number; readonly cost: number }
  | { readonly kind: 'late'; readonly which: number; readonly cents: number }
  | { readonly kind: 'back'; readonly which: number }
  | { readonly kind: 'decide'; readonly who: number; readonly outcome: 'ADMITTED' | 'STOPPED' };

const who = fc.nat({ max: 4 });
const cents = fc.integer({ min: 101, max: 500_000 });
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ kind: fc.constant('sale' as const), who, cents, cost: fc.nat({ max: 100 }) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('shared' as const), who, cents, cost: fc.nat({ max: 100 }) }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('late' as const), which: fc.nat(), cents }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('back' as const), which: fc.nat() }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('decide' as const),
        who: fc.constantFrom(3, 4),
        outcome: fc.constantFrom('ADMITTED' as const, 'STOPPED' as const),
      }),
    },
  ),
  { minLength: 6, maxLength: 14 },
);
const text = (amount: number) => (amount / 100).toFixed(2);

/** Whatever happens in whatever order, the books agree with what each person is owed, on every day. */
describe('any sequence of sales, shares, trials, late costs and late costs taken back', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2026-06-30');
  });
  afterAll(() => app.stop());

  const decided = async (
    scope: TestCooperative,
    sales: Sales,
    memberId: string,
    outcome: 'ADMITTED' | 'STOPPED',
  ) => {
    await sales.decided(memberId, outcome, '2026-05-01');
    await scope.asTreasurer(async () => {
      const payload = { memberId, outcome, decidedOn: '2026-05-01' };
      const effect = await app
        .get(OpenThermometer)
        .handle({ row: { payload }, progress: async () => {} } as never);
      await app.get(Db).write(effect);
    });
  };

  let run = 0;
  async function play(list: readonly Step[]): Promise<void> {
    const scope = await testCooperative(app, `run-${++run}`);
    const sales = salesOf(app, scope);
    await sales.decide(
      'exit-settlement',
      {
        rows: [],
        otherwise: { startingCapital: 0, solidarityFund: 10_000, municipality: 0 },
        endedTrial: { startingCapital: 0, solidarityFund: 3333, municipality: 6667 },
        whileOnBenefit: 'SOLIDARITY_FUND',
      },
      '2020-01-01',
    );
    const people = [
      await scope.member('Sanne Bakker'),
      await scope.member('Ali Demir'),
      await scope.member('Yara Haddad'),
      await sales.inTrial('Wim de Boer', '2026-02-01'),
      await sales.inTrial('Olena Koval', '2026-02-01'),
    ];
    const enterprise = await sales.shared(
      Object.fromEntries(people.map((id, i) => [id, [3333, 1667, 2500, 1250, 1250][i]!])),
    );
    const undecided = new Set([3, 4]);
    const sold: string[] = [];
    const late: string[] = [];
    let earned = 0;
    let costs = 0;
    let day = 0;
    // once: whatever was taken back before is refused
    const takeBack = (entryId: string) =>
      app.gql(TAKE_BACK, { input: { entryId, reason: 'Vergissing' } }, scope.treasurer);
    for (const step of list) {
      const on = `2026-04-${String((++day % 28) + 1).padStart(2, '0')}`;
      if (step.kind === 'decide') {
        if (undecided.delete(step.who)) await decided(scope, sales, people[step.who]!, step.outcome);
      } else if (step.kind === 'late') {
        if (sold.length === 0) continue;
        const saleId = sold[step.which % sold.length];
        // what is more than is left of the sale, or in the thermometer, is refused and leaves nothing
        const input = {
          saleId,
          amount: euro(text(step.cents)),
          occurredOn: '2026-05-10',
          description: 'Later',
        };
        const { data } = await app.gql(LATE_COST, { input }, scope.treasurer);
        late.push(...(data.recordLateCost.journalEntryIds ?? []).slice(0, 1));
      } else if (step.kind === 'back') {
        if (late.length > 0) await takeBack(late[step.which % late.length]!);
      } else {
        const shared = step.kind === 'shared' ? { enterpriseId: sales.enterpriseId(enterprise) } : {};
        const more = { vat: 'ZERO', directCosts: euro(text(step.cost)), ...shared };
        const { journalEntryIds } = await app.ok(
          POST_INCOME,
          sales.income(people[step.who]!, text(step.cents), on, more),
          scope.treasurer,
        );
        sold.push(journalEntryIds[0]);
        earned += step.cents - step.cost;
        costs += step.cost;
      }
    }
    for (const one of undecided) await decided(scope, sales, people[one]!, 'ADMITTED');

    expect(await sales.faults()).toEqual([]);
    for (const id of people) expect((await sales.owed(id, 'HELD_FOR_TRIAL')) ?? 0).toBe(0);
    const days = await app.database.owner<{
      on: string;
      persons: string;
      account: string;
      paid: string;
      given: string;
    }>(
      `SELECT to_char(d, 'YYYY-MM-DD') AS on,
              (SELECT coalesce(sum(x), 0) FROM (SELECT sum(p.cents) AS x FROM tenant.posting p JOIN tenant.ledger_account a ON a.id = p.account_id
                WHERE p.tenant_id = $1 AND a.role = 'THERMOMETER' AND p.entry_on <= d GROUP BY a.member_id HAVING true) t) AS persons,
              (SELECT coalesce(sum(p.cents), 0) FROM tenant.posting p JOIN tenant.ledger_account a ON a.id = p.account_id
                WHERE p.tenant_id = $1 AND a.number = '1680' AND p.entry_on <= d) AS account,
              (SELECT coalesce(sum(p.cents), 0) FROM tenant.posting p JOIN tenant.ledger_account a ON a.id = p.account_id
                WHERE p.tenant_id = $1 AND a.role = 'PAYMENTS_TO_MEMBERS' AND p.entry_on <= d) AS paid,
              (SELECT coalesce(-sum(p.cents), 0) FROM tenant.posting p JOIN tenant.ledger_account a ON a.id = p.account_id
                WHERE p.tenant_id = $1 AND a.role IN ('THERMOMETER', 'HELD_FOR_TRIAL', 'CONTRIBUTION', 'SOLIDARITY_FUND', 'MUNICIPAL_SETTLEMENT')
                  AND p.entry_on <= d) AS given
         FROM generate_series('2026-04-01'::date, '2026-06-30', '1 day') d`,
      [scope.id],
    );
    for (const one of days) expect([one.on, one.persons, one.paid]).toEqual([one.on, one.account, one.given]);
    const [sum] = await app.database.owner<{ stored: string; lines: string }>(
      `SELECT -b.balance_cents AS stored, (SELECT coalesce(-sum(p.cents), 0) FROM tenant.posting p WHERE p.account_id = a.id) AS lines
         FROM tenant.ledger_account a JOIN tenant.account_balance b ON b.account_id = a.id
        WHERE a.tenant_id = $1 AND a.role = 'CONTRIBUTION'`,
      [scope.id],
    );
    expect(sum!.stored).toBe(sum!.lines);

    await everyBookingFollowsTheRule(scope);
    // and when no late cost stands any more, the sales are what they were
    for (const one of late) await takeBack(one);
    expect(await everyBookingFollowsTheRule(scope)).toBe(earned);
    expect(await sales.credit('CREDITORS')).toBe(costs);
    expect(await sales.faults()).toEqual([]);
    for (const id of people) expect((await sales.owed(id, 'HELD_FOR_TRIAL')) ?? 0).toBe(0);
  }

  /** What stands of each booking is what the rule says of its sale as it is. Answers what all brought. */
  async function everyBookingFollowsTheRule(scope: TestCooperative): Promise<number> {
    const ids = await app.database.owner<{ id: string }>(
      // what was released comes with what was held
      `SELECT e.id FROM tenant.journal_entry e WHERE e.tenant_id = $1 AND e.kind IN ('ALLOCATION', 'HELD')
          AND NOT EXISTS (SELECT FROM tenant.journal_entry h WHERE h.id = e.source_id AND h.kind = 'HELD')`,
      [scope.id],
    );
    const given = app.get(AllocationRepository).givenByBookings(ids.map(({ id }) => id));
    const rows = await scope.asTreasurer(() => app.get(Db).read(given));
    for (const { kind, netRevenue, contribution, toThermometer } of rows)
      if (kind === 'ALLOCATION')
        expect([contribution, toThermometer]).toEqual([
          shareOf(netRevenue, 3000),
          netRevenue - shareOf(netRevenue, 3000),
        ]);
    return rows.reduce((sum, { netRevenue }) => sum + netRevenue, 0);
  }

  it('keeps thermometers, contributions and what is held in balance on every day', async () => {
    await fc.assert(fc.asyncProperty(steps, play), { numRuns: 8, endOnFailure: true });
  }, 240_000);
});

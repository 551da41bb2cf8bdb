import { Db, localId, type Unit } from '#platform';
import { onDay, type Sales, salesOf } from '../../../../test/fixtures/cooperative/a-sale.js';
import {
  euro,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { Ledger } from '../ledger/ledger.service.js';
import { Periods } from '../ledger/period/periods.service.js';
import { AllocationRepository } from '../thermometer/allocation.repository.js';
import { Allocations } from '../thermometer/allocations.service.js';
import { OpenThermometer } from '../thermometer/open-thermometer.js';

const HELD = POST_INCOME.replace(
  'net {',
  'held { amount } parts { held { amount } toThermometer { amount } } net {',
);
const TABLE = {
  rows: [],
  otherwise: { startingCapital: 0, solidarityFund: 10_000, municipality: 0 },
  endedTrial: { startingCapital: 0, solidarityFund: 2500, municipality: 7500 },
  whileOnBenefit: 'SOLIDARITY_FUND',
};

describe('sales in the trial', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let sales: Sales;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-06-30');
    scope = await testCooperative(app, 'scope');
    sales = salesOf(app, scope);
    await scope.member();
    await sales.decide(
      'contribution',
      {
        rateBasisPoints: 2000,
        trainingFundBasisPoints: 500,
        base: 'NET_REVENUE',
        rounding: 'PER_BOOKING',
        creditOn: 'PAYMENT',
      },
      '2026-02-15',
    );
  });
  afterAll(() => app.stop());

  /** What happens when the fact of the decision is heard. */
  const heard = async (memberId: string, outcome: 'ADMITTED' | 'DECLINED' | 'STOPPED', decidedOn: string) => {
    await sales.decided(memberId, outcome, decidedOn);
    await again(memberId, outcome, decidedOn);
  };
  const again = (memberId: string, outcome: string, decidedOn: string) =>
    scope.asTreasurer(async () => {
      const effect = await app
        .get(OpenThermometer)
        .handle({ row: { payload: { memberId, outcome, decidedOn } }, progress: async () => {} } as never);
      await app.get(Db).write((unit: Unit) => effect(unit));
    });
  const post = (id: string, amount: string, on: string, more: object = {}) =>
    app.ok(HELD, sales.income(id, amount, on, more), scope.treasurer);

  it('are held undivided, and enter the thermometer under the policy of the day of each payment', async () => {
    const id = await sales.inTrial('Mehmet Yilmaz', '2026-02-01');
    const first = await post(id, '121.00', '2026-02-10', { directCosts: euro('20.00') });
    expect(first).toMatchObject({
      held: { amount: '80.00' },
      toThermometer: { amount: '0.00' },
      balance: null,
      parts: [{ held: { amount: '80.00' } }],
    });
    await post(id, '242.00', '2026-03-01');
    expect(await sales.owed(id, 'HELD_FOR_TRIAL')).toBe(28_000);
    expect(await sales.owed(id, 'THERMOMETER')).toBeNull();
    await heard(id, 'ADMITTED', '2026-05-01');
    expect(await sales.owed(id, 'HELD_FOR_TRIAL')).toBe(0);
    // 80 − 24 under the first policy; 200 − 40 − 10 under the second
    expect(await sales.owed(id, 'THERMOMETER')).toBe(5600 + 15_000);
    expect(await sales.booksOf(2)).toMatchSnapshot();
    await again(id, 'ADMITTED', '2026-05-01');
    expect(await sales.owed(id, 'THERMOMETER')).toBe(20_600);
    expect(await sales.faults()).toEqual([]);
  });

  it('that are booked after the decision enter on its day at once', async () => {
    const id = await sales.inTrial('Olena Koval', '2026-02-01');
    await heard(id, 'ADMITTED', '2026-05-01');
    await post(id, '121.00', '2026-03-01');
    expect(await sales.owed(id, 'THERMOMETER')).toBe(7500);
    expect(await sales.owed(id, 'HELD_FOR_TRIAL')).toBeNull();
    const [entry] = await app.database.owner<{ entry_on: string; policy_on: string }>(
      `SELECT to_char(entry_on, 'YYYY-MM-DD') AS entry_on, to_char(policy_on, 'YYYY-MM-DD') AS policy_on
         FROM tenant.journal_entry WHERE policy_on IS NOT NULL ORDER BY sequence DESC LIMIT 1`,
    );
    expect(entry).toEqual({ entry_on: '2026-05-01', policy_on: '2026-03-01' });
  });

  it('wait for the board when a trial comes to nothing and there is no table, and follow one that there is', async () => {
    const early = await sales.inTrial('Wim de Boer', '2026-01-05');
    await post(early, '121.00', '2026-01-10');
    await heard(early, 'DECLINED', '2026-01-20');
    expect(await sales.owed(early, 'HELD_FOR_TRIAL')).toBe(10_000);

    await sales.decide('exit-settlement', TABLE, '2026-03-01');
    const id = await sales.inTrial('Ali Demir', '2026-02-01');
    await post(id, '121.00', '2026-03-01');
    await heard(id, 'STOPPED', '2026-04-01');
    expect(await sales.owed(id, 'HELD_FOR_TRIAL')).toBe(0);
    expect(await sales.credit('SOLIDARITY_FUND')).toBe(2500);
    expect(await sales.credit('MUNICIPAL_SETTLEMENT')).toBe(7500);
    // an old bill that is paid after that goes the same way
    await post(id, '121.00', '2026-03-15');
    expect(await sales.owed(id, 'HELD_FOR_TRIAL')).toBe(0);
    expect(await sales.credit('MUNICIPAL_SETTLEMENT')).toBe(15_000);
    expect(await sales.faults()).toEqual([]);
  });

  it('come back from where they were settled when a customer gets money back or a cost turns up', async () => {
    const id = await sales.inTrial('Zeynep Kaya', '2026-04-01');
    const { journalEntryIds } = await post(id, '121.00', '2026-04-10');
    await heard(id, 'STOPPED', '2026-04-20');
    const [solidarity, municipality] = [
      await sales.credit('SOLIDARITY_FUND'),
      await sales.credit('MUNICIPAL_SETTLEMENT'),
    ];
    const correct = (change: { net: number; directCosts: number }, rule: 'REFUND' | 'LATE_COST') =>
      scope.asTreasurer(() =>
        app.get(Db).write(async (unit) => {
          const sale = localId('JournalEntry', journalEntryIds[0]);
          const given = await unit.run(app.get(AllocationRepository).givenByEntry(sale));
          const about = { on: onDay('2026-05-10'), reference: 'Terug', rule };
          const parts = await app.get(Allocations).correct(unit, given, change, about);
          await unit.run(app.get(Ledger).post(parts.flatMap(({ entries }) => [...entries])));
        }),
      );
    await correct({ net: -4_001, directCosts: 0 }, 'REFUND');
    expect(await sales.owed(id, 'HELD_FOR_TRIAL')).toBe(0);
    expect(await sales.credit('SOLIDARITY_FUND')).toBe(solidarity - 1_000);
    expect(await sales.credit('MUNICIPAL_SETTLEMENT')).toBe(municipality - 3_001);
    expect(await sales.booksOf(2)).toMatchSnapshot();
    await correct({ net: 0, directCosts: 999 }, 'LATE_COST');
    expect(await sales.owed(id, 'HELD_FOR_TRIAL')).toBe(0);
    await expect(correct({ net: -6_000, directCosts: 0 }, 'REFUND')).rejects.toMatchObject({
      code: 'CORRECTION_EXCEEDS_SALE',
    });
    await correct({ net: -5_999, directCosts: -999 }, 'REFUND');
    expect(await sales.owed(id, 'HELD_FOR_TRIAL')).toBe(0);
    expect(await sales.credit('SOLIDARITY_FUND')).toBe(solidarity - 2_500);
    expect(await sales.credit('MUNICIPAL_SETTLEMENT')).toBe(municipality - 7_500);
    expect(await sales.faults()).toEqual([]);
  });

  it('of one owner of a shared enterprise are held, and the others get their part', async () => {
    const [member, trial] = [
      await scope.member('Sanne Bakker'),
      await sales.inTrial('Yara Haddad', '2026-05-01'),
    ];
    const enterprise = await sales.shared({ [member]: 6667, [trial]: 3333 });
    const posted = await post(member, '121.00', '2026-06-01', {
      enterpriseId: sales.enterpriseId(enterprise),
    });
    expect(posted).toMatchObject({ held: { amount: '33.33' }, balance: { amount: '50.01' } });
    expect(await sales.owed(trial, 'HELD_FOR_TRIAL')).toBe(3333);
    await heard(trial, 'ADMITTED', '2026-06-15');
    // 33.33 − 6.67 − 1.67
    expect(await sales.owed(trial, 'THERMOMETER')).toBe(2499);
  });

  it('go into the first day that is open when the day of the decision is closed', async () => {
    const id = await sales.inTrial('Joris Vos', '2026-05-01');
    await post(id, '121.00', '2026-05-20');
    await sales.decided(id, 'ADMITTED', '2026-05-25');
    await scope.asTreasurer(() => app.get(Periods).close(onDay('2026-05-31'), ''));
    await again(id, 'ADMITTED', '2026-05-25');
    expect(await sales.owed(id, 'THERMOMETER')).toBe(7500);
    const [entry] = await app.database.owner<{ on: string }>(
      `SELECT to_char(entry_on, 'YYYY-MM-DD') AS on FROM tenant.journal_entry ORDER BY sequence DESC LIMIT 1`,
    );
    expect(entry!.on).toBe('2026-06-01');
  });

  it('are refused where the cooperative decided so, and before a trial', async () => {
    const id = await sales.inTrial('Fatima Amrani', '2026-06-10');
    await sales.decide('trial-sales', { rule: 'REFUSE' }, '2026-06-20');
    await post(id, '12.10', '2026-06-19');
    expect(await app.refused(HELD, sales.income(id, '12.10', '2026-06-20'), scope.treasurer)).toBe(
      'TRIAL_SALE_REFUSED',
    );
    expect(await app.refused(HELD, sales.income(id, '12.10', '2026-06-09'), scope.treasurer)).toBe(
      'THERMOMETER_NOT_OPEN',
    );
  });
});

import { onDay, type Sales, salesOf } from '../../../../test/fixtures/cooperative/a-sale.js';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { Db } from '#platform';
import { todayAt } from '#kernel';
import { Ledger } from '../ledger/ledger.service.js';
import { costOf } from '../investment/investment-cost.js';
import { investmentEntry } from '../investment/investment-entry.js';
import type { VatScheme } from '../vat/vat-policy.js';
import { PotRepository } from './pot.repository.js';

const LATE_COST = `mutation ($input: RecordLateCostInput!) { recordLateCost(input: $input) { journalEntryIds
  parts { memberId contributionBack { amount } lessForMember { amount } }
  preview { balances { after { amount } } } userErrors { code path message } } }`;

describe('sales to the account', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let sales: Sales;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-12-01');
    scope = await testCooperative(app, 'scope');
    sales = salesOf(app, scope);
  });
  afterAll(() => app.stop());

  const post = (id: string, amount: string, on: string, more: object = {}) =>
    app.ok(POST_INCOME, sales.income(id, amount, on, more), scope.treasurer);
  const invest = (of: TestCooperative, id: string, scheme: VatScheme) => {
    const bearers = [{ memberId: id, basisPoints: 10_000 }];
    const payable = { kind: 'PURCHASE', memberId: id, purpose: 'Naaimachine', bearers } as const;
    const cost = costOf({ amount: 6050, vat: 1050 }, scheme);
    const paid = investmentEntry(payable, cost, { on: onDay('2026-03-10'), sourceId: id });
    return of.asTreasurer(() => app.get(Db).write(app.get(Ledger).post([paid])));
  };

  it('a sale of EUR 121 and an investment of 50 and 10.50 VAT', async () => {
    const id = await scope.member();
    await post(id, '121.00', '2026-03-02');
    await invest(scope, id, 'REGULAR');
    expect(await sales.booksOf(3)).toMatchSnapshot();
    expect(await sales.owed(id, 'THERMOMETER')).toBe(2000);
  });

  it('the same where no VAT is charged: 60.50 leaves the thermometer', async () => {
    const kor = await testCooperative(app, 'kor');
    const books = salesOf(app, kor);
    await books.decide('vat', { scheme: 'SMALL_BUSINESS' }, '2020-01-01');
    const id = await kor.member();
    const sale = books.income(id, '100.00', '2026-03-02');
    expect(await app.refused(POST_INCOME, sale, kor.treasurer)).toBe('VAT_NOT_UNDER_KOR');
    await app.ok(POST_INCOME, { input: { ...sale.input, vat: 'EXEMPT' } }, kor.treasurer);
    await invest(kor, id, 'SMALL_BUSINESS');
    expect(await books.booksOf(3)).toMatchSnapshot();
    expect(await books.owed(id, 'THERMOMETER')).toBe(950);
  });

  it('a shared enterprise of three', async () => {
    const owners = [
      await scope.member('Sanne Bakker'),
      await scope.member('Ali Demir'),
      await scope.member('Yara Haddad'),
    ];
    const [first, second, third] = owners as [string, string, string];
    const enterprise = await sales.shared({ [first]: 3334, [second]: 3333, [third]: 3333 });
    const more = { enterpriseId: sales.enterpriseId(enterprise), directCosts: euro('10.00') };
    await post(second, '121.00', '2026-04-01', more);
    expect(await sales.booksOf(4)).toMatchSnapshot();
    // 90 − 27: 30.01 − 9.00, 30.00 − 9.00 and 29.99 − 9.00, whatever the order of the cent
    const owed = await Promise.all(owners.map((id) => sales.owed(id, 'THERMOMETER')));
    expect(owed.reduce((sum, cents) => sum! + cents!, 0)).toBe(6300);
    const stranger = await scope.member('Wim de Boer');
    expect(
      await app.refused(POST_INCOME, sales.income(stranger, '121.00', '2026-04-01', more), scope.treasurer),
    ).toBe('ENTERPRISE_NOT_OF_MEMBER');
  });

  it('posts a shared sale once for one key', async () => {
    const [one, other] = [await scope.member(), await scope.member()];
    const enterprise = await sales.shared({ [one]: 5000, [other]: 5000 });
    const ask = sales.income(one, '121.00', '2026-04-01', { enterpriseId: sales.enterpriseId(enterprise) });
    const options = { ...scope.treasurer, idempotencyKey: `shared ${one}` };
    const [first, again] = [await app.ok(POST_INCOME, ask, options), await app.ok(POST_INCOME, ask, options)];
    expect(again).toEqual(first);
    expect(await sales.owed(other, 'THERMOMETER')).toBe(3500);
  });

  it('a cost that came late', async () => {
    const id = await scope.member();
    const { journalEntryIds } = await post(id, '121.00', '2026-04-02');
    const input = {
      saleId: journalEntryIds[0],
      amount: euro('20.00'),
      occurredOn: '2026-05-06',
      description: 'Verf',
    };
    const preview = await app.ok(LATE_COST, { input: { ...input, dryRun: true } }, scope.treasurer);
    expect(preview.preview.balances).toEqual([{ after: euro('56.00') }]);
    expect(await sales.owed(id, 'THERMOMETER')).toBe(7000);
    const { parts } = await app.ok(LATE_COST, { input }, scope.treasurer);
    expect(parts).toEqual([
      { memberId: memberId(id), contributionBack: euro('6.00'), lessForMember: euro('14.00') },
    ]);
    expect(await sales.booksOf(2)).toMatchSnapshot();
    const refused = (more: object) =>
      app.refused(LATE_COST, { input: { ...input, ...more } }, scope.treasurer);
    expect(await refused({ amount: euro('80.01') })).toBe('CORRECTION_EXCEEDS_SALE');
    expect(await refused({ amount: euro('0') })).toBe('AMOUNT_NOT_POSITIVE');
    expect(await refused({ occurredOn: '2026-04-01' })).toBe('DATE_TOO_EARLY');
    expect(await refused({ occurredOn: '2026-12-02' })).toBe('DATE_IN_FUTURE');
    expect(await refused({ saleId: memberId(id) })).toBe('NOT_FOUND');
    expect(await refused({ description: 'voor 123456782' })).toBe('TEXT_HAS_BSN');
    await app.ok(LATE_COST, { input: { ...input, amount: euro('80.00') } }, scope.treasurer);
    expect(await sales.owed(id, 'THERMOMETER')).toBe(0);
    expect(await sales.faults()).toEqual([]);
  });

  it('a change of policy in the middle of a month, with pots, and a late cost at the rate of before', async () => {
    const id = await scope.member();
    await sales.decide(
      'contribution',
      {
        rateBasisPoints: 2500,
        trainingFundBasisPoints: 200,
        solidarityBasisPoints: 100,
        pots: [{ name: 'Gereedschap', rateBasisPoints: 150 }],
        base: 'REVENUE',
        rounding: 'PER_BOOKING',
        creditOn: 'PAYMENT',
      },
      '2026-06-16',
    );
    const { journalEntryIds } = await post(id, '121.00', '2026-06-15');
    await post(id, '121.00', '2026-06-16', { directCosts: euro('20.00') });
    const input = {
      saleId: journalEntryIds[0],
      amount: euro('10.00'),
      occurredOn: '2026-06-20',
      description: 'Reiskosten',
    };
    await app.ok(LATE_COST, { input }, scope.treasurer);
    expect(await sales.booksOf(6)).toMatchSnapshot();
    // 70; then 80 − 25 − 2 − 1 − 1.50; then 10 − 3 back
    expect(await sales.owed(id, 'THERMOMETER')).toBe(7000 + 5050 - 700);
    // of a sale that nearly all went to its costs, the cooperative gets what they leave
    await post(id, '121.00', '2026-06-17', { directCosts: euro('98.00') });
    expect(await sales.owed(id, 'THERMOMETER')).toBe(7000 + 5050 - 700);
    expect(await sales.faults()).toEqual([]);
    const [pot] = await app.database.owner<{ name: string; number: string; cents: string }>(
      `SELECT a.name, a.number, -b.balance_cents AS cents FROM tenant.contribution_pot p
         JOIN tenant.ledger_account a ON a.id = p.account_id JOIN tenant.account_balance b ON b.account_id = a.id`,
    );
    expect(pot).toMatchObject({ name: 'Gereedschap', number: '0551' });
    expect(Number(pot!.cents)).toBe(150);
  });

  it('of new pots that two sales open at once, each once', async () => {
    const fund = await testCooperative(app, 'pots');
    const open = (names: readonly string[]) =>
      fund.asTreasurer(() =>
        app.get(Db).write((unit) => app.get(PotRepository).open((one) => unit.run(one), names)),
      );
    for (const names of [['Verhuizen', 'Feest'], ['Boeken'], ['Feest', 'Fietsen']]) {
      const [first, second] = await Promise.all([open(names), open(names)]);
      expect(second).toEqual(first);
    }
    const numbers = await app.database.owner<{ number: string }>(
      `SELECT a.number FROM tenant.contribution_pot p JOIN tenant.ledger_account a ON a.id = p.account_id
        WHERE p.tenant_id = $1 ORDER BY a.number`,
      [fund.id],
    );
    expect(numbers.map(({ number }) => number)).toEqual(['0551', '0552', '0553', '0554']);
    expect(await salesOf(app, fund).faults()).toEqual([]);
  });

  it('a leap day', async () => {
    const id = await scope.member();
    await post(id, '121.00', '2024-02-29');
    expect(await sales.booksOf(2)).toMatchSnapshot();
    expect(await app.refused(POST_INCOME, sales.income(id, '121.00', '2025-02-29'), scope.treasurer)).toMatch(
      /^(DATE_INVALID|BAD_USER_INPUT)$/,
    );
  });

  it.each([
    ['2026-03-28T23:30:00Z', '2026-03-29'],
    ['2026-03-29T01:30:00Z', '2026-03-29'],
    ['2026-10-24T22:30:00Z', '2026-10-25'],
    ['2026-10-24T23:30:00Z', '2026-10-25'],
    ['2026-10-25T22:59:00Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
  ])('a sale at %s falls on %s, around the hour at which the clock changes', async (moment, day) => {
    const id = await scope.member();
    const receivedOn = todayAt(new Date(moment));
    expect(receivedOn).toBe(day);
    await post(id, '12.10', receivedOn);
    const [entry] = await app.database.owner<{ on: string }>(
      `SELECT to_char(entry_on, 'YYYY-MM-DD') AS on FROM tenant.journal_entry ORDER BY sequence DESC LIMIT 1`,
    );
    expect(entry!.on).toBe(day);
  });
});

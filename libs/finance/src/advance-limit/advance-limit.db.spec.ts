import { Db } from '#platform';
import { onDay, type Sales, salesOf } from '../../../../test/fixtures/cooperative/a-sale.js';
import { testCooperative, type TestCooperative } from '../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { entry } from '../ledger/entry.js';
import { Ledger } from '../ledger/ledger.service.js';
import { AdvanceLimits } from './advance-limits.service.js';

describe('how far a thermometer may be below zero', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let sales: Sales;
  let id: string;

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2026-05-01');
    scope = await testCooperative(app, 'scope');
    sales = salesOf(app, scope);
    id = await scope.member();
    await sales.decide('advance-limit', { limitCents: 5000 }, '2026-05-02');
    await sales.decide('advance-limit', { limitCents: 1000 }, '2026-05-10');
  });
  afterAll(() => app.stop());

  const spend = (cents: number, on: string) => {
    const lines = [
      { account: 'THERMOMETER', memberId: id, cents, rule: 'INVESTMENT' },
      { account: 'BANK', cents: -cents, rule: 'INVESTMENT' },
    ] as const;
    const paid = entry({ journal: 'BANK', kind: 'INVESTMENT', on: onDay(on), reference: 'Verf', lines });
    return scope.asTreasurer(() => app.get(Db).write(app.get(Ledger).post([paid])));
  };
  const applied = (on: string) => {
    app.moveTo(on);
    return app.get(AdvanceLimits).applyAll();
  };

  it('is as the cooperative decided for the day, and nothing before it did', async () => {
    await applied('2026-05-01');
    await expect(spend(1, '2026-05-01')).rejects.toMatchObject({ code: 'THERMOMETER_WOULD_BE_NEGATIVE' });
    await applied('2026-05-02');
    await spend(4000, '2026-05-02');
    await expect(spend(1001, '2026-05-02')).rejects.toMatchObject({ code: 'THERMOMETER_WOULD_BE_NEGATIVE' });
    expect(await sales.faults()).toEqual([]);
  });

  it('lets nobody sink further where it is lowered, and follows what comes in', async () => {
    await applied('2026-05-10');
    await expect(spend(1, '2026-05-10')).rejects.toMatchObject({ code: 'THERMOMETER_WOULD_BE_NEGATIVE' });
    await spend(-3500, '2026-05-10');
    await applied('2026-05-11');
    await spend(500, '2026-05-11');
    await expect(spend(1, '2026-05-11')).rejects.toMatchObject({ code: 'THERMOMETER_WOULD_BE_NEGATIVE' });
  });
});

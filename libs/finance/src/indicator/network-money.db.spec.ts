import { type CivilDate, civilDate } from '#kernel';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { NetworkMoney } from './network-money.service.js';

describe('what the network may know of money', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let member: string;

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2025-03-02');
    scope = await testCooperative(app, 'scope');
    member = await scope.member('Noor de Wit');
    for (const day of ['2025-03-02', '2026-03-01', '2026-03-02']) {
      app.moveTo(day);
      const input = {
        memberId: memberId(member),
        amount: euro('121.00'),
        vat: 'HIGH',
        directCosts: euro('20.00'),
        receivedOn: day,
        description: 'Taart',
      };
      await app.ok(POST_INCOME, { input }, scope.treasurer);
    }
  });
  afterAll(() => app.stop());

  const money = <T>(work: (money: NetworkMoney) => Promise<T>): Promise<T> =>
    scope.asTreasurer(() => work(app.get(NetworkMoney)));
  const change = (t0: string) =>
    money(async (from) =>
      (await from.thermometerChange([{ memberId: member, t0: civilDate(t0) }], 12)).get(member),
    );

  it('is what moved in a thermometer from the first day up to the one on which twelve months are over', async () => {
    const one = await change('2024-06-01');
    expect(one).toBeGreaterThan(0);
    expect(await change('2025-03-01')).toBe(one);
    expect(await change('2025-03-02')).toBe(2 * one!);
    expect(await change('2025-03-03')).toBe(2 * one!);
    expect(await change('2026-03-02')).toBe(one);
    expect(await change('2026-03-03')).toBeUndefined();
  });

  it('is what customers paid in the years that are over, by the sector of the day of payment', async () => {
    const [{ recorded_by: somebody }] = (await app.database.owner(
      'SELECT recorded_by FROM tenant.member WHERE id = $1',
      [member],
    )) as [{ recorded_by: string }];
    await app.database.owner(
      `INSERT INTO tenant.enterprise (tenant_id, member_id, name, activity, sector, starts_on, recorded_by, request_id)
       VALUES ($1, $2, 'Taart', 'Bakken', '107', '2026-03-02', $3, 'test')`,
      [scope.id, member, somebody],
    );
    const turnover = (today: CivilDate) => money((from) => from.turnover(today));
    const first = { year: 2025, sector: 'UNKNOWN', cents: 100_00 };
    expect(await turnover(civilDate('2025-12-31'))).toEqual([]);
    expect(await turnover(civilDate('2026-12-31'))).toEqual([first]);
    expect(await turnover(civilDate('2027-01-01'))).toEqual([
      first,
      { year: 2026, sector: '10', cents: 100_00 },
      { year: 2026, sector: 'UNKNOWN', cents: 100_00 },
    ]);
  });
});

import { type Sales, salesOf } from '../../../../test/fixtures/cooperative/a-sale.js';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

const SIGNALS =
  '{ thermometerSignals(first: 20) { edges { node { memberName averageNetRevenue { amount } signals { code message } } } } }';
const OWN = `query ($id: ID!, $on: Date!) { thermometer(memberId: $id) { balance { amount } reserved { amount } spendable { amount }
  signals { code } changesSince(on: $on) { kind count amount { amount } text } } }`;
const FORECAST = `query ($input: ForecastSaleInput!) { forecastSale(input: $input) { net { amount } vat { amount }
  lines { amount { amount } rule rate base { amount } } toThermometer { amount } held { amount } balanceAfter { amount } policyValidFromOn signals { code } } }`;
const DRY = `mutation ($input: PostIncomeInput!) { postIncome(input: $input) { preview { signals { code message } } userErrors { code } } }`;

describe('what a thermometer says beside its amount', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let sales: Sales;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-06-15');
    scope = await testCooperative(app, 'scope');
    sales = salesOf(app, scope);
  });
  afterAll(() => app.stop());

  const household = (id: string, type: string, kind = 'PARTICIPATION_ACT') =>
    app.database.owner(
      `INSERT INTO tenant.household (tenant_id, member_id, sequence, household_type, benefit_kind, starts_on, recorded_by, request_id)
       VALUES ($1, $2, 1, $3, $4, '2020-01-01', $5, 'test')`,
      [scope.id, id, type, kind, scope.treasurerId],
    );
  const post = (id: string, amount: string, on: string) =>
    app.ok(POST_INCOME, sales.income(id, amount, on, { vat: 'ZERO' }), scope.treasurer);
  const accounts = new Map<string, ReturnType<typeof scope.memberOf>>();
  const asMember = (id: string) => {
    if (!accounts.has(id)) accounts.set(id, scope.memberOf(id));
    return accounts.get(id)!;
  };
  const own = async (id: string, on = '2026-06-01') =>
    app.ok(OWN, { id: memberId(id), on }, await asMember(id));
  const listed = async () =>
    Object.fromEntries(
      (await app.ok(SIGNALS, {}, scope.treasurer)).edges.map(
        ({ node }: { node: { memberName: string; signals: { code: string }[] } }) => [
          node.memberName,
          node.signals.map(({ code }) => code),
        ],
      ),
    );

  it('is more than the benefit, by the norm of the household, or that it is unknown', async () => {
    const single = await scope.member('Sanne Bakker');
    const couple = await scope.member('Ali Demir');
    const nothing = await scope.member('Yara Haddad');
    const unknown = await scope.member('Wim de Boer');
    await household(single, 'SINGLE');
    await household(couple, 'COUPLE');
    await household(nothing, 'SINGLE', 'NONE');
    for (const id of [single, couple, nothing, unknown]) await post(id, '4500.00', '2026-04-10');
    expect(await listed()).toEqual({
      'Sanne Bakker': ['ABOVE_BENEFIT_AVERAGE'],
      'Wim de Boer': ['BENEFIT_NORM_UNKNOWN'],
    });
    await post(couple, '2002.14', '2026-06-02');
    expect((await listed())['Ali Demir']).toEqual(['ABOVE_BENEFIT_THIS_MONTH']);
    expect((await own(couple)).signals).toEqual([{ code: 'ABOVE_BENEFIT_THIS_MONTH' }]);
    // no norm is known after the end of June
    app.moveTo('2026-07-01');
    expect((await listed())['Sanne Bakker']).toEqual(['BENEFIT_NORM_UNKNOWN']);
    app.moveTo('2026-06-15');
    // the coach of another, or the board, learns nothing of the household
    await app.account('board@scope.example', 'BOARD', scope.id);
    const board = { as: 'board@scope.example', in: scope.id };
    expect((await app.ok(OWN, { id: memberId(single), on: '2026-06-01' }, board)).signals).toEqual([]);
    expect(await app.refused(SIGNALS, {}, board)).toBe('FORBIDDEN');
  });

  it('is that the ceiling was reached, by amount or by the norm', async () => {
    const id = await scope.member('Noor de Wit');
    await household(id, 'SINGLE');
    await sales.decide('ceiling', { measure: 'AMOUNT', limitCents: 100_000 }, '2026-06-15');
    await post(id, '1400.00', '2026-06-03');
    expect((await own(id)).signals).toEqual([]);
    const dry = await app.ok(
      DRY,
      sales.income(id, '121.00', '2026-06-03', { dryRun: true }),
      scope.treasurer,
    );
    expect(dry.preview.signals).toEqual([
      expect.objectContaining({ code: 'CEILING_REACHED', message: expect.stringContaining('Noor de Wit: ') }),
      expect.objectContaining({ code: 'ABOVE_BENEFIT_THIS_MONTH' }),
    ]);
    app.moveTo('2026-06-16');
    await sales.decide('ceiling', { measure: 'AVERAGE_NET_REVENUE', normBasisPoints: 2500 }, '2026-06-16');
    await post(id, '1052.00', '2026-05-03');
    expect((await own(id)).signals).toEqual([{ code: 'CEILING_AVERAGE_REACHED' }]);
    app.moveTo('2026-06-15');
  });

  it('is what changed and why, and what can be spent', async () => {
    const id = await scope.member('Mehmet Yilmaz');
    await post(id, '100.00', '2026-05-30');
    await post(id, '50.00', '2026-06-01');
    await post(id, '50.00', '2026-06-02');
    const thermometer = await own(id);
    expect(thermometer).toMatchObject({ reserved: euro('0.00'), spendable: euro('140.00') });
    expect(thermometer.changesSince).toEqual([
      {
        kind: 'CONTRIBUTION',
        count: 2,
        amount: euro('-30.00'),
        text: 'Er ging €\u00a030,00 naar de coöperatie. Dat is de afdracht.',
      },
      {
        kind: 'SALE',
        count: 2,
        amount: euro('100.00'),
        text: 'Klanten betaalden 2 keer. Daardoor kwam er €\u00a0100,00 bij.',
      },
    ]);
    const mine = await scope.memberOf(await scope.member('Fatima Amrani'));
    expect(await app.refused(OWN, { id: memberId(id), on: '2026-06-01' }, mine)).toBe('NOT_FOUND');
    await own(id);
    const options = await asMember(id);
    const { statements, units } = await app.counting('app', () =>
      app.ok(OWN, { id: memberId(id), on: '2026-06-01' }, options),
    );
    expect({ statements, units }).toEqual({ statements: 1, units: 1 });
  });

  it('forecasts a sale by the rule that books it, and writes nothing', async () => {
    const id = await scope.member('Joris Vos');
    await household(id, 'SINGLE');
    const input = { memberId: memberId(id), amount: euro('121.00'), vat: 'HIGH', directCosts: euro('0') };
    const options = await scope.memberOf(id);
    const forecast = await app.ok(FORECAST, { input }, options);
    expect(forecast).toMatchObject({
      net: euro('100.00'),
      vat: euro('21.00'),
      toThermometer: euro('70.00'),
      held: euro('0.00'),
      balanceAfter: euro('70.00'),
      policyValidFromOn: '2016-01-01',
      signals: [],
    });
    expect(forecast.lines[1]).toMatchObject({ amount: euro('-30.00'), rate: 3000, base: euro('100.00') });
    expect(
      (await app.ok(FORECAST, { input: { ...input, amount: euro('2000.00'), vat: 'ZERO' } }, options))
        .signals,
    ).toEqual([{ code: 'CEILING_REACHED' }, { code: 'ABOVE_BENEFIT_THIS_MONTH' }]);
    const posted = await app.ok(POST_INCOME, sales.income(id, '121.00', '2026-06-10'), scope.treasurer);
    expect(posted.balance).toEqual(forecast.balanceAfter);
    const trial = await sales.inTrial('Olena Koval', '2026-05-01');
    expect(
      await app.ok(FORECAST, { input: { ...input, memberId: memberId(trial) } }, scope.treasurer),
    ).toMatchObject({
      held: euro('100.00'),
      toThermometer: euro('0.00'),
      balanceAfter: null,
    });
    const refused = (more: object, as = options) =>
      app.refused(FORECAST, { input: { ...input, ...more } }, as);
    expect(await refused({ amount: euro('0') })).toBe('AMOUNT_NOT_POSITIVE');
    expect(await refused({ directCosts: euro('100.00') })).toBe('DIRECT_COSTS_EXCEED_NET');
    expect(await refused({ on: '2015-01-01' })).toBe('THERMOMETER_NOT_OPEN');
    expect(await refused({ memberId: memberId(trial) })).toBe('NOT_FOUND');
  });
});

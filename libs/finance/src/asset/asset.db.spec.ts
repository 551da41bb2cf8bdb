import { startTestApp, type CallOptions, type TestApp } from '../../../../test/harness/test-app.js';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { Policies } from '#cooperative';
import { civilDate } from '#kernel';
import { OutflowDestination } from '#membership';
import { Db } from '#platform';
import { APPROVE, mutation, of, PAY, REQUEST, seen, wish } from '../investment/a-request.fixture.js';
import { Investments } from '../investment/investment.service.js';
import { ledgerText } from '../ledger/ledger-text.js';
import { Ledger } from '../ledger/ledger.service.js';

const FIELDS =
  'asset { id owner state location memberName decisions { outcome value { amount } vatAmount { amount } } } preview { entries { kind } } userErrors { code }';
const CHANGE = mutation('changeAsset', FIELDS);
const DECIDE = mutation('decideAsset', FIELDS);
const LIST = `query ($m: ID) { assets(memberId: $m, first: 20) { edges { node {
  id name category owner state price { amount } proposal exit { destination } } } } }`;

describe('the things that members use', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let member: string;
  let own: CallOptions;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-04-01');
    scope = await testCooperative(app, 'scope');
    member = await scope.member();
    own = await scope.memberOf(member);
    await app.account(own.as!, 'TREASURER', scope.id);
    await app.account('coordinator@scope.example', 'COORDINATOR', scope.id);
    const day = civilDate('2016-01-01');
    const atExit = Object.fromEntries(Object.values(OutflowDestination).map((one) => [one, 'STAYS']));
    await scope.asTreasurer(() =>
      app.get(Policies).record({
        kind: 'asset-ownership',
        body: { owner: 'COOPERATIVE', atExit: { ...atExit, OWN_ENTERPRISE: 'SOLD_TO_MEMBER' } },
        validFrom: day,
        decidedOn: day,
        decidedBy: 'algemene vergadering',
      }),
    );
    const input = {
      memberId: memberId(member),
      amount: euro('1210'),
      vat: 'HIGH',
      directCosts: euro('0'),
      receivedOn: '2026-03-02',
      description: 'Taart',
    };
    await app.ok(POST_INCOME, { input }, scope.treasurer);
  });
  afterAll(() => app.stop());

  const bought = async (more: object = {}): Promise<string> => {
    const asked = await wish(app, own, member, '121.00', '21.00', {
      category: 'EQUIPMENT',
      purpose: 'Oven',
      ...more,
    });
    const { id } = (await app.ok(REQUEST, asked, own)).investment;
    await app.ok(APPROVE, of(id, seen()), scope.treasurer);
    await app.ok(PAY, of(id, { paidOn: '2026-04-01' }), scope.treasurer);
    return id;
  };
  const list = async (as: CallOptions, whose: string | null = member) =>
    (await app.ok(LIST, { m: whose && memberId(whose) }, as)).edges.map(({ node }: { node: any }) => node);
  const decision = (assetId: string, outcome: string, value = '0', more: object = {}) => ({
    input: { assetId, outcome, value: euro(value), decidedOn: '2026-04-01', ...more },
  });
  const left = (destination: string) =>
    app.database.owner(
      `INSERT INTO tenant.trajectory_exit (tenant_id, trajectory_id, ended_on, kind, destination, how_found, benefit_ended, recorded_by, request_id)
       SELECT t.tenant_id, t.id, '2026-04-01', 'OUTFLOW', $2, 'UNKNOWN', true, t.tenant_id, 'test'
         FROM tenant.trajectory t WHERE t.member_id = $1`,
      [member, destination],
    );

  it('are listed as they are paid: equipment, and what lasts by its own word', async () => {
    await bought();
    await bought({ category: 'MATERIALS', purpose: 'Meel' });
    await bought({ category: 'MATERIALS', purpose: 'Bakplaten', isDurable: true });
    expect(await list(own)).toEqual([
      expect.objectContaining({
        name: 'Bakplaten',
        owner: 'COOPERATIVE',
        state: 'IN_USE',
        price: euro('100.00'),
      }),
      expect.objectContaining({ name: 'Oven', category: 'EQUIPMENT', proposal: null, exit: null }),
    ]);
    const stranger = await scope.memberOf(await scope.member('Ali Demir'));
    expect(await list(stranger, null)).toEqual([]);
    expect(await list(stranger)).toEqual([]);
  });

  it('leave the list when their payment is taken back', async () => {
    const id = (await bought({ purpose: 'Mixer' })).slice(4);
    const uuid = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    expect(await list(own)).toHaveLength(3);
    const reversed = await scope.asTreasurer(() =>
      app.get(Db).write(async (unit) => {
        const reverses = await app.get(Investments).unpay(unit, uuid);
        return unit.run(
          app.get(Ledger).reverse([{ reverses, on: civilDate('2026-04-01'), reference: 'Vergissing' }]),
        );
      }),
    );
    expect(reversed).toHaveLength(1);
    expect(await list(own)).toHaveLength(2);
    const again = of(`inv_${id}`, { paidOn: '2026-04-01' });
    expect((await app.ok(PAY, again, scope.treasurer)).investment.state).toBe('PAID');
    expect(await scope.asTreasurer(() => app.get(Ledger).verify())).toEqual([]);
  });

  it('are moved by those who look after them', async () => {
    const [{ id }] = await list(own);
    const to = (more: object) => ({
      input: { assetId: id, location: 'Werkplaats', state: 'STORED', ...more },
    });
    const coordinator = { as: 'coordinator@scope.example', in: scope.id };
    const { asset } = await app.ok(CHANGE, to({}), coordinator);
    expect(asset).toMatchObject({ location: 'Werkplaats', state: 'STORED', memberName: 'Noor de Wit' });
    const stranger = await scope.memberOf(await scope.member('Wim de Boer'));
    expect(await app.refused(CHANGE, to({}), stranger)).toBe('FORBIDDEN');
  });

  it('go where people decide as their user leaves, and a price comes from the thermometer', async () => {
    await left('OWN_ENTERPRISE');
    const [mixer, plates, oven] = await list(scope.treasurer);
    expect(oven).toMatchObject({ exit: { destination: 'OWN_ENTERPRISE' }, proposal: 'SOLD_TO_MEMBER' });
    expect(await app.refused(DECIDE, decision(oven.id, 'SOLD_TO_MEMBER', '60.50'), own)).toBe('ASSET_OWN');
    expect(await app.refused(DECIDE, decision(oven.id, 'SOLD_TO_MEMBER'), scope.treasurer)).toBe(
      'AMOUNT_NOT_POSITIVE',
    );
    const early = decision(oven.id, 'STAYS', '0', { decidedOn: '2026-03-31' });
    expect(await app.refused(DECIDE, early, scope.treasurer)).toBe('DATE_TOO_EARLY');
    const shown = await app.ok(
      DECIDE,
      decision(oven.id, 'SOLD_TO_MEMBER', '60.50', { dryRun: true }),
      scope.treasurer,
    );
    expect(shown.preview.entries).toEqual([{ kind: 'ASSET_SALE' }]);
    const { asset } = await app.ok(DECIDE, decision(oven.id, 'SOLD_TO_MEMBER', '60.50'), scope.treasurer);
    expect(asset).toMatchObject({
      owner: 'MEMBER',
      state: 'GONE',
      decisions: [{ outcome: 'SOLD_TO_MEMBER', value: euro('60.50'), vatAmount: euro('10.50') }],
    });
    expect(await app.refused(DECIDE, decision(oven.id, 'STAYS'), scope.treasurer)).toBe(
      'ASSET_ALREADY_DECIDED',
    );
    expect((await app.ok(DECIDE, decision(plates.id, 'STAYS'), scope.treasurer)).asset.state).toBe('STORED');
    await app.ok(DECIDE, decision(mixer.id, 'GOES_WITH_MEMBER', '10'), scope.treasurer);
    const rows = await scope.asTreasurer(() =>
      app.get(Ledger).journalEntries({ limit: 1, isBackward: false, from: null }),
    );
    expect(ledgerText(rows.slice(0, 1), 'nl')).toMatchSnapshot();
    expect(await scope.asTreasurer(() => app.get(Ledger).verify())).toEqual([]);
  });
});

import { startTestApp, type CallOptions, type TestApp } from '../../../../test/harness/test-app.js';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { Policies } from '#cooperative';
import { civilDate, newId } from '#kernel';
import { globalId } from '#platform';
import { ledgerText } from '../ledger/ledger-text.js';
import { Ledger } from '../ledger/ledger.service.js';
import { APPROVE, of, PAY, REQUEST, seen, wish, WITHDRAW } from './a-request.fixture.js';

const TODAY = '2026-04-01';

describe('what a purchase costs whom', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let owners: string[];
  let own: CallOptions;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo(TODAY);
    scope = await testCooperative(app, 'scope');
    owners = [await scope.member(), await scope.member('Ali Demir'), await scope.member('Wim de Boer')];
    own = await scope.memberOf(owners[0]!);
    for (const owner of owners) {
      const input = {
        memberId: memberId(owner),
        amount: euro('121'),
        vat: 'HIGH',
        directCosts: euro('0'),
        receivedOn: '2026-03-02',
        description: 'Taart',
      };
      await app.ok(POST_INCOME, { input }, scope.treasurer);
    }
  });
  afterAll(() => app.stop());

  const lastBooking = async () => {
    const rows = await scope.asTreasurer(() =>
      app.get(Ledger).journalEntries({ limit: 1, isBackward: false, from: null }),
    );
    return ledgerText(rows.slice(0, 1), 'nl');
  };

  it('is borne by the owners of an enterprise by their shares, and decided by none of them', async () => {
    const [enterprise, set] = [newId(), newId()];
    const row = [scope.id, scope.treasurerId];
    await app.database.owner(
      `INSERT INTO tenant.enterprise (tenant_id, id, member_id, name, activity, sector, starts_on, recorded_by, request_id)
       VALUES ($1, $3, $4, 'Bakkerij', 'Brood', '10', '2020-01-01', $2, 'test')`,
      [...row, enterprise, owners[0]],
    );
    await app.database.owner(
      `WITH made AS (INSERT INTO tenant.enterprise_share_set (tenant_id, id, enterprise_id, sequence, starts_on, recorded_by, request_id)
         VALUES ($1, $4, $3, 1, '2020-01-01', $2, 'test') RETURNING id)
       INSERT INTO tenant.enterprise_share (tenant_id, share_set_id, member_id, basis_points, recorded_by, request_id)
       SELECT $1, made.id, x.m, x.b, $2, 'test' FROM made, unnest($5::uuid[], $6::int[]) AS x (m, b)`,
      [...row, enterprise, set, owners, [3334, 3333, 3333]],
    );
    const shared = { enterpriseId: globalId('Enterprise', enterprise) };
    const { investment } = await app.ok(
      REQUEST,
      await wish(app, own, owners[0]!, '60.50', '10.50', shared),
      own,
    );
    // the others' thermometers are theirs to see
    expect(investment.shares).toEqual([
      expect.objectContaining({ memberName: 'Noor de Wit', basisPoints: 3334 }),
    ]);
    const coOwner = await scope.memberOf(owners[1]!);
    // a co-owner sees it, and leaves it to who asked
    const another = await scope.memberOf(owners[2]!);
    expect(await app.refused(WITHDRAW, of(investment.id), another)).toBe('NOT_FOUND');
    await app.account(coOwner.as!, 'TREASURER', scope.id);
    expect(await app.refused(APPROVE, of(investment.id, seen()), coOwner)).toBe('INVESTMENT_OWN_REQUEST');
    const { investment: approved } = await app.ok(APPROVE, of(investment.id, seen()), scope.treasurer);
    expect(
      approved.shares.map((share: { forecast: { left: { amount: string } } }) => share.forecast.left),
    ).toEqual([euro('53.33'), euro('53.33'), euro('53.34')]);
    await app.ok(PAY, of(investment.id, { paidOn: TODAY }), scope.treasurer);
    expect(await lastBooking()).toMatchSnapshot();
    const stranger = await scope.memberOf(await scope.member('Fatma Kaya'));
    expect(
      await app.refused(REQUEST, await wish(app, stranger, owners[2]!, '1', '0', shared), stranger),
    ).toBe('NOT_FOUND');
  });

  it('is the whole amount under the scheme for small businesses', async () => {
    const day = civilDate(TODAY);
    await scope.asTreasurer(() =>
      app.get(Policies).record({
        kind: 'vat',
        body: { scheme: 'SMALL_BUSINESS' },
        validFrom: day,
        decidedOn: day,
        decidedBy: 'bestuur',
      }),
    );
    const asked = await app.ok(REQUEST, await wish(app, own, owners[0]!, '50.00', '8.68'), own);
    expect(asked.investment.fromThermometer).toEqual(euro('50.00'));
    await app.ok(APPROVE, of(asked.investment.id, seen()), scope.treasurer);
    await app.ok(PAY, of(asked.investment.id, { paidOn: TODAY }), scope.treasurer);
    expect(await lastBooking()).toMatchSnapshot();
    expect(await scope.asTreasurer(() => app.get(Ledger).verify())).toEqual([]);
  });
});

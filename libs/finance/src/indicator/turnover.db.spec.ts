import { Policies } from '#cooperative';
import { type CivilDate, civilDate } from '#kernel';
import { Db, localId } from '#platform';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { Ledger } from '../ledger/ledger.service.js';
import { TurnoverRepository } from './turnover.repository.js';

describe('what customers paid', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let member: string;

  beforeAll(async () => {
    app = await startTestApp({}, false);
    app.moveTo('2026-03-20');
    scope = await testCooperative(app, 'scope');
    member = await scope.member('Noor de Wit');
  });
  afterAll(() => app.stop());

  const sells = async (receivedOn: string): Promise<string[]> => {
    const input = {
      memberId: memberId(member),
      amount: euro('121.00'),
      vat: 'HIGH',
      directCosts: euro('20.00'),
      receivedOn,
      description: 'Taart',
    };
    const { journalEntryIds } = await app.ok(POST_INCOME, { input }, scope.treasurer);
    return journalEntryIds.map((id: string) => localId('JournalEntry', id));
  };
  const paid = () =>
    scope.asTreasurer(async () =>
      (await app.get(Db).read(app.get(TurnoverRepository).facts())).paid
        .map(({ paidOn, net }) => [paidOn, net])
        .toSorted(),
    );

  it('is what a sale brought before costs, and no more for having been taken back and booked again', async () => {
    const wrong = await sells('2026-03-02');
    expect(await paid()).toEqual([['2026-03-02', 100_00]]);
    await scope.asTreasurer(() =>
      app
        .get(Db)
        .write(
          app
            .get(Ledger)
            .reverse(
              wrong
                .toReversed()
                .map((reverses) => ({ on: civilDate('2026-03-20'), reference: '', reverses })),
            ),
        ),
    );
    await sells('2026-03-02');
    expect(await paid()).toEqual([
      ['2026-03-02', 200_00],
      ['2026-03-20', -100_00],
    ]);
  });

  it('goes on when a version of the rules that was withdrawn would have begun', async () => {
    const record = (rateBasisPoints: number, validFrom: CivilDate) =>
      scope.asTreasurer(() =>
        app.get(Policies).record({
          kind: 'contribution',
          body: {
            rateBasisPoints,
            trainingFundBasisPoints: 0,
            base: 'NET_REVENUE',
            rounding: 'PER_BOOKING',
            creditOn: 'PAYMENT',
          },
          validFrom,
          decidedOn: civilDate('2026-03-20'),
          decidedBy: 'bestuur',
        }),
      );
    const { id } = await record(2_500, civilDate('2026-07-01'));
    await scope.asTreasurer(() => app.get(Policies).withdraw(id, 'Toch niet.'));
    app.moveTo('2026-07-02');
    expect(await sells('2026-07-02')).toHaveLength(2);
  });
});

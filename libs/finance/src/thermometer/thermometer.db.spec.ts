import { declareJob, Db, Outbox, statement } from '#platform';
import { civilDate } from '#kernel';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { Thermometers } from './thermometer.service.js';

const THERMOMETER = `query ($memberId: ID!, $first: Int, $after: String, $last: Int) { thermometer(memberId: $memberId) {
  member { id name enterprise { name } } balance { amount }
  totals { earned { amount } contributed { amount } invested { amount } }
  entries(first: $first, after: $after, last: $last) { edges { node { id on kind description amount { amount } balanceAfter { amount }
    explanation { booking rule rate base { amount } policyValidFromOn recordedAt } } } pageInfo { hasNextPage endCursor } } } }`;

describe('a thermometer', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let pangea: TestCooperative;
  let member: string;

  beforeAll(async () => {
    app = await startTestApp();
    scope = await testCooperative(app, 'scope');
    pangea = await testCooperative(app, 'pangea');
    member = await scope.member('Sanne Bakker');
    for (const [receivedOn, description] of [
      ['2026-03-02', 'Taart'],
      ['2026-02-02', 'Slingers'],
      ['2026-03-02', 'Ballonnen'],
    ]) {
      const input = {
        memberId: memberId(member),
        amount: euro('121'),
        vat: 'HIGH',
        directCosts: euro('0'),
        receivedOn,
        description,
      };
      await app.ok(POST_INCOME, { input }, scope.treasurer);
    }
  });
  afterAll(() => app.stop());

  it('is read in one statement, with each euro explained', async () => {
    const ask = () => app.ok(THERMOMETER, { memberId: memberId(member), first: 20 }, scope.treasurer);
    await ask();
    const { result, statements, units } = await app.counting('app', ask);
    expect({ statements, units }).toEqual({ statements: 1, units: 1 });
    expect(result).toMatchObject({
      member: { name: 'Sanne Bakker', enterprise: null },
      balance: { amount: '210.00' },
      totals: {
        earned: { amount: '300.00' },
        contributed: { amount: '90.00' },
        invested: { amount: '0.00' },
      },
    });
    expect(result.entries.edges).toHaveLength(6);
    expect(result.entries.edges[0].node).toMatchObject({
      on: '2026-03-02',
      kind: 'CONTRIBUTION',
      description: 'Afdracht aan de coöperatie: Ballonnen',
      amount: { amount: '-30.00' },
      balanceAfter: { amount: '210.00' },
      explanation: {
        booking: 'Boekstuk 6',
        rate: 3000,
        base: { amount: '100.00' },
        policyValidFromOn: '2016-01-01',
      },
    });
  });

  it('turns its pages over the keyset, both ways', async () => {
    const ask = (variables: object) =>
      app.ok(THERMOMETER, { memberId: memberId(member), ...variables }, scope.treasurer);
    const kinds = (page: { entries: { edges: { node: { id: string } }[] } }) =>
      page.entries.edges.map((edge) => edge.node.id);
    const all = kinds(await ask({ first: 6 }));
    const first = await ask({ first: 4 });
    const second = await ask({ first: 4, after: first.entries.pageInfo.endCursor });
    expect([...kinds(first), ...kinds(second)]).toEqual(all);
    expect(second.entries.pageInfo.hasNextPage).toBe(false);
    expect(kinds(await ask({ last: 2 }))).toEqual(all.slice(-2));
  });

  it('refuses two different pages, and a page without a size', async () => {
    const twice =
      'query ($id: ID!) { thermometer(memberId: $id) { a: entries(first: 1) { edges { cursor } } b: entries(first: 2) { edges { cursor } } } }';
    expect(await app.refused(twice, { id: memberId(member) }, scope.treasurer)).toBe('PAGE_ASKED_TWICE');
    expect(await app.refused(THERMOMETER, { memberId: memberId(member) }, scope.treasurer)).toBe(
      'PAGE_INVALID',
    );
  });

  it('is the own one for a member, and not there for anybody out of reach', async () => {
    const own = await scope.memberOf(member);
    expect((await app.ok(THERMOMETER, { memberId: memberId(member), first: 1 }, own)).balance.amount).toBe(
      '210.00',
    );
    const other = await scope.memberOf(await scope.member('Ali Demir'));
    const unknown = 'mem_00000000000070008000000000000000';
    for (const options of [other, pangea.treasurer]) {
      for (const id of [memberId(member), unknown]) {
        expect(await app.refused(THERMOMETER, { memberId: id, first: 1 }, options)).toBe('NOT_FOUND');
      }
    }
  });

  it('gives a statement by date, that adds up', async () => {
    const read = () =>
      app.get(Thermometers).statementOf(member, civilDate('2026-03-01'), civilDate('2026-03-31'));
    const { opening, movements, closing, privatelyPaid } = await scope.asTreasurer(read);
    expect({ opening, closing, privatelyPaid }).toEqual({ opening: 7000, closing: 21_000, privatelyPaid: 0 });
    expect(movements.map((one) => [one.on, one.kind, one.amount, one.balance])).toEqual([
      ['2026-03-02', 'SALE', 10_000, 17_000],
      ['2026-03-02', 'CONTRIBUTION', -3000, 14_000],
      ['2026-03-02', 'SALE', 10_000, 24_000],
      ['2026-03-02', 'CONTRIBUTION', -3000, 21_000],
    ]);
  });

  it('opens when a trial is decided with admission, and only then', async () => {
    const kind = declareJob('trial-decided');
    const count = statement<{ n: number }, number>(
      `SELECT count(*) AS n FROM tenant.ledger_account WHERE role = 'THERMOMETER'`,
      [],
      ([row]) => row!.n,
    );
    const newcomer = await scope.member('Mehmet Yilmaz');
    const before = await scope.asTreasurer(() => app.get(Db).read(count));
    await app.database.owner(
      `INSERT INTO tenant.member (tenant_id, id, number, given_name, family_name, recorded_by, request_id)
      SELECT tenant_id, uuidv7(), number + 100, 'A', 'B', recorded_by, 'test' FROM tenant.member WHERE id = $1`,
      [newcomer],
    );
    const [row] = await app.database.owner<{ id: string }>(
      `SELECT id FROM tenant.member WHERE given_name = 'A'`,
    );
    const decide = (outcome: string) =>
      scope.asTreasurer(() =>
        app
          .get(Db)
          .write((unit) =>
            app.get(Outbox).add(unit, kind, { memberId: row!.id, outcome, decidedOn: '2026-01-01' }),
          ),
      );
    const ids = [await decide('DECLINED'), await decide('ADMITTED'), await decide('ADMITTED')];
    app.get(Outbox).nudge();
    const done = statement<{ n: number }, number>(
      `SELECT count(*) AS n FROM outbox.request WHERE id = ANY($1) AND state = 'DONE'`,
      [ids],
      ([one]) => one!.n,
    );
    for (const end = Date.now() + 20_000; (await scope.asTreasurer(() => app.get(Db).read(done))) < 3;) {
      if (Date.now() > end) throw new Error('the job did not run');
    }
    expect(await scope.asTreasurer(() => app.get(Db).read(count))).toBe(before + 1);
  });
});

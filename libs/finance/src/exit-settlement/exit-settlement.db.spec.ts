import { onDay, type Sales, salesOf } from '../../../../test/fixtures/cooperative/a-sale.js';
import {
  euro,
  memberId,
  POST_INCOME,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { type CallOptions, startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { Db } from '#platform';
import { APPROVE, mutation, of, PAY, REQUEST, seen, wish } from '../investment/a-request.fixture.js';
import { Ledger } from '../ledger/ledger.service.js';
import { AllocationRepository } from '../thermometer/allocation.repository.js';
import { Allocations } from '../thermometer/allocations.service.js';

const FIELDS = `endedOn destination hasBenefitEnded thermometer { amount } held { amount } toDivide { amount }
  proposed { startingCapital solidarityFund municipality } amounts { startingCapital { amount } solidarityFund { amount } municipality { amount } }
  decision { decidedOn reason parts { startingCapital } }`;
const SHOW = `query ($id: ID!) { exitSettlement(memberId: $id) { ${FIELDS} } }`;
const DECIDE = `mutation ($input: DecideExitSettlementInput!) { decideExitSettlement(input: $input) { exitSettlement { ${FIELDS} }
  preview { entries { kind } } userErrors { code path message } } }`;
const TABLE = {
  rows: [
    {
      destinations: ['OWN_ENTERPRISE'],
      parts: { startingCapital: 10_000, solidarityFund: 0, municipality: 0 },
    },
  ],
  otherwise: { startingCapital: 0, solidarityFund: 5000, municipality: 5000 },
  endedTrial: { startingCapital: 0, solidarityFund: 10_000, municipality: 0 },
  whileOnBenefit: 'MUNICIPAL_SETTLEMENT',
};

describe('the money of somebody who leaves', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let sales: Sales;
  let board: CallOptions;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-07-01');
    scope = await testCooperative(app, 'scope');
    sales = salesOf(app, scope);
    await app.account('board@scope.example', 'BOARD', scope.id);
    board = { as: 'board@scope.example', in: scope.id };
  });
  afterAll(() => app.stop());

  const earned = async (name: string, amount = '121.00') => {
    const id = await scope.member(name);
    await app.ok(POST_INCOME, sales.income(id, amount, '2026-03-02'), scope.treasurer);
    return id;
  };
  /** What arrives of an old invoice. */
  const paid = (id: string, on: string) =>
    scope.asTreasurer(() =>
      app.get(Db).write(async (unit) => {
        const sale = { memberId: id, on: onDay(on), net: 10_000, directCosts: 0, reference: '2026-0007' };
        await unit.run(app.get(Ledger).post(await app.get(Allocations).entriesFor(unit, sale)));
      }),
    );
  const decide = (id: string, more: object = {}) =>
    app.ok(DECIDE, { input: { memberId: memberId(id), ...more } }, board);
  const refused = (id: string, more: object = {}, as = board) =>
    app.refused(DECIDE, { input: { memberId: memberId(id), ...more } }, as);

  it('has no proposal without a table, and none for who has not left', async () => {
    const id = await earned('Noor de Wit');
    expect(await app.refused(SHOW, { id: memberId(id) }, board)).toBe('EXIT_NOT_RECORDED');
    await sales.left(id, '2026-06-30');
    expect(await app.ok(SHOW, { id: memberId(id) }, board)).toMatchObject({ proposed: null, amounts: null });
    expect(await refused(id)).toBe('POLICY_MISSING');
    await sales.decide('exit-settlement', TABLE, '2026-07-01');
  });

  it('becomes starting capital of who goes on with the own enterprise, and so do later payments', async () => {
    const id = await earned('Sanne Bakker');
    await sales.left(id, '2026-06-30');
    expect(await app.ok(SHOW, { id: memberId(id) }, board)).toMatchObject({
      destination: 'OWN_ENTERPRISE',
      thermometer: euro('70.00'),
      amounts: { startingCapital: euro('70.00') },
      decision: null,
    });
    const shown = await decide(id, { dryRun: true });
    expect(shown.preview.entries).toEqual([{ kind: 'SETTLEMENT' }]);
    const decided = await decide(id);
    expect(decided.exitSettlement.decision).toEqual({
      decidedOn: '2026-07-01',
      reason: '',
      parts: { startingCapital: 10_000 },
    });
    expect(await sales.booksOf(1)).toMatchSnapshot();
    expect(await sales.owed(id, 'THERMOMETER')).toBe(0);
    expect(await sales.owed(id, 'STARTING_CAPITAL')).toBe(7000);
    expect(await refused(id)).toBe('EXIT_ALREADY_SETTLED');
    await paid(id, '2026-07-01');
    expect(await sales.owed(id, 'THERMOMETER')).toBe(0);
    expect(await sales.owed(id, 'STARTING_CAPITAL')).toBe(14_000);
    // a bank file that comes after the decision tells of a payment from before the exit
    await paid(id, '2026-06-30');
    expect(await sales.owed(id, 'THERMOMETER')).toBe(0);
    expect(await sales.owed(id, 'STARTING_CAPITAL')).toBe(21_000);
    expect(await sales.faults()).toEqual([]);
  });

  it('comes back from where it went when a customer gets money back after that', async () => {
    const id = await earned('Hugo Smit');
    await sales.left(id, '2026-06-30');
    await decide(id);
    const sold = await app.database.owner<{ id: string }>(
      `SELECT e.source_id AS id FROM tenant.journal_entry e JOIN tenant.posting p ON p.entry_id = e.id
         JOIN tenant.ledger_account a ON a.id = p.account_id AND a.member_id = $1
        WHERE e.kind = 'ALLOCATION' LIMIT 1`,
      [id],
    );
    await scope.asTreasurer(() =>
      app.get(Db).write(async (unit) => {
        const given = await unit.run(app.get(AllocationRepository).givenByEntry(sold[0]!.id));
        const about = { on: onDay('2026-07-01'), reference: 'Terug', rule: 'REFUND' as const };
        const parts = await app.get(Allocations).correct(unit, given, { net: -5_000, directCosts: 0 }, about);
        await unit.run(app.get(Ledger).post(parts.flatMap(({ entries }) => [...entries])));
      }),
    );
    expect(await sales.owed(id, 'THERMOMETER')).toBe(0);
    expect(await sales.owed(id, 'STARTING_CAPITAL')).toBe(3_500);
    expect(await sales.faults()).toEqual([]);
  });

  it('that customers pay between an exit and a return enters the thermometer, though nothing new is sold then', async () => {
    const id = await earned('Joris Vos');
    await sales.left(id, '2026-04-30');
    await app.database.owner(
      `INSERT INTO tenant.re_entry (tenant_id, trajectory_id, returned_on, recorded_by, request_id)
       SELECT tenant_id, id, '2026-06-01', recorded_by, 'test' FROM tenant.trajectory WHERE member_id = $1`,
      [id],
    );
    await paid(id, '2026-05-15');
    expect(await sales.owed(id, 'THERMOMETER')).toBe(14_000);
    expect(await app.refused(POST_INCOME, sales.income(id, '121.00', '2026-05-15'), scope.treasurer)).toBe(
      'THERMOMETER_NOT_OPEN',
    );
  });

  it('is never starting capital of who is still on benefit', async () => {
    const id = await earned('Ali Demir');
    await sales.left(id, '2026-06-30', 'OWN_ENTERPRISE', false);
    expect(await app.ok(SHOW, { id: memberId(id) }, board)).toMatchObject({
      hasBenefitEnded: false,
      proposed: { startingCapital: 0, municipality: 10_000 },
    });
    const capital = { startingCapital: 10_000, solidarityFund: 0, municipality: 0 };
    expect(await refused(id, { parts: capital, reason: 'Toch' })).toBe('EXIT_ON_BENEFIT');
    await decide(id);
    expect(await sales.owed(id, 'STARTING_CAPITAL')).toBeNull();
    expect(await sales.credit('MUNICIPAL_SETTLEMENT')).toBe(7000);
  });

  it('follows the table unless the board says why not', async () => {
    const id = await earned('Mehmet Yilmaz', '12.11');
    await sales.left(id, '2026-06-30', 'PAID_WORK');
    const parts = { startingCapital: 0, solidarityFund: 10_000, municipality: 0 };
    expect(await refused(id, { parts })).toBe('TEXT_REQUIRED');
    expect(await refused(id, { parts: { ...parts, municipality: 1 } })).toBe('EXIT_PARTS_NOT_WHOLE');
    expect(await refused(id, { parts, reason: 'BSN 123456782' })).toBe('TEXT_HAS_BSN');
    const { exitSettlement } = await decide(id, { parts, reason: 'De gemeente ziet ervan af.' });
    expect(exitSettlement.decision.reason).toBe('De gemeente ziet ervan af.');
    expect(await sales.credit('SOLIDARITY_FUND')).toBe(701);
  });

  it('settles the advances that it is set off against, so that they hold nothing of what comes in later', async () => {
    await sales.decide('advance', { settleWithinDays: 14 }, '2026-01-01');
    const id = await earned('Omar Aydin', '205.70');
    expect(await sales.owed(id, 'THERMOMETER')).toBe(11_900);
    const own = await scope.memberOf(id);
    const asked = await wish(app, own, id, '100.00', '0', { kind: 'ADVANCE', receiptFileId: null });
    const advance = (await app.ok(REQUEST, asked, own)).investment.id;
    await app.ok(APPROVE, of(advance, seen()), scope.treasurer);
    await app.ok(PAY, of(advance, { paidOn: '2026-07-01' }), scope.treasurer);
    const held = async () => {
      const list = await app.ok(
        '{ investments(first: 10) { edges { node { state advance { isOverdue outstanding { amount } repayments { amount { amount } } } } } } }',
        {},
        own,
      );
      const [row] = await app.database.owner<{ cents: string }>(
        'SELECT coalesce(sum(cents), 0) AS cents FROM tenant.thermometer_reservation WHERE member_id = $1',
        [id],
      );
      return { ...list.edges[0].node, reserved: Number(row!.cents) };
    };
    expect(await held()).toMatchObject({ state: 'PAID', reserved: 10_000 });
    await sales.left(id, '2026-06-30', 'PAID_WORK');
    const { exitSettlement } = await app.ok(
      mutation(
        'decideExitSettlement',
        'exitSettlement { toDivide { amount } reserved { amount } } userErrors { code }',
      ),
      { input: { memberId: memberId(id) } },
      board,
    );
    expect(exitSettlement).toEqual({ toDivide: euro('19.00'), reserved: euro('0.00') });
    expect(await held()).toEqual({
      state: 'SETTLED',
      advance: {
        isOverdue: false,
        outstanding: euro('0.00'),
        repayments: [{ amount: euro('100.00') }],
      },
      reserved: 0,
    });
    expect(await sales.owed(id, 'ADVANCES_TO_MEMBERS')).toBe(0);
    expect(await sales.faults()).toEqual([]);
  });

  it('waits for the board, and its things for the treasurer, until each was decided', async () => {
    const waits = async (as: CallOptions, id: string) =>
      (await app.ok('{ today { tasks { kind urgency on memberId name count act } } }', {}, as)).tasks.filter(
        (task: { memberId: string }) => task.memberId === memberId(id),
      );
    const id = await earned('Lotte Visser', '242.00');
    const own = await scope.memberOf(id);
    const bought = await wish(app, own, id, '60.50', '10.50', { category: 'EQUIPMENT', purpose: 'Oven' });
    const wished = (await app.ok(REQUEST, bought, own)).investment.id;
    await app.ok(APPROVE, of(wished, seen()), scope.treasurer);
    await app.ok(PAY, of(wished, { paidOn: '2026-07-01' }), scope.treasurer);
    const hasLeft = async (): Promise<boolean> =>
      (await app.ok('query ($id: ID!) { thermometer(memberId: $id) { hasLeft } }', { id: memberId(id) }, own))
        .hasLeft;
    expect([await waits(board, id), await waits(scope.treasurer, id), await hasLeft()]).toEqual([
      [],
      [],
      false,
    ]);
    await sales.left(id, '2026-06-30');
    expect(await hasLeft()).toBe(true);
    const task = { urgency: 'WAITING', on: '2026-06-30', name: 'Lotte Visser', memberId: memberId(id) };
    expect(await waits(board, id)).toEqual([
      { ...task, kind: 'EXIT_TO_SETTLE', count: null, act: 'decideExitSettlement' },
    ]);
    expect(await waits(scope.treasurer, id)).toEqual([
      { ...task, kind: 'ASSETS_TO_DECIDE', count: 1, act: 'decideAsset' },
    ]);
    expect(await waits(own, id)).toEqual([]);
    const { edges } = await app.ok(
      'query ($m: ID) { assets(memberId: $m, first: 2) { edges { node { id } } } }',
      { m: memberId(id) },
      scope.treasurer,
    );
    const assetId = edges[0].node.id;
    const stays = { assetId, outcome: 'STAYS', value: euro('10'), decidedOn: '2026-07-01' };
    await app.ok(mutation('decideAsset', 'userErrors { code }'), { input: stays }, scope.treasurer);
    expect(await waits(scope.treasurer, id)).toEqual([]);
    expect(await waits(board, id)).toHaveLength(1);
    await decide(id);
    expect(await waits(board, id)).toEqual([]);
  });

  it('is decided by the board alone, seen by the member, and by nobody out of reach', async () => {
    const id = await earned('Yara Haddad');
    await sales.left(id, '2026-06-30');
    expect(await refused(id, {}, scope.treasurer)).toBe('FORBIDDEN');
    const own = await scope.memberOf(id);
    expect((await app.ok(SHOW, { id: memberId(id) }, own)).thermometer).toEqual(euro('70.00'));
    const other = await scope.memberOf(await scope.member('Wim de Boer'));
    expect(await app.refused(SHOW, { id: memberId(id) }, other)).toBe('NOT_FOUND');
    const pangea = await testCooperative(app, 'pangea');
    expect(await app.refused(SHOW, { id: memberId(id) }, pangea.treasurer)).toBe('NOT_FOUND');
  });
});

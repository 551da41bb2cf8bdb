import { type Sales, salesOf } from '../../../../test/fixtures/cooperative/a-sale.js';
import {
  euro,
  memberId,
  testCooperative,
  type TestCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { newId } from '#kernel';
import { Db } from '#platform';
import { moves } from '../invoice/a-payment.fixture.js';
import { OpenThermometer } from '../thermometer/open-thermometer.js';

const payload = (name: string, fields: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} userErrors { code } } }`;
const UNDO = payload('undoBooking', 'bankEntry { state }');
const LATE_COST = payload('recordLateCost', 'journalEntryIds');
const TAKE_BACK = payload('takeBackEntry', 'journalEntryIds');
const ENDED_TRIAL = {
  rows: [],
  otherwise: { startingCapital: 0, solidarityFund: 10_000, municipality: 0 },
  endedTrial: { startingCapital: 0, solidarityFund: 2500, municipality: 7500 },
  whileOnBenefit: 'SOLIDARITY_FUND',
};

describe('whose the money of an invoice is', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let sales: Sales;
  let customerId: string;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-12-05');
    scope = await testCooperative(app, 'scope');
    sales = salesOf(app, scope);
    const address = { street: 'Markt', houseNumber: '3', postcode: '2611 GP', city: 'Delft' };
    const input = { name: 'Bakkerij Het Zoute Brood B.V.', ...address };
    const { customer } = await app.ok(
      payload('createCustomer', 'customer { id }'),
      { input },
      scope.treasurer,
    );
    customerId = customer.id;
  });
  afterAll(() => app.stop());

  /** A final invoice of 121.00. */
  async function invoiceOf(member: string, suppliedOn: string, enterprise?: string): Promise<string> {
    const draft = {
      memberId: memberId(member),
      customerId,
      suppliedOn,
      directCosts: euro('0'),
      lines: [{ description: 'Ballonnen', quantity: '1', unitPrice: euro('100.00'), vat: 'HIGH' }],
      ...(enterprise && { enterpriseId: sales.enterpriseId(enterprise) }),
    };
    const drafted = await app.ok(
      payload('draftInvoice', 'invoice { id }'),
      { input: draft },
      scope.treasurer,
    );
    const input = { invoiceId: drafted.invoice.id, issuedOn: suppliedOn };
    const made = await app.ok(payload('finaliseInvoice', 'invoice { id }'), { input }, scope.treasurer);
    return made.invoice.id;
  }
  const heard = async (id: string, outcome: 'ADMITTED' | 'STOPPED', decidedOn: string) => {
    await sales.decided(id, outcome, decidedOn);
    await scope.asTreasurer(async () => {
      const row = { payload: { memberId: id, outcome, decidedOn } };
      await app
        .get(Db)
        .write(await app.get(OpenThermometer).handle({ row, progress: async () => {} } as never));
    });
  };
  const undoing = (bankEntryId: string) => ({ input: { bankEntryId, reason: 'Verkeerde factuur' } });
  const undo = (bankEntryId: string) => app.ok(UNDO, undoing(bankEntryId), scope.treasurer);
  /** The entry of its debt. */
  const costs = async (saleId: string, occurredOn: string): Promise<string> => {
    const input = { saleId, amount: euro('20.00'), occurredOn, description: 'Verf' };
    return (await app.ok(LATE_COST, { input }, scope.treasurer)).journalEntryIds[0];
  };
  const takeBack = (entryId: string) =>
    app.ok(TAKE_BACK, { input: { entryId, reason: 'Verkeerd bedrag' } }, scope.treasurer);

  it('is theirs who owned the enterprise on the day of the supply, also once it is not the cooperative’s any more', async () => {
    const member = await scope.member('Samira Amrani');
    const enterprise = await sales.shared({ [member]: 10_000 });
    const invoice = await invoiceOf(member, '2026-06-20', enterprise);
    await app.database.owner(`UPDATE tenant.enterprise SET ends_on = '2026-06-30' WHERE id = $1`, [
      enterprise,
    ]);
    await moves(app, scope, invoice, 12_100, '2026-07-10');
    expect(await sales.owed(member, 'THERMOMETER')).toBe(7000);
  });

  it('is not theirs who became an owner between supply and payment', async () => {
    const [member, later] = [await scope.member('Ali Demir'), await scope.member('Sanne Bakker')];
    const enterprise = await sales.shared({ [member]: 10_000 });
    const invoice = await invoiceOf(member, '2026-06-20', enterprise);
    const set = newId();
    await app.database.owner(
      `WITH joined AS (INSERT INTO tenant.enterprise_share_set (tenant_id, id, enterprise_id, sequence, starts_on, recorded_by, request_id)
         SELECT tenant_id, $2, enterprise_id, 2, '2026-07-01', recorded_by, 'test' FROM tenant.enterprise_share_set WHERE enterprise_id = $1
         RETURNING tenant_id, recorded_by)
       INSERT INTO tenant.enterprise_share (tenant_id, share_set_id, member_id, basis_points, recorded_by, request_id)
       SELECT tenant_id, $2, m, 5000, recorded_by, 'test' FROM joined, unnest($3::uuid[]) m`,
      [enterprise, set, [member, later]],
    );
    await moves(app, scope, invoice, 12_100, '2026-07-10');
    expect(await sales.owed(member, 'THERMOMETER')).toBe(7000);
    expect(await sales.owed(later, 'THERMOMETER')).toBe(0);
  });

  it('comes back from the thermometer that it was released into, when its booking is undone', async () => {
    const id = await sales.inTrial('Mehmet Yilmaz', '2026-08-01');
    const invoice = await invoiceOf(id, '2026-08-10');
    const entry = await moves(app, scope, invoice, 12_100, '2026-08-20');
    expect(await sales.owed(id, 'HELD_FOR_TRIAL')).toBe(10_000);
    await heard(id, 'ADMITTED', '2026-09-01');
    expect(await sales.owed(id, 'THERMOMETER')).toBe(7000);
    await undo(entry);
    expect([await sales.owed(id, 'HELD_FOR_TRIAL'), await sales.owed(id, 'THERMOMETER')]).toEqual([0, 0]);
    expect(await sales.booksOf(3)).toMatchSnapshot();
    await app.ok(
      payload('confirmMatch', 'bankEntry { state }'),
      { input: { bankEntryId: entry, invoiceId: invoice } },
      scope.treasurer,
    );
    expect(await sales.owed(id, 'THERMOMETER')).toBe(7000);
    await undo(entry);
    expect(await sales.owed(id, 'THERMOMETER')).toBe(0);
    expect(await sales.faults()).toEqual([]);
  });

  it('comes back from where a stopped trial took it, when its booking is undone', async () => {
    await sales.decide('exit-settlement', ENDED_TRIAL, '2026-01-01');
    const id = await sales.inTrial('Olena Koval', '2026-09-01');
    const entry = await moves(app, scope, await invoiceOf(id, '2026-09-10'), 12_100, '2026-09-20');
    await heard(id, 'STOPPED', '2026-10-01');
    expect(await sales.credit('MUNICIPAL_SETTLEMENT')).toBe(7500);
    await undo(entry);
    expect(await sales.owed(id, 'HELD_FOR_TRIAL')).toBe(0);
    expect(await sales.credit('MUNICIPAL_SETTLEMENT')).toBe(0);
    expect(await sales.credit('SOLIDARITY_FUND')).toBe(0);
    expect(await sales.faults()).toEqual([]);
  });

  it('does not go back under a cost that came late, and says which one is in the way', async () => {
    const held = await sales.inTrial('Wim de Boer', '2026-10-01');
    const member = await scope.member('Lotte Visser');
    for (const id of [held, member]) {
      const invoice = await invoiceOf(id, '2026-10-05');
      const entry = await moves(app, scope, invoice, 12_100, '2026-10-10');
      const cost = await costs(invoice, '2026-10-25');
      const { data } = await app.gql(
        UNDO.replace('{ code }', '{ code message }'),
        undoing(entry),
        scope.treasurer,
      );
      expect(data.undoBooking.userErrors).toEqual([
        { code: 'LATE_COST_STANDS', message: expect.stringMatching(/Verf, €\s20,00/) },
      ]);
      await takeBack(cost);
      await undo(entry);
      expect([await sales.owed(id, 'HELD_FOR_TRIAL'), await sales.owed(id, 'THERMOMETER')]).toEqual(
        id === held ? [0, null] : [null, 0],
      );
    }
    expect(await sales.faults()).toEqual([]);
  });

  it('goes back whole where a late cost was taken back after the money was released', async () => {
    const id = await sales.inTrial('Noor de Wit', '2026-10-01');
    const invoice = await invoiceOf(id, '2026-10-05');
    const entry = await moves(app, scope, invoice, 12_100, '2026-10-20');
    const cost = await costs(invoice, '2026-10-25');
    await heard(id, 'ADMITTED', '2026-11-01');
    expect(await app.refused(UNDO, undoing(entry), scope.treasurer)).toBe('LATE_COST_STANDS');
    await takeBack(cost);
    expect(await sales.owed(id, 'THERMOMETER')).toBe(7000);
    await undo(entry);
    expect([await sales.owed(id, 'HELD_FOR_TRIAL'), await sales.owed(id, 'THERMOMETER')]).toEqual([0, 0]);
    expect(await sales.faults()).toEqual([]);
  });

  it('of an invoice that was paid twice bears a late cost in both payments, and gets it back in both', async () => {
    const id = await scope.member('Pim Smit');
    const invoice = await invoiceOf(id, '2026-11-01');
    for (const [cents, on] of [
      [4033, '2026-11-05'],
      [8067, '2026-11-20'],
    ] as const)
      await moves(app, scope, invoice, cents, on);
    const before = await sales.owed(id, 'THERMOMETER');
    const cost = await costs(invoice, '2026-11-25');
    const { lateCosts } = (
      await app.gql(
        'query ($id: ID!) { lateCosts(saleId: $id) { changes { memberName contributionBack { amount } lessForMember { amount } } } }',
        { id: invoice },
        scope.treasurer,
      )
    ).data;
    expect(lateCosts).toEqual([
      { changes: [{ memberName: 'Pim Smit', contributionBack: euro('6.00'), lessForMember: euro('14.00') }] },
    ]);
    await takeBack(cost);
    expect(await sales.owed(id, 'THERMOMETER')).toBe(before);
    expect(await sales.faults()).toEqual([]);
  });
});

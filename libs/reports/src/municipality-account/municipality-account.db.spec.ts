import { Thermometers } from '#finance';
import { civilDate, newId } from '#kernel';
import { valueOf } from '#membership';
import { globalId } from '#platform';
import { salesOf } from '../../../../test/fixtures/cooperative/a-sale.js';
import {
  euro,
  memberId,
  POST_INCOME,
  type TestCooperative,
  testCooperative,
} from '../../../../test/fixtures/cooperative/a-treasury.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import type { AskedReport } from '../definition/report-definition.js';
import { madeReport, READ_REPORT, REQUEST_REPORT } from '../report/made-report.fixture.js';
import { MunicipalityAccountReport, MunicipalitySummaryReport } from './municipality-account.report.js';

const PERIOD = { from: civilDate('2026-01-01'), until: civilDate('2026-12-31') };
const RECORD = `mutation ($input: RecordMunicipalFigureInput!) { recordMunicipalFigure(input: $input) {
  figure { kind amount { amount } groupSize source } userErrors { code path } } }`;

describe('the account of one municipality', () => {
  let app: TestApp;
  let scope: TestCooperative;
  let delft: string;
  let officer: { as: string; in: string };
  let adviser: typeof officer;
  const clients: string[] = [];

  const clientOf = (id: string, organisationId: string) =>
    app.database.owner(
      `INSERT INTO tenant.client_of (tenant_id, trajectory_id, organisation_id, starts_on, recorded_by, request_id)
       SELECT tenant_id, id, $2, '2016-01-01', recorded_by, 'test' FROM tenant.trajectory WHERE member_id = $1`,
      [id, organisationId],
    );
  const asked = (subjectId: string): AskedReport => ({
    id: newId(),
    kind: 'MUNICIPALITY_ACCOUNT',
    subjectId,
    period: PERIOD,
    locale: 'nl',
    asOf: civilDate('2027-01-15'),
  });
  const account = (subjectId = delft) =>
    scope.asTreasurer(() => app.get(MunicipalityAccountReport).freeze(asked(subjectId)));
  const earns = (id: string, amount: string, receivedOn: string) =>
    app.ok(
      POST_INCOME,
      {
        input: {
          memberId: memberId(id),
          amount: euro(amount),
          directCosts: euro('0'),
          vat: 'ZERO',
          description: 'Taart',
          receivedOn,
        },
      },
      scope.treasurer,
    );

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2027-01-15');
    scope = await testCooperative(app, 'verantwoord');
    delft = await app.organisation('MUNICIPALITY', 'delft-verantwoord', 'Delft');
    await app.database.owner(
      `INSERT INTO tenant.collaboration (tenant_id, organisation_id, starts_on, recorded_by, request_id)
       VALUES ($1, $2, '2016-01-01', $3, 'test')`,
      [scope.id, delft, scope.treasurerId],
    );
    const email = 'officer@delft-verantwoord.example';
    await app.account(email, 'OFFICER', delft);
    officer = { as: email, in: scope.id };
    adviser = { as: 'adviser@delft-verantwoord.example', in: scope.id };
    await app.account(adviser.as, 'POLICY_ADVISER', delft);
    for (const [name, from] of [
      ['Noor de Wit', '2024-06-01'],
      ['ليلى حداد', '2026-02-01'],
    ] as const) {
      const id = await scope.member(name, from);
      await clientOf(id, delft);
      clients.push(id);
    }
    const other = await scope.member('Otto Jansen', '2024-01-01');
    await earns(clients[0]!, '800.00', '2025-12-30');
    await earns(clients[0]!, '1200.00', '2026-01-20');
    await earns(clients[1]!, '455.55', '2026-03-03');
    await earns(other, '9999.00', '2026-03-03');
    await salesOf(app, scope).left(clients[0]!, '2026-10-01', 'PAID_WORK');
  });
  afterAll(() => app.stop());

  it('counts the clients of that municipality and nobody else', async () => {
    const { municipality, people, destinations } = await account();
    expect(municipality).toBe('Delft');
    expect(people).toMatchObject({ admitted: 1, membersAtStart: 1, membersLeft: 1, membersAtEnd: 1 });
    expect(destinations).toEqual([{ destination: 'PAID_WORK', count: 1 }]);
  });

  it('is to the cent what the thermometers of these clients say', async () => {
    const { money, turnover } = await account();
    const statements = await scope.asTreasurer(async () => {
      const all = [];
      for (const id of clients)
        all.push(await app.get(Thermometers).statementOf(id, PERIOD.from, PERIOD.until));
      return all;
    });
    const sum = (of: (statement: (typeof statements)[number]) => number) =>
      statements.reduce((total, statement) => total + of(statement), 0);
    const kind = (name: string) =>
      sum(({ movements }) =>
        movements.filter((one) => one.kind === name).reduce((total, { amount }) => total + amount, 0),
      );
    expect(money!.thermometers).toMatchObject({
      opening: sum(({ opening }) => opening),
      earned: kind('SALE'),
      contributed: kind('CONTRIBUTION'),
      closing: sum(({ closing }) => closing),
    });
    expect(money!.thermometers.opening).toBe(560_00);
    expect(valueOf(turnover)!.revenue).toBe(1655_55);
    expect(money!.months.reduce((total, { revenue }) => total + revenue, 0)).toBe(1655_55);
    expect(money!.months).toHaveLength(12);
  });

  it('of groups only shows nothing of two people', async () => {
    const summary = await scope.asTreasurer(() => app.get(MunicipalitySummaryReport).freeze(asked(delft)));
    expect(summary.people).toMatchObject({ membersAtStart: null, admitted: null, membersLeft: null });
    expect([summary.destinations, summary.money, summary.turnover.state]).toEqual([null, null, 'TOO_FEW']);
  });

  it('of groups only shows no money of five people of whom one earned', async () => {
    const utrecht = await app.organisation('MUNICIPALITY', 'utrecht-verantwoord', 'Utrecht');
    await app.database.owner(
      `INSERT INTO tenant.collaboration (tenant_id, organisation_id, starts_on, recorded_by, request_id)
       VALUES ($1, $2, '2016-01-01', $3, 'test')`,
      [scope.id, utrecht, scope.treasurerId],
    );
    const five: string[] = [];
    for (const name of ['Ada', 'Bo', 'Cem', 'Dewi', 'Els']) {
      const id = await scope.member(`${name} Bakker`, '2025-01-01');
      await clientOf(id, utrecht);
      five.push(id);
    }
    const summary = () => scope.asTreasurer(() => app.get(MunicipalitySummaryReport).freeze(asked(utrecht)));
    await earns(five[0]!, '1200.00', '2026-05-20');
    const { turnover, money } = await summary();
    expect([turnover.n, turnover.state, money]).toEqual([5, 'SHOWN', null]);
    for (const id of five.slice(1)) await earns(id, '100.00', '2026-05-21');
    expect((await summary()).money!.months[4]).toEqual({
      month: '2026-05-01',
      revenue: 160_000,
      invested: 0,
    });
  });

  it('of a municipality without clients is empty and whole', async () => {
    const nowhere = await app.organisation('MUNICIPALITY', 'nergens', 'Nergens');
    await expect(account(nowhere)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await app.database.owner(
      `INSERT INTO tenant.collaboration (tenant_id, organisation_id, starts_on, recorded_by, request_id)
       VALUES ($1, $2, '2016-01-01', $3, 'test')`,
      [scope.id, nowhere, scope.treasurerId],
    );
    const { people, destinations, money } = await account(nowhere);
    expect([people.referred, people.membersAtEnd, destinations]).toEqual([0, 0, []]);
    expect(money!.thermometers).toMatchObject({ opening: 0, closing: 0 });
  });

  it('is made for the officer, and of groups only for the policy adviser', async () => {
    const input = (definition: string) => ({
      input: {
        definition,
        municipalityId: globalId('Organisation', delft),
        fromOn: PERIOD.from,
        untilOn: PERIOD.until,
        formats: ['PDF', 'XLSX', 'CSV'],
      },
    });
    const full = await madeReport(app, input('MUNICIPALITY_ACCOUNT').input, officer);
    expect((await full.bytes('PDF')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await full.bytes('CSV')).toString()).toContain('Leden aan het eind');
    const whole = input('MUNICIPALITY_SUMMARY');
    expect(await app.refused(REQUEST_REPORT, whole, adviser)).toBe('REPORT_PERIOD_NOT_WHOLE');
    const quarter = { ...whole.input, fromOn: '2026-10-01' };
    const summary = await madeReport(app, quarter, adviser);
    expect((await summary.bytes('XLSX')).subarray(0, 2).toString()).toBe('PK');
    expect(await app.refused(REQUEST_REPORT, input('MUNICIPALITY_ACCOUNT'), adviser)).toBe(
      'REPORT_NOT_ALLOWED',
    );
    expect(await app.refused(READ_REPORT, { id: full.id }, adviser)).toBe('NOT_FOUND');
    expect(await app.refused(REQUEST_REPORT, input('MUNICIPALITY_ACCOUNT'), scope.treasurer)).toBe(
      'REPORT_NOT_ALLOWED',
    );
  });

  describe('what the municipality enters itself', () => {
    const costs = {
      kind: 'CARE_COSTS',
      amount: euro('184000.00'),
      groupSize: 14,
      fromOn: '2026-01-01',
      untilOn: '2026-12-31',
      source: 'Wmo-administratie',
    };

    it('stands in the account with its source; a later one of the same period takes its place', async () => {
      await app.ok(RECORD, { input: costs }, officer);
      await app.ok(RECORD, { input: { ...costs, amount: euro('190000.00') } }, officer);
      const { entered } = await account();
      expect(entered).toEqual([
        {
          kind: 'CARE_COSTS',
          cents: 190_000_00,
          shareBasisPoints: null,
          groupSize: 14,
          fromOn: '2026-01-01',
          untilOn: '2026-12-31',
          source: 'Wmo-administratie',
        },
      ]);
      expect(await app.ok('{ municipalFigures { source } }', {}, officer)).toHaveLength(2);
    });

    it.each([
      ['MUNICIPAL_FIGURE_GROUP_TOO_SMALL', { groupSize: 9 }],
      ['MUNICIPAL_FIGURE_NEEDS_SOURCE', { source: ' ' }],
      ['MUNICIPAL_FIGURE_NEEDS_VALUE', { amount: null }],
      ['MUNICIPAL_FIGURE_NEEDS_VALUE', { shareBasisPoints: 10 }],
      ['MUNICIPAL_FIGURE_NEEDS_VALUE', { kind: 'REFERENCE_OUTFLOW_12' }],
      ['PERIOD_INVALID', { fromOn: '2027-01-01' }],
      ['DATE_IN_FUTURE', { untilOn: '2027-12-31' }],
      ['VALUE_OUT_OF_RANGE', { amount: euro('-1') }],
    ])('is refused with %s', async (code, change) => {
      expect(await app.refused(RECORD, { input: { ...costs, ...change } }, officer)).toBe(code);
    });

    it('is entered by nobody of the cooperative', async () => {
      expect(await app.refused(RECORD, { input: costs }, scope.treasurer)).toBe('FORBIDDEN');
    });
  });
});

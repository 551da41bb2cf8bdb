import { Policies } from '#cooperative';
import { Ledger, Periods } from '#finance';
import { Db, globalId, Tidings } from '#platform';
import { aCooperative, type ACooperative } from '../fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { createTestClient } from '../harness/test-client.js';
import { until } from '../story/until.js';

const VERSION = 'policyVersion { id validFromOn withdrawnOn withdrawnReason } userErrors { code path }';
const DECIDE = `mutation ($input: DecidePolicyInput!) { decidePolicy(input: $input) { ${VERSION} } }`;
const WITHDRAW = `mutation ($input: WithdrawPolicyInput!) { withdrawPolicy(input: $input) { ${VERSION} } }`;
const PREVIEW = `query ($input: PreviewPolicyInput!) { previewPolicy(input: $input) {
  kind validFromOn replacedOn settings { setting before after isChanged } touched { code count text } } }`;
const NOTICES = '{ notices(first: 50) { edges { node { kind text } } } }';
const CONTRIBUTION = {
  rateBasisPoints: 3000,
  trainingFundBasisPoints: 0,
  base: 'NET_REVENUE',
  rounding: 'PER_BOOKING',
  creditOn: 'PAYMENT',
};

/** Connections of the app under test. */
const POOL = 2;

describe('decisions of the board', () => {
  let app: TestApp;
  let boog: ACooperative;
  let as: { as: string };

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-06-15');
    boog = await aCooperative(app, 'boog');
    as = { as: boog.coordinator };
    await boog.referred('Ada');
    await boog.inTrial('Ben');
    await boog.active('Cem');
  });
  afterAll(() => app.stop());

  const preview = (kind: string, body: object, validFromOn = '2026-07-01') =>
    app.ok(PREVIEW, { input: { kind, body, validFromOn } }, as);
  const decide = async (kind: string, body: object, validFromOn: string): Promise<string> => {
    const input = { kind, body, validFromOn, decidedBy: 'ledenvergadering' };
    return (await app.ok(DECIDE, { input }, as)).policyVersion.id;
  };
  const counts = ({ touched }: { touched: { code: string; count: number }[] }) =>
    Object.fromEntries(touched.map(({ code, count }) => [code, count]));
  const monthsOn = (date: string) =>
    app.within(boog.id, boog.coordinatorId, 'COORDINATOR', async () => {
      const versions = await app.get(Policies).all();
      return versions.find(
        (version) => version.kind === 'trial' && version.withdrawnOn === null && version.validFrom <= date,
      )!.body;
    });

  it('are shown beforehand, setting by setting, with how many they touch, and nothing is written', async () => {
    const [before] = await app.database.owner('SELECT count(*) FROM tenant.policy_version');
    const shown = await preview('trial', { months: 6 });
    expect(shown).toMatchObject({
      kind: 'trial',
      validFromOn: '2026-07-01',
      replacedOn: null,
      settings: [{ setting: 'months', before: '3', after: '6', isChanged: true }],
    });
    expect(counts(shown)).toEqual({ TRIALS_RUNNING: 1, TRIALS_TO_COME: 1 });
    expect(shown.touched[0].text).toBe('1 proefperiode loopt al. De laatste dag verandert niet.');
    expect(counts(await preview('term', { months: null }))).toEqual({
      TERMS_FIXED: 1,
      MEMBERS_WITHOUT_TERM: 0,
      TERMS_TO_COME: 2,
    });
    const admission = await preview('admission', { needsPlan: false });
    expect(counts(admission)).toEqual({
      MEMBERS_ADMITTED: 1,
      ADMISSIONS_FROM_TRIAL: 1,
      ADMISSIONS_TO_COME: 1,
    });
    expect(admission.settings).toContainEqual({
      setting: 'needsPlan',
      before: null,
      after: 'false',
      isChanged: true,
    });
    const contribution = await preview('contribution', CONTRIBUTION);
    expect(counts(contribution)).toEqual({ INVOICES_OPEN: 0, PAYMENTS_BOOKED: 0 });
    expect(await app.database.owner('SELECT count(*) FROM tenant.policy_version')).toEqual([before]);
  });

  it.each([
    ['trial', { months: 13 }, '2026-07-01', 'POLICY_BODY_INVALID'],
    ['trial', { months: 3, more: 1 }, '2026-07-01', 'POLICY_BODY_INVALID'],
    ['nothing', {}, '2026-07-01', 'POLICY_KIND_UNKNOWN'],
    ['trial', { months: 3 }, '2026-06-14', 'POLICY_IN_THE_PAST'],
  ])('refuse %s %p from %s with %s, shown or recorded', async (kind, body, validFromOn, code) => {
    const input = { kind, body, validFromOn };
    expect(await app.refused(PREVIEW, { input }, as)).toBe(code);
    expect(await app.refused(DECIDE, { input: { ...input, decidedBy: 'bestuur' } }, as)).toBe(code);
  });

  it('can be taken back before they hold, stay to be read, and leave their day free', async () => {
    const first = await decide('trial', { months: 5 }, '2026-09-01');
    expect((await preview('trial', { months: 6 }, '2026-08-01')).replacedOn).toBe('2026-09-01');
    expect(
      await app.refused(
        PREVIEW,
        { input: { kind: 'trial', body: { months: 6 }, validFromOn: '2026-09-01' } },
        as,
      ),
    ).toBe('POLICY_DATE_TAKEN');
    const withdraw = (policyVersionId: string, reason = 'Toch niet.') =>
      [WITHDRAW, { input: { policyVersionId, reason } }] as const;
    for (const [reason, code] of [
      [' ', 'TEXT_REQUIRED'],
      ['a'.repeat(201), 'TEXT_TOO_LONG'],
      ['111222333', 'TEXT_HAS_BSN'],
    ] as const)
      expect(await app.refused(...withdraw(first, reason), as)).toBe(code);
    const { policyVersion } = await app.ok(...withdraw(first), as);
    expect(policyVersion).toEqual({
      id: first,
      validFromOn: '2026-09-01',
      withdrawnOn: '2026-06-15',
      withdrawnReason: 'Toch niet.',
    });
    expect(await app.refused(...withdraw(first), as)).toBe('POLICY_ALREADY_WITHDRAWN');
    expect(await monthsOn('2026-10-01')).toEqual({ months: 3 });
    const second = await decide('trial', { months: 4 }, '2026-09-01');
    expect(await monthsOn('2026-10-01')).toEqual({ months: 4 });
    const input = { kind: 'trial', body: { months: 2 }, validFromOn: '2026-09-01', decidedBy: 'bestuur' };
    expect(await app.refused(DECIDE, { input }, as)).toBe('POLICY_DATE_TAKEN');
    const all: { id: string; withdrawnOn: string | null }[] = await app.ok(
      '{ policyVersions { id withdrawnOn } }',
      {},
      as,
    );
    expect(all).toEqual(
      expect.arrayContaining([
        { id: first, withdrawnOn: '2026-06-15' },
        { id: second, withdrawnOn: null },
      ]),
    );
    // what other rooms' statements see
    const rows = await app.database.owner<{ id: string }>(
      `SELECT id FROM tenant.policy WHERE tenant_id = $1 AND kind = 'trial' AND valid_from = '2026-09-01'`,
      [boog.id],
    );
    expect(rows.map(({ id }) => globalId('PolicyVersion', id))).toEqual([second]);
  });

  it('are met at once where another process decided or withdrew them', async () => {
    const beside = await app.beside();
    const there = createTestClient(beside.url, app.database);
    const tidings = app.get(Tidings);
    const met = async (query: string, input: object) => {
      const told = new Promise((hear) => tidings.on('policies_changed', hear));
      const { policyVersion } = await there.ok(query, { input }, as);
      expect(await told).toBe(boog.id);
      return policyVersion.id as string;
    };
    const before = await monthsOn('2026-12-01');
    const decision = { kind: 'trial', body: { months: 1 }, validFromOn: '2026-12-01', decidedBy: 'bestuur' };
    const policyVersionId = await met(DECIDE, decision);
    expect(await monthsOn('2026-12-01')).toEqual({ months: 1 });
    await met(WITHDRAW, { policyVersionId, reason: 'Toch niet.' });
    expect(await monthsOn('2026-12-01')).toEqual(before);
    await beside.stop();
  });

  it('hold from their first day on, and are then beyond withdrawing', async () => {
    const today = await decide('approval', { limitCents: 100 }, '2026-06-15');
    const input = { policyVersionId: today, reason: 'Te laat.' };
    expect(await app.refused(WITHDRAW, { input }, as)).toBe('POLICY_IN_FORCE');
  });

  it('never hold from a day on which the books are closed', async () => {
    await app.within(boog.id, boog.coordinatorId, 'TREASURER', async () => {
      await app.get(Db).write((unit) => app.get(Ledger).openBooks(unit));
      await app.get(Periods).close(app.today(), '');
    });
    const input = { kind: 'term', body: { months: 12 }, validFromOn: '2026-06-15' };
    expect(await app.refused(PREVIEW, { input }, as)).toBe('PERIOD_CLOSED');
    expect(await app.refused(DECIDE, { input: { ...input, decidedBy: 'bestuur' } }, as)).toBe(
      'PERIOD_CLOSED',
    );
    await decide('term', { months: 12 }, '2026-06-16');
  });

  it('are told to the others who run the cooperative', async () => {
    const board = await boog.person('board', 'BOARD');
    const coachee = await boog.person('helper', 'COACH');
    await decide('contribution', CONTRIBUTION, '2026-10-01');
    const told = async (email: string) =>
      (await app.ok(NOTICES, {}, { as: email })).edges.map(
        ({ node }: { node: { kind: string; text: string } }) => node.text,
      );
    expect(await told(board)).toEqual([
      'Er is een besluit over de afdracht. Het geldt vanaf 1 oktober 2026. Besloten door: ledenvergadering.',
    ]);
    expect(await told(boog.coordinator)).toEqual([]);
    expect(await told(coachee)).toEqual([]);
  });

  it('are read by whoever holds a connection, while another waits for one', async () => {
    const policies = app.get(Policies);
    const db = app.get(Db);
    const within = <T>(work: () => Promise<T>) =>
      app.within(boog.id, boog.coordinatorId, 'COORDINATOR', work);
    // nothing is kept of them
    await decide('trial', { months: 4 }, '2026-10-01');
    const arrived: (() => void)[] = [];
    const inside = Array.from({ length: POOL }, () =>
      within(() =>
        db.write(async () => {
          await new Promise<void>((go) => arrived.push(go));
          return policies.all();
        }),
      ),
    );
    await until(async () => arrived.length === POOL);
    const outside = within(() => policies.all());
    arrived.forEach((go) => go());
    const found = await Promise.all([outside, ...inside]);
    expect(found.every((versions) => versions.length > 0)).toBe(true);
  });
});

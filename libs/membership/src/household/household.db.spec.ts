import { globalId, localId } from '#platform';
import { type ACooperative, aCooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

const RECORD = `mutation ($input: RecordHouseholdInput!) { recordHousehold(input: $input) {
  households { type benefitKind startsOn endsOn municipality { name } isCurrent } userErrors { path code message } } }`;
const READ = 'query ($id: ID!) { households(memberId: $id) { type startsOn isCurrent } }';

describe('household and benefit', () => {
  let app: TestApp;
  let ours: ACooperative;
  let memberId: string;
  let self: string;

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-11-23');
    ours = await aCooperative(app, 'thuis');
    memberId = await ours.active();
    self = await ours.person('samira', 'MEMBER', memberId);
  });
  afterAll(() => app.stop());

  const single = { type: 'SINGLE', benefitKind: 'PARTICIPATION_ACT', startsOn: '2026-01-05' };
  const asCoordinator = () => ({ as: ours.coordinator, in: ours.id });
  const record = (input: object) => app.ok(RECORD, { input: { memberId, ...input } }, asCoordinator());
  const refused = (input: object) =>
    app.refused(RECORD, { input: { memberId, ...single, ...input } }, asCoordinator());

  it('is recorded, and corrected by a new fact that leaves the old one standing', async () => {
    const organisationId = globalId('Organisation', ours.municipalityId);
    await record({ ...single, organisationId });
    const { households } = await record({ ...single, type: 'COUPLE', startsOn: '2026-09-01' });
    expect(households).toEqual([
      {
        ...single,
        type: 'COUPLE',
        startsOn: '2026-09-01',
        endsOn: null,
        municipality: null,
        isCurrent: true,
      },
      { ...single, endsOn: null, municipality: { name: 'Gemeente thuis' }, isCurrent: false },
    ]);
    const corrected = await record({
      ...single,
      type: 'COST_SHARER',
      startsOn: '2026-09-01',
      endsOn: '2026-10-31',
    });
    expect(corrected.households.map((one: { isCurrent: boolean }) => one.isCurrent)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('is seen by coordinator and member; a coordinator who looks stands in the log', async () => {
    const looks = () =>
      app.database.owner(`SELECT FROM tenant.access_log WHERE purpose = 'household' AND tenant_id = $1`, [
        ours.id,
      ]);
    expect(await app.ok(READ, { id: memberId }, { as: self, in: ours.id })).toHaveLength(3);
    expect(await looks()).toHaveLength(0);
    expect(await app.ok(READ, { id: memberId }, asCoordinator())).toHaveLength(3);
    expect(await looks()).toHaveLength(1);
    await app.ok(
      `mutation ($input: AssignCoachInput!) { assignCoach(input: $input) { userErrors { code } } }`,
      { input: { memberId, coachEmail: ours.coach, startsOn: '2026-06-02' } },
      asCoordinator(),
    );
    for (const as of [ours.coach, ours.officer, ours.referrer, await ours.person('bea', 'BOARD')]) {
      expect(await app.refused(READ, { id: memberId }, { as, in: ours.id })).toBe('FORBIDDEN');
    }
    expect(await app.refused(RECORD, { input: { memberId, ...single } }, { as: self, in: ours.id })).toBe(
      'FORBIDDEN',
    );
  });

  it("is not shown to another member, nor of another cooperative's", async () => {
    const other = await ours.person('otto', 'MEMBER', await ours.active('Otto'));
    expect(await app.refused(READ, { id: memberId }, { as: other, in: ours.id })).toBe('NOT_FOUND');
    const theirs = await aCooperative(app, 'elders');
    const elsewhere = { as: theirs.coordinator, in: theirs.id };
    expect(await app.refused(READ, { id: memberId }, elsewhere)).toBe('NOT_FOUND');
    expect(await app.refused(RECORD, { input: { memberId, ...single } }, elsewhere)).toBe('NOT_FOUND');
  });

  it('refuses a period backwards and a municipality that one does not work with', async () => {
    expect(await refused({ startsOn: '2026-02-01', endsOn: '2026-01-31' })).toBe('PERIOD_INVALID');
    const stranger = globalId('Organisation', await app.organisation('MUNICIPALITY', 'vreemd'));
    expect(await refused({ organisationId: stranger })).toBe('COLLABORATION_NOT_RUNNING');
    const referrer = globalId('Organisation', ours.referrerId);
    expect(await refused({ organisationId: referrer })).toBe('COLLABORATION_NOT_RUNNING');
  });

  it('keeps its facts: the database lets none be changed or taken away', async () => {
    const [privileges] = await app.database.owner<{ update: boolean; delete: boolean }>(
      `SELECT has_table_privilege('app', 'tenant.household', 'UPDATE') AS update,
              has_table_privilege('app', 'tenant.household', 'DELETE') AS delete`,
    );
    expect(privileges).toEqual({ update: false, delete: false });
    const rows = await app.database.owner(`SELECT FROM tenant.household WHERE member_id = $1`, [
      localId('Member', memberId),
    ]);
    expect(rows).toHaveLength(3);
  });

  it('gives each of many recorded at once a place of its own', async () => {
    const id = await ours.active('Noor');
    const starts = ['2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01', '2026-07-01'];
    await Promise.all(
      starts.map((startsOn) =>
        app.ok(RECORD, { input: { ...single, memberId: id, startsOn } }, asCoordinator()),
      ),
    );
    const rows = await app.database.owner<{ sequence: number }>(
      'SELECT sequence FROM tenant.household WHERE member_id = $1 ORDER BY 1',
      [localId('Member', id)],
    );
    expect(rows.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
  });

  it('knows a norm with its source, and refuses one that it does not know', async () => {
    const NORM =
      'query ($on: Date!, $type: HouseholdType!) { benefitNorm(householdType: $type, on: $on) { startsOn amount { amount } source } }';
    expect(await app.ok(NORM, { on: '2026-03-15', type: 'COUPLE' }, asCoordinator())).toEqual({
      startsOn: '2026-01-01',
      amount: { amount: '2002.13' },
      source: expect.stringContaining('confirmed'),
    });
    expect(await app.refused(NORM, { on: '2026-07-01', type: 'COUPLE' }, asCoordinator())).toBe(
      'BENEFIT_NORM_MISSING',
    );
  });
});

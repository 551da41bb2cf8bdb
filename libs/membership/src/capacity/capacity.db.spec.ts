import { type ACooperative, aCooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

const SET = `mutation ($input: SetCapacityInput!) { setCapacity(input: $input) {
  capacities { hoursPerWeek startsOn isCurrent } userErrors { path code message } } }`;
const READ = 'query ($id: ID!) { capacities(memberId: $id) { hoursPerWeek startsOn isCurrent } }';

describe('capacity per week', () => {
  let app: TestApp;
  let ours: ACooperative;
  let memberId: string;
  let self: { as: string; in: string };

  beforeAll(async () => {
    app = await startTestApp();
    app.moveTo('2026-11-23');
    ours = await aCooperative(app, 'uren');
    memberId = await ours.active();
    self = { as: await ours.person('samira', 'MEMBER', memberId), in: ours.id };
  });
  afterAll(() => app.stop());

  const set = (hoursPerWeek: number, startsOn: string, who: object = self) =>
    app.ok(SET, { input: { memberId, hoursPerWeek, startsOn } }, who);
  const refused = (hoursPerWeek: number, startsOn: string, who: object = self) =>
    app.refused(SET, { input: { memberId, hoursPerWeek, startsOn } }, who);

  it("is in the member's own hand: a new fact from a day, and the earlier ones stay", async () => {
    await set(16, '2026-06-02');
    await set(8, '2026-12-01');
    const { capacities } = await set(24, '2026-11-01', { as: ours.coordinator, in: ours.id });
    expect(capacities).toEqual([
      { hoursPerWeek: 24, startsOn: '2026-11-01', isCurrent: true },
      { hoursPerWeek: 8, startsOn: '2026-12-01', isCurrent: false },
      { hoursPerWeek: 16, startsOn: '2026-06-02', isCurrent: false },
    ]);
  });

  it('is seen by the member, the coordinator and the coach of today', async () => {
    expect(await app.ok(READ, { id: memberId }, self)).toHaveLength(3);
    const coach = { as: ours.coach, in: ours.id };
    expect(await app.refused(READ, { id: memberId }, coach)).toBe('NOT_FOUND');
    await ours.done('assignCoach', { memberId, coachEmail: ours.coach, startsOn: '2026-06-02' });
    expect(await app.ok(READ, { id: memberId }, coach)).toHaveLength(3);
    for (const as of [ours.officer, ours.referrer, await ours.person('bea', 'BOARD')]) {
      expect(await app.refused(READ, { id: memberId }, { as, in: ours.id })).toBe('FORBIDDEN');
    }
  });

  it('is nobody else’s to set', async () => {
    expect(await refused(10, '2026-11-23', { as: ours.coach, in: ours.id })).toBe('FORBIDDEN');
    const otto = { as: await ours.person('otto', 'MEMBER', await ours.active('Otto')), in: ours.id };
    expect(await refused(10, '2026-11-23', otto)).toBe('NOT_FOUND');
  });

  it('refuses hours that a week does not have for it, and a day before the referral', async () => {
    expect(await refused(-1, '2026-11-23')).toBe('VALUE_OUT_OF_RANGE');
    expect(await refused(61, '2026-11-23')).toBe('VALUE_OUT_OF_RANGE');
    expect(await refused(10, '2026-01-04')).toBe('DATE_TOO_EARLY');
    expect((await set(0, '2026-11-23')).capacities[0].hoursPerWeek).toBe(0);
    expect((await set(60, '2026-11-23')).capacities[0].hoursPerWeek).toBe(60);
  });
});

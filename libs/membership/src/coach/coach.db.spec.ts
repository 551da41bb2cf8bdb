import { newId } from '#kernel';
import { globalId, localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

let app: TestApp;
let scope: ACooperative;
let other: ACooperative;

beforeAll(async () => {
  app = await startTestApp({}, false);
  app.moveTo('2026-07-01');
  scope = await aCooperative(app, 'scope');
  other = await aCooperative(app, 'other');
});
afterAll(() => app.stop());

const member = (id: string, as: string, fields = 'id email phone phase') =>
  [`query ($id: ID!) { member(id: $id) { ${fields} } }`, { id }, { as, in: scope.id }] as const;

describe('assignCoach', () => {
  it('ends the earlier coach the day before, with whose scope the member goes', async () => {
    const later = await scope.person('later', 'COACH');
    const memberId = await scope.referred();
    const sees = async (as: string) =>
      (await app.ok(...member(memberId, as)).catch(() => null))?.id === memberId;
    expect(await sees(scope.coach)).toBe(false);
    expect(
      await scope.done('assignCoach', { memberId, coachEmail: scope.coach, startsOn: '2026-02-01' }),
    ).toMatchObject({ coach: { name: 'coach' } });
    expect(await sees(scope.coach)).toBe(true);
    expect(
      await scope.refused('assignCoach', { memberId, coachEmail: scope.coach, startsOn: '2026-03-01' }),
    ).toBe('COACH_ALREADY_ASSIGNED');
    expect(await scope.refused('assignCoach', { memberId, coachEmail: later, startsOn: '2026-02-01' })).toBe(
      'DATE_TOO_EARLY',
    );
    expect(
      await scope.done('assignCoach', { memberId, coachEmail: later, startsOn: '2026-07-01' }),
    ).toMatchObject({ coach: { name: 'later' } });
    expect([await sees(scope.coach), await sees(later)]).toEqual([false, true]);
    const days = await app.database.owner(
      'SELECT starts_on::text, ends_on::text FROM tenant.coach_assignment WHERE member_id = $1 ORDER BY starts_on',
      [localId('Member', memberId)],
    );
    expect(days).toEqual([
      { starts_on: '2026-02-01', ends_on: '2026-06-30' },
      { starts_on: '2026-07-01', ends_on: null },
    ]);
  });

  it('leaves one coach when two are assigned at the same moment', async () => {
    const [one, two] = [await scope.person('one', 'COACH'), await scope.person('two', 'COACH')];
    for (let round = 0; round < 12; round++) {
      const memberId = await scope.referred();
      await Promise.allSettled(
        [one, two].map((coachEmail, i) =>
          scope.done('assignCoach', { memberId, coachEmail, startsOn: `2026-02-0${i + 1}` }),
        ),
      );
      const running = await app.database.owner(
        'SELECT id FROM tenant.coach_assignment WHERE member_id = $1 AND ends_on IS NULL',
        [localId('Member', memberId)],
      );
      expect(running).toHaveLength(1);
    }
  });

  it.each([
    ['COACH_UNKNOWN', () => ({ coachEmail: 'nobody@scope.example' })],
    ['COACH_UNKNOWN', () => ({ coachEmail: scope.coordinator })],
    ['COACH_UNKNOWN', () => ({ coachEmail: other.coach })],
    ['NOT_FOUND', () => ({ memberId: globalId('Member', newId()) })],
  ])('refuses with %s', async (code, wrong) => {
    const memberId = await scope.referred();
    expect(
      await scope.refused('assignCoach', {
        memberId,
        coachEmail: scope.coach,
        startsOn: '2026-02-01',
        ...wrong(),
      }),
    ).toBe(code);
  });
});

import { newId } from '#kernel';
import { localId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';
import { Members } from '../index.js';

let app: TestApp;
let scope: ACooperative;

beforeAll(async () => {
  app = await startTestApp({}, false);
  app.moveTo('2026-07-01');
  scope = await aCooperative(app, 'scope');
});
afterAll(() => app.stop());

describe('what other rooms ask', () => {
  const asked = <T>(work: (members: Members) => Promise<T>, role: 'COORDINATOR' | 'COACH' = 'COORDINATOR') =>
    app.within(scope.id, scope.coordinatorId, role, () => work(app.get(Members)));

  it('is the phase on a day', async () => {
    const memberId = localId('Member', await scope.active());
    const phases = ['2026-01-01', '2026-01-31', '2026-02-28', '2026-03-01', '2026-06-02'].map((day) =>
      asked((members) => members.phaseOn(memberId, day as never)),
    );
    expect(await Promise.all(phases)).toEqual(['REFERRED', 'REFERRED', 'PLAN', 'TRIAL', 'ACTIVE']);
    await expect(asked((members) => members.phaseOn(newId(), '2026-06-02' as never))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is a name, and whether somebody is within reach', async () => {
    const memberId = localId('Member', await scope.referred());
    expect(await asked((members) => members.nameOf(memberId))).toBe('Samira de Wit');
    await asked((members) => members.requireInScope('member.read', memberId));
    await expect(
      asked((members) => members.requireInScope('member.read', memberId), 'COACH'),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(asked((members) => members.requireInScope('goal.set', memberId))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

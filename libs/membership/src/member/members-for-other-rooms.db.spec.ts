import { newId } from '#kernel';
import { Db, globalId, localId } from '#platform';
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

  it('is the facts of every trajectory that began, as they were known on a day', async () => {
    const house = await aCooperative(app, 'house');
    await house.planned();
    const [running, stopped, gone] = [await house.active(), await house.inTrial(), await house.active()];
    await house.done('stopTrial', { memberId: stopped, stoppedOn: '2026-04-01', reason: 'Ziek.' });
    await house.done('recordOutflow', {
      memberId: gone,
      endedOn: '2026-06-20',
      destination: 'PAID_WORK',
      howFound: 'UNKNOWN',
      benefitEnded: true,
    });
    const factsOn = (day: string) =>
      app.within(house.id, house.coordinatorId, 'COORDINATOR', async () => {
        const facts = await app.get(Db).read(app.get(Members).trajectoryFacts(day as never));
        return Object.fromEntries(
          facts.map(({ memberId, id: _id, ...fact }) => [globalId('Member', memberId), fact]),
        );
      });
    const runs = { t0: '2026-03-01', endedOn: null, exitKind: null, destination: null, benefitEnded: false };
    expect(await factsOn('2026-02-28')).toEqual({});
    expect(await factsOn('2026-03-31')).toEqual({ [running]: runs, [stopped]: runs, [gone]: runs });
    expect(await factsOn('2026-06-30')).toEqual({
      [running]: runs,
      [stopped]: { ...runs, endedOn: '2026-04-01', exitKind: 'DROP_OUT' },
      [gone]: {
        t0: '2026-03-01',
        endedOn: '2026-06-20',
        exitKind: 'OUTFLOW',
        destination: 'PAID_WORK',
        benefitEnded: true,
      },
    });
  });
});

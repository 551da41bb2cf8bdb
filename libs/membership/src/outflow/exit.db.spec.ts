import { newId } from '#kernel';
import { globalId } from '#platform';
import { aCooperative, type ACooperative } from '../../../../test/fixtures/cooperative/a-cooperative.js';
import { startTestApp, type TestApp } from '../../../../test/harness/test-app.js';

let app: TestApp;
let scope: ACooperative;

beforeAll(async () => {
  app = await startTestApp({}, false);
  app.moveTo('2026-07-01');
  scope = await aCooperative(app, 'scope');
});
afterAll(() => app.stop());

describe('recordOutflow', () => {
  const out = {
    endedOn: '2026-06-30',
    destination: 'OWN_ENTERPRISE',
    howFound: 'OWN_CUSTOMER',
    benefitEnded: true,
  };

  it('ends a membership once, and says what it counts as', async () => {
    const memberId = await scope.active();
    expect(await scope.done('recordOutflow', { memberId, ...out })).toMatchObject({
      phase: 'OUTFLOW',
      endedOn: '2026-06-30',
      destination: 'OWN_ENTERPRISE',
      trajectory: { exit: { kind: 'OUTFLOW', howFound: 'OWN_CUSTOMER', benefitEnded: true } },
    });
    expect(await scope.refused('recordOutflow', { memberId, ...out })).toBe('TRAJECTORY_ALREADY_ENDED');
  });

  it.each([
    ['TRANSFER', 'TRANSFERRED'],
    ['MOVED', 'DROP_OUT'],
    ['EDUCATION', 'OUTFLOW'],
    ['COMBINATION', 'OUTFLOW'],
  ])('to %s is %s', async (destination, phase) => {
    const memberId = await scope.active();
    expect(await scope.done('recordOutflow', { memberId, ...out, destination })).toMatchObject({ phase });
  });

  it('counts work that was found in the trial; who only stops then, stops the trial', async () => {
    const memberId = await scope.inTrial();
    const stopped = { memberId, ...out, destination: 'STOPPED', howFound: null, benefitEnded: false };
    expect(await scope.refused('recordOutflow', stopped)).toBe('MEMBER_NOT_ACTIVE');
    expect(await scope.done('recordOutflow', { memberId, ...out })).toMatchObject({ phase: 'OUTFLOW' });
    expect(await scope.refused('stopTrial', { memberId, stoppedOn: '2026-07-01', reason: 'Weg.' })).toBe(
      'TRAJECTORY_ALREADY_ENDED',
    );
  });

  it('lets go who never came to a trial, and does not count that as outflow', async () => {
    const memberId = await scope.planned();
    expect(await scope.refused('recordOutflow', { memberId, ...out })).toBe('TRIAL_NOT_STARTED');
    const moved = { memberId, ...out, destination: 'MOVED', howFound: null, benefitEnded: false };
    expect(await scope.refused('recordOutflow', { ...moved, endedOn: '2026-01-31' })).toBe('DATE_TOO_EARLY');
    expect(await scope.done('recordOutflow', moved)).toMatchObject({ phase: 'DROP_OUT' });
  });

  it.each([
    ['DATE_IN_FUTURE', { endedOn: '2026-07-02' }],
    ['DATE_TOO_EARLY', { endedOn: '2026-06-01' }],
    ['NOT_FOUND', { memberId: globalId('Member', newId()) }],
  ])('refuses with %s: %j', async (code, wrong) => {
    const memberId = await scope.active();
    expect(await scope.refused('recordOutflow', { memberId, ...out, ...wrong })).toBe(code);
  });
});

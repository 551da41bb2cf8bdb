import { actsFor } from './act.js';

const coordinator = [
  'plan.record',
  'permission.record',
  'trial.start',
  'trial.decide',
  'outflow.record',
  'coach.assign',
  'enterprise.record',
];

describe('what can be done for somebody', () => {
  it.each([
    ['REFERRED', 'SUBMIT_PLAN'],
    ['PLAN', 'START_TRIAL'],
    ['TRIAL', 'DECIDE_TRIAL'],
    ['ACTIVE', 'RECORD_OUTFLOW'],
  ] as const)('starts for %s with %s', (phase, first) => {
    expect(actsFor({ phase, trialEndsOn: null }, coordinator)[0]).toBe(first);
  });

  it.each(['OUTFLOW', 'DROP_OUT', 'DECLINED', 'TRANSFERRED'] as const)(
    'is nothing on the way after %s, and what was recorded can be put right',
    (phase) => {
      expect(actsFor({ phase, trialEndsOn: null }, coordinator)).not.toContain('RECORD_ENTERPRISE');
      expect(actsFor({ phase, trialEndsOn: null }, ['fact.correct'])).toEqual([
        'CORRECT_FACT',
        'WITHDRAW_FACT',
      ]);
    },
  );

  it.each([
    [false, 'START_PAUSE'],
    [true, 'END_PAUSE'],
  ] as const)('offers one side of a break (runs: %s)', (hasPause, act) => {
    expect(actsFor({ phase: 'ACTIVE', trialEndsOn: null, hasPause }, ['pause.record'])).toEqual([act]);
  });

  it('does not start a trial that is planned already', () => {
    const acts = actsFor({ phase: 'PLAN', trialEndsOn: '2027-03-01' }, coordinator);
    expect(acts).not.toContain('START_TRIAL');
    expect(acts).toContain('RECORD_PERMISSION');
  });

  it('is nothing for who may not', () => {
    expect(actsFor({ phase: 'TRIAL', trialEndsOn: '2027-03-01' }, ['member.read', 'goal.read'])).toEqual([]);
    expect(actsFor({ phase: 'PLAN', trialEndsOn: null }, ['plan.record'])).toEqual(['SUBMIT_PLAN']);
  });
});

import fc from 'fast-check';
import { addDays, type CivilDate, civilDate, DomainError } from '#kernel';
import { checkDecision, checkStart, checkStop } from './trial-rules.js';
import type { TrajectoryFacts } from '../trajectory/trajectory-facts.js';

const day = (text: string): CivilDate => civilDate(text);
const strict = {
  needsPlan: true,
  needsPermission: true,
  planMustBeApproved: false,
  decidedBy: 'COORDINATOR' as const,
};
const planned: TrajectoryFacts = {
  referredOn: day('2026-01-05'),
  plannedOn: day('2026-02-01'),
  trialStartsOn: null,
  trialEndsOn: null,
  interruptions: [],
  decidedOn: null,
  outcome: null,
  endedOn: null,
  exitKind: null,
};
const inTrial: TrajectoryFacts = {
  ...planned,
  trialStartsOn: day('2026-03-01'),
  trialEndsOn: day('2026-06-01'),
};
const decided: TrajectoryFacts = { ...inTrial, decidedOn: day('2026-06-02'), outcome: 'ADMITTED' };

function codeOf(check: () => void): string | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe('the start of a trial', () => {
  const start = (
    facts: TrajectoryFacts,
    on = '2026-03-01',
    admission = strict,
    isPermitted = true,
    isPlanApproved = false,
  ) => codeOf(() => checkStart(facts, day(on), { admission, isPermitted, isPlanApproved }));

  it('takes an approved plan where the cooperative decided so', () => {
    const approved = { ...strict, planMustBeApproved: true };
    expect(start(planned, '2026-03-01', approved)).toBe('PLAN_NOT_APPROVED');
    expect(start(planned, '2026-03-01', approved, true, true)).toBeNull();
  });

  it('takes a plan and a permission', () => {
    expect(start(planned)).toBeNull();
    expect(start({ ...planned, plannedOn: null })).toBe('PLAN_MISSING');
    expect(start(planned, '2026-01-31')).toBe('PLAN_MISSING');
    expect(start(planned, '2026-03-01', strict, false)).toBe('PERMISSION_MISSING');
  });

  it('takes neither where the cooperative decided so', () => {
    expect(
      start(
        { ...planned, plannedOn: null },
        '2026-03-01',
        {
          needsPlan: false,
          needsPermission: false,
          planMustBeApproved: false,
          decidedBy: 'COORDINATOR' as const,
        },
        false,
      ),
    ).toBeNull();
  });

  it('happens once, after the referral, in a trajectory that runs', () => {
    expect(start(inTrial)).toBe('TRIAL_ALREADY_STARTED');
    expect(start(planned, '2026-01-04')).toBe('DATE_TOO_EARLY');
    expect(start({ ...planned, endedOn: day('2026-02-10'), exitKind: 'DROP_OUT' })).toBe(
      'TRAJECTORY_ALREADY_ENDED',
    );
  });
});

describe('the decision on a trial', () => {
  const decide = (
    facts: TrajectoryFacts,
    outcome: 'ADMITTED' | 'DECLINED',
    on: string,
    isPermitted = true,
    admission = strict,
  ) => codeOf(() => checkDecision(facts, { outcome, decidedOn: day(on) }, { admission, isPermitted }));

  it('admits from the day on which the trial ends', () => {
    expect(decide(inTrial, 'ADMITTED', '2026-05-31')).toBe('TRIAL_NOT_ENDED');
    expect(decide(inTrial, 'ADMITTED', '2026-06-01')).toBeNull();
  });

  it('says from when on admission is possible', () => {
    expect(() =>
      checkDecision(
        inTrial,
        { outcome: 'ADMITTED', decidedOn: day('2026-05-31') },
        { admission: strict, isPermitted: true },
      ),
    ).toThrow(expect.objectContaining({ params: { endsOn: '2026-06-01' } }));
  });

  it('admits with the permission in force, unless the cooperative needs none', () => {
    expect(decide(inTrial, 'ADMITTED', '2026-06-01', false)).toBe('PERMISSION_MISSING');
    expect(
      decide(inTrial, 'ADMITTED', '2026-06-01', false, { ...strict, needsPermission: false }),
    ).toBeNull();
  });

  it('declines at any time during the trial, permission or not', () => {
    expect(decide(inTrial, 'DECLINED', '2026-03-01', false)).toBeNull();
    expect(decide(inTrial, 'DECLINED', '2026-02-28')).toBe('DATE_TOO_EARLY');
  });

  it('is taken once, on a trial that began', () => {
    expect(decide(planned, 'DECLINED', '2026-06-01')).toBe('TRIAL_NOT_STARTED');
    expect(decide(decided, 'DECLINED', '2026-06-03')).toBe('TRIAL_ALREADY_DECIDED');
  });

  it('never admits before the end, whatever the days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 400 }), fc.integer({ min: 1, max: 366 }), (offset, length) => {
        const trialStartsOn = day('2026-03-01');
        const facts = { ...inTrial, trialStartsOn, trialEndsOn: addDays(trialStartsOn, length) };
        const isRefused = decide(facts, 'ADMITTED', addDays(trialStartsOn, offset)) !== null;
        expect(isRefused).toBe(offset < length);
      }),
    );
  });
});

describe('stopping a trial', () => {
  const stop = (facts: TrajectoryFacts, on: string, today = '2027-01-01') =>
    codeOf(() => checkStop(facts, day(on), day(today)));

  it('is possible from the first day until the decision', () => {
    expect(stop(inTrial, '2026-03-01')).toBeNull();
    expect(stop(inTrial, '2027-01-01')).toBeNull();
    expect(stop(inTrial, '2026-02-28')).toBe('DATE_TOO_EARLY');
    expect(stop(planned, '2026-03-01')).toBe('TRIAL_NOT_STARTED');
    expect(stop(decided, '2026-06-03')).toBe('TRIAL_ALREADY_DECIDED');
  });

  it('is possible before the first day of a trial that lies ahead, from the referral on', () => {
    const today = '2026-02-28';
    expect(stop(inTrial, today, today)).toBeNull();
    expect(stop(inTrial, inTrial.referredOn, today)).toBeNull();
    expect(stop(inTrial, addDays(inTrial.referredOn, -1), today)).toBe('DATE_TOO_EARLY');
  });
});

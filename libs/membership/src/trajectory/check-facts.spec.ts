import fc from 'fast-check';
import { addMonths, type CivilDate, civilDate, DomainError } from '#kernel';
import { checkFacts } from './check-facts.js';
import { timelineOf } from './timeline.js';
import { anyFacts } from './trajectory-facts.fixture.js';
import type { TrajectoryFacts } from './trajectory-facts.js';

const day = civilDate;
const good: TrajectoryFacts = {
  referredOn: day('2026-01-05'),
  plannedOn: day('2026-02-01'),
  trialStartsOn: day('2026-03-01'),
  trialEndsOn: day('2026-06-01'),
  decidedOn: day('2026-06-02'),
  outcome: 'ADMITTED',
  interruptions: [],
  endedOn: null,
  exitKind: null,
};
const back = (endedOn: string, returnedOn: string) =>
  ({ endedOn: day(endedOn), kind: 'DROP_OUT', returnedOn: day(returnedOn) }) as const;
const left = (endedOn: string, exitKind: 'OUTFLOW' | 'DROP_OUT' = 'OUTFLOW') => ({
  endedOn: day(endedOn),
  exitKind,
});

function refusal(facts: TrajectoryFacts): string | null {
  try {
    checkFacts(facts);
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { earlier, later } = error.params;
    return error.code === 'FACTS_CONTRADICT' ? `${later} before ${earlier}` : error.code;
  }
}

describe('the facts of a trajectory together', () => {
  const undecided = { ...good, decidedOn: null, outcome: null };
  const referred = { ...undecided, trialStartsOn: null, trialEndsOn: null };
  it.each<[string | null, TrajectoryFacts]>([
    [null, good],
    [null, { ...good, ...left('2026-06-02') }],
    [null, { ...good, interruptions: [back('2026-08-31', '2027-02-28')], ...left('2027-02-28') }],
    [null, { ...undecided, ...left('2026-04-01') }],
    [null, { ...referred, ...left('2026-02-01', 'DROP_OUT') }],
    [null, { ...good, decidedOn: day('2026-02-20'), outcome: 'STOPPED' }],
    ['PLAN before REFERRAL', { ...good, plannedOn: day('2026-01-04') }],
    ['TRIAL before REFERRAL', { ...referred, plannedOn: null, trialStartsOn: day('2026-01-04') }],
    ['DECISION before TRIAL', { ...good, decidedOn: day('2026-05-31') }],
    ['DECISION before TRIAL', { ...good, decidedOn: day('2026-02-28'), outcome: 'DECLINED' }],
    ['DECISION before TRIAL', { ...good, trialStartsOn: null }],
    ['DECISION before REFERRAL', { ...good, decidedOn: day('2026-01-04'), outcome: 'STOPPED' }],
    ['EXIT before DECISION', { ...good, ...left('2026-06-01') }],
    ['EXIT before DECISION', { ...good, outcome: 'DECLINED', ...left('2026-07-01') }],
    ['EXIT before TRIAL', { ...undecided, ...left('2026-02-28') }],
    ['EXIT before TRIAL', { ...referred, ...left('2026-03-01') }],
    ['EXIT before PLAN', { ...referred, ...left('2026-01-31', 'DROP_OUT') }],
    ['RETURN before DECISION', { ...undecided, interruptions: [back('2026-04-01', '2026-05-01')] }],
    ['RETURN before EXIT', { ...good, interruptions: [back('2026-08-01', '2026-08-01')] }],
    ['EXIT before DECISION', { ...good, interruptions: [back('2026-06-01', '2026-07-01')] }],
    [
      'EXIT before RETURN',
      { ...good, interruptions: [back('2026-08-01', '2026-09-01')], ...left('2026-08-31') },
    ],
    [
      'EXIT before RETURN',
      { ...good, interruptions: [back('2026-08-01', '2026-09-01'), back('2026-08-15', '2026-10-01')] },
    ],
    ['RETURN_TOO_LATE', { ...good, interruptions: [back('2026-08-31', '2027-03-01')] }],
  ])('%s', (expected, facts) => {
    expect(refusal(facts)).toBe(expected);
  });

  it('that are let through lie in order, end once, and come back in time', () => {
    let accepted = 0;
    fc.assert(
      fc.property(anyFacts, (facts) => {
        fc.pre(refusal(facts) === null);
        accepted += 1;
        const { outcome, interruptions, endedOn, exitKind } = facts;
        const rank = {
          REFERRED: 0,
          PLAN: 1,
          TRIAL: 2,
          ACTIVE: 3,
          DECLINED: 4,
          OUTFLOW: 4,
          DROP_OUT: 4,
          TRANSFERRED: 4,
        };
        const phases = timelineOf(facts).map(({ phase }) => phase);
        // from an end only a return leads on, and there are as many as there are interruptions
        const backs = phases.filter((phase, i) => i > 0 && rank[phase] < rank[phases[i - 1]!]);
        expect(backs.every((phase) => phase === 'ACTIVE')).toBe(true);
        expect(backs.length).toBeLessThanOrEqual(interruptions.length);
        if (interruptions.length > 0) expect(outcome).toBe('ADMITTED');
        for (const { endedOn: from, returnedOn } of interruptions) {
          expect(returnedOn > from && returnedOn <= addMonths(from, 6)).toBe(true);
        }
        if (endedOn) expect(phases.at(-1)).toBe(exitKind);
      }),
      { numRuns: 400 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  it('may end on any day that is not before the last one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), (days) => {
        const endedOn = new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10) as CivilDate;
        expect(refusal({ ...good, endedOn, exitKind: 'DROP_OUT' }) === null).toBe(endedOn >= good.decidedOn!);
      }),
    );
  });
});

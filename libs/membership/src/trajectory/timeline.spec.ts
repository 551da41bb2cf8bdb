import fc from 'fast-check';
import { civilDate } from '#kernel';
import { PHASES } from './phase.js';
import { phaseOn, spansOf, timelineOf } from './timeline.js';
import { allDays, anyFacts, someDay } from './trajectory-facts.fixture.js';
import type { TrajectoryFacts } from './trajectory-facts.js';

const facts: TrajectoryFacts = {
  referredOn: civilDate('2026-01-05'),
  plannedOn: civilDate('2026-02-01'),
  trialStartsOn: civilDate('2026-03-01'),
  trialEndsOn: civilDate('2026-06-01'),
  decidedOn: civilDate('2026-06-02'),
  outcome: 'ADMITTED',
  interruptions: [
    { endedOn: civilDate('2026-09-01'), kind: 'DROP_OUT', returnedOn: civilDate('2026-11-15') },
  ],
  endedOn: civilDate('2027-06-30'),
  exitKind: 'OUTFLOW',
};
const running = { ...facts, interruptions: [], endedOn: null, exitKind: null };

describe('the phase on a day', () => {
  it.each([
    ['2025-12-31', 'REFERRED', '2026-01-05'],
    ['2026-01-05', 'REFERRED', '2026-01-05'],
    ['2026-01-31', 'REFERRED', '2026-01-05'],
    ['2026-02-01', 'PLAN', '2026-02-01'],
    ['2026-03-01', 'TRIAL', '2026-03-01'],
    ['2026-06-01', 'TRIAL', '2026-03-01'],
    ['2026-06-02', 'ACTIVE', '2026-06-02'],
    ['2026-09-01', 'DROP_OUT', '2026-09-01'],
    ['2026-11-15', 'ACTIVE', '2026-11-15'],
    ['2027-06-30', 'OUTFLOW', '2027-06-30'],
  ])('%s: %s since %s', (day, phase, since) => {
    expect(phaseOn(facts, civilDate(day))).toEqual({ phase, since });
  });

  it.each([
    ['DECLINED', 'DECLINED'],
    ['STOPPED', 'DROP_OUT'],
  ] as const)('after a trial that was %s it is %s', (outcome, phase) => {
    expect(phaseOn({ ...running, outcome }, civilDate('2026-07-01')).phase).toBe(phase);
  });

  it('knows nothing of what is still to come: a later exit changes no earlier day', () => {
    fc.assert(
      fc.property(anyFacts, someDay, someDay, (some, today, endedOn) => {
        fc.pre(endedOn > today && some.referredOn <= today);
        const without = { ...some, endedOn: null, exitKind: null };
        expect(phaseOn({ ...without, endedOn, exitKind: 'OUTFLOW' }, today).phase).toEqual(
          phaseOn(without, today).phase,
        );
      }),
    );
  });

  it('is that of the last fact on the way that had happened by then, whatever the order of the days', () => {
    fc.assert(
      fc.property(anyFacts, someDay, (some, day) => {
        const { phase, since } = phaseOn(some, day);
        const had = (on: string | null) => on !== null && on <= day;
        const returned = some.interruptions.findLast((one) => had(one.returnedOn) || had(one.endedOn));
        if (had(some.endedOn)) expect([phase, since]).toEqual([some.exitKind, some.endedOn]);
        else if (returned && had(returned.returnedOn)) expect(phase).toBe('ACTIVE');
        else if (returned) expect(phase).toBe(returned.kind);
        else if (had(some.decidedOn)) expect(since).toBe(some.decidedOn);
        else if (had(some.trialStartsOn)) expect([phase, since]).toEqual(['TRIAL', some.trialStartsOn]);
        else if (had(some.plannedOn)) expect([phase, since]).toEqual(['PLAN', some.plannedOn]);
        else expect(phase).toBe(timelineOf(some)[0]!.phase);
      }),
    );
  });
});

describe('the timeline', () => {
  it('goes up by days, without a gap, an overlap or a phase that lasts no day', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { minLength: 1, maxLength: 3 }), (trajectories) => {
        const spans = spansOf(trajectories.map((one, i) => ({ id: String(i), facts: one })));
        for (const [i, span] of spans.entries()) {
          expect(PHASES).toContain(span.phase);
          expect(span.endsOn).toBe(spans[i + 1]?.startsOn ?? null);
          expect(span.endsOn === null || span.endsOn > span.startsOn).toBe(true);
        }
      }),
    );
  });

  it('holds exactly one span on every day from its first, and it is the phase of that day', () => {
    fc.assert(
      fc.property(anyFacts, (some) => {
        const spans = spansOf([{ id: 'a', facts: some }]);
        for (const day of allDays.filter((one) => one >= spans[0]!.startsOn)) {
          const there = spans.filter(
            ({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day < endsOn),
          );
          expect(there.map(({ phase, startsOn }) => ({ phase, since: startsOn }))).toEqual([
            phaseOn(some, day),
          ]);
        }
      }),
    );
  });

  it('of somebody who came back much later goes on in the new trajectory', () => {
    const again = {
      ...running,
      referredOn: civilDate('2028-02-01'),
      plannedOn: null,
      trialStartsOn: null,
      decidedOn: null,
    };
    const spans = spansOf([
      { id: 'first', facts },
      { id: 'second', facts: again },
    ]);
    expect(spans.slice(-2)).toEqual([
      { trajectoryId: 'first', phase: 'OUTFLOW', startsOn: '2027-06-30', endsOn: '2028-02-01' },
      { trajectoryId: 'second', phase: 'REFERRED', startsOn: '2028-02-01', endsOn: null },
    ]);
  });
});

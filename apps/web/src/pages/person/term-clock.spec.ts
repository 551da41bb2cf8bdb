import * as fc from 'fast-check';
import { monthsBefore, termClockOf, type RunningClock } from './term-clock.js';

const active = {
  phase: 'ACTIVE',
  trialStartsOn: '2025-01-01',
  trialEndsOn: '2025-04-01',
  admittedOn: '2025-04-05',
  termEndsOn: '2027-04-05',
} as const;

describe('the term clock', () => {
  it('of a member shows trial and term with a signal 6 and 3 months before the end', () => {
    const clock = termClockOf(active, '2026-11-23') as RunningClock;
    expect(clock).toMatchObject({ state: 'term', daysLeft: 133, startsOn: '2025-01-01' });
    expect(clock.arcs.map(({ part }) => part)).toEqual(['trial', 'term']);
    expect(clock.signals.map(({ months, on }) => [months, on])).toEqual([
      [6, '2026-10-05'],
      [3, '2027-01-05'],
    ]);
  });

  it('of somebody in the trial shows the trial alone, and how late the decision is', () => {
    const clock = termClockOf(
      { ...active, phase: 'TRIAL', admittedOn: null, termEndsOn: null },
      '2025-04-03',
    );
    expect(clock).toMatchObject({ state: 'trial', daysLeft: -2, now: 1, signals: [] });
  });

  it.each([
    ['REFERRED', null, null, 'waiting'],
    ['PLAN', '2027-01-01', null, 'planned'],
    ['ACTIVE', '2025-01-01', null, 'endless'],
    ['OUTFLOW', '2025-01-01', '2027-04-05', 'over'],
  ] as const)(
    'does not run for %s (trial from %s, term until %s): %s',
    (phase, trialStartsOn, termEndsOn, state) => {
      expect(termClockOf({ ...active, phase, trialStartsOn, termEndsOn }, '2026-11-23')).toEqual({ state });
    },
  );

  it('gives no signal for a term shorter than its distance', () => {
    const clock = termClockOf({ ...active, termEndsOn: '2025-08-05' }, '2025-05-01') as RunningClock;
    expect(clock.signals.map(({ months }) => months)).toEqual([3]);
  });

  it('keeps every part within the ring, whatever the days', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, day, day, (trialStartsOn, admittedOn, termEndsOn, today) => {
        const clock = termClockOf(
          { ...active, trialStartsOn, admittedOn, termEndsOn },
          today,
        ) as RunningClock;
        const places = [clock.now, ...clock.arcs.flatMap(({ from, to }) => [from, to])];
        expect(places.every((place) => place >= 0 && place <= 1)).toBe(true);
        expect(clock.arcs.every(({ from, to }) => from < to)).toBe(true);
      }),
    );
  });
});

it.each([
  ['2027-05-31', 3, '2027-02-28'],
  ['2028-08-31', 6, '2028-02-29'],
  ['2027-01-15', 3, '2026-10-15'],
])('%s less %i months is %s', (on, months, earlier) => {
  expect(monthsBefore(on, months)).toBe(earlier);
});

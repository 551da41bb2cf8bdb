import fc from 'fast-check';
import { addDays, addMonths, type CivilDate, civilDate } from '#kernel';
import { TERM_SIGNALS, termClock, termSignal } from './term-clock.js';

describe('the signal of a term', () => {
  it.each([
    ['2026-01-29', null],
    ['2026-01-31', 'SIX_MONTHS'],
    ['2026-04-29', 'SIX_MONTHS'],
    ['2026-04-30', 'THREE_MONTHS'],
    ['2026-07-31', 'THREE_MONTHS'],
    ['2026-08-01', 'OVER'],
  ])('on %s: %s', (today, signal) => {
    expect(termSignal(civilDate('2026-07-31'), civilDate(today))).toBe(signal);
  });

  it('never goes back while the days go on, and the first one comes six months before', () => {
    const day = fc
      .integer({ min: 0, max: 4000 })
      .map((days): CivilDate => addDays(civilDate('2024-02-29'), days));
    fc.assert(
      fc.property(day, day, day, (endsOn, a, b) => {
        const rank = (on: CivilDate) => TERM_SIGNALS.indexOf(termSignal(endsOn, on)!);
        expect(rank(a <= b ? a : b)).toBeLessThanOrEqual(rank(a <= b ? b : a));
        expect(rank(addDays(addMonths(endsOn, -6), -1))).toBe(-1);
        expect(rank(addMonths(endsOn, -6))).toBe(0);
      }),
    );
  });

  it('comes with the days that are left', () => {
    const clock = termClock(civilDate('2024-08-01'), civilDate('2026-07-31'), civilDate('2026-07-01'));
    expect(clock).toMatchObject({ daysLeft: 30, signal: 'THREE_MONTHS' });
  });
});

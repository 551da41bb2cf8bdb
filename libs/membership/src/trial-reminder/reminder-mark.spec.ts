import fc from 'fast-check';
import { addDays, civilDate } from '#kernel';
import { reminderMark } from './reminder-mark.js';

const END = civilDate('2026-06-01');

describe('what a decision on a trial is reminded of', () => {
  it.each([
    ['2026-05-17', null],
    ['2026-05-18', -14],
    ['2026-05-31', -14],
    ['2026-06-01', 0],
    ['2026-06-07', 0],
    ['2026-06-08', 7],
    ['2026-06-15', 14],
    ['2026-07-01', 28],
  ])('on %s: %s', (today, mark) => {
    expect(reminderMark(END, civilDate(today))).toBe(mark);
  });

  it('never goes back, and each mark begins on its own day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -14, max: 1000 }), (days) => {
        const mark = reminderMark(END, addDays(END, days))!;
        expect(mark).toBeLessThanOrEqual(days);
        expect(reminderMark(END, addDays(END, mark))).toBe(mark);
        expect(reminderMark(END, addDays(END, days + 1))!).toBeGreaterThanOrEqual(mark);
      }),
    );
  });
});

import { monthsAfter } from './months-after.js';

describe('some months after a day', () => {
  it.each([
    ['2026-11-29', 3, '2027-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-11-23', 12, '2027-11-23'],
  ])('%s and %d is %s', (day, months, then) => {
    expect(monthsAfter(day, months)).toBe(then);
  });
});

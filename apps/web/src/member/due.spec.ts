import { daysBetween, dueOn } from './due.js';

describe('a deadline', () => {
  it.each([
    ['2026-11-22', -1, 'late'],
    ['2026-11-23', 0, 'soon'],
    ['2026-12-23', 30, 'soon'],
    ['2026-12-24', 31, 'later'],
  ])('on %s is %i days away: %s', (on, days, nearness) => {
    expect(dueOn('TERM_END', on, '2026-11-23')).toMatchObject({ days, nearness });
  });

  it('counts whole days over the change to summer time', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });
});

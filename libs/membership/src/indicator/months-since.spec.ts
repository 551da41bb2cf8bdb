import fc from 'fast-check';
import { addDays, addMonths, civilDate } from '#kernel';
import { memberMonths } from './member-months.js';
import { monthsSince } from './months-since.js';

const months = (from: string, to: string) => monthsSince(civilDate(from), civilDate(to));

describe('months since', () => {
  it.each([
    ['2026-01-15', '2026-01-15', 0],
    ['2026-01-15', '2026-03-01', 1 + 14 / 28],
    ['2024-02-29', '2025-02-28', 12],
    ['2023-02-28', '2024-02-28', 12],
    ['2024-01-31', '2024-02-29', 1],
    ['2024-01-31', '2024-03-01', 1 + 1 / 31],
  ])('from %s to %s', (from, to, expected) => {
    expect(months(from, to)).toBeCloseTo(expected, 12);
  });

  const day = fc.nat(3_000).map((days) => addDays(civilDate('2019-12-30'), days));

  it('grows with every day, and is below a window exactly before its last day', () => {
    fc.assert(
      fc.property(day, fc.nat(900), fc.nat(30), (from, after, window) => {
        const to = addDays(from, after);
        expect(monthsSince(from, addDays(to, 1))).toBeGreaterThan(monthsSince(from, to));
        expect(monthsSince(from, to) < window).toBe(to < addMonths(from, window));
      }),
    );
  });
});

describe('member-months', () => {
  const period = { from: civilDate('2026-01-01'), until: civilDate('2026-12-31') };
  const span = (startsOn: string, endsOn: string | null) => ({
    memberId: 'm',
    startsOn: civilDate(startsOn),
    endsOn: endsOn === null ? null : civilDate(endsOn),
  });

  it.each([
    [span('2020-05-05', null), 12],
    [span('2026-07-01', null), 6],
    [span('2020-01-01', '2026-01-31'), 1],
    [span('2020-01-01', '2025-12-31'), 0],
    [span('2027-01-01', null), 0],
    [span('2026-06-15', '2026-06-15'), 1 / 30],
  ])('%j: %f', (one, expected) => {
    expect(memberMonths([one], period)).toBeCloseTo(expected, 12);
    expect(memberMonths([one, one], period)).toBeCloseTo(2 * expected, 12);
  });

  it('of a period that is cut in two are those of the whole, to a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 363 }), (cut) => {
        const middle = addDays(period.from, cut);
        const first = memberMonths([span('2020-01-01', null)], { ...period, until: addDays(middle, -1) });
        const rest = memberMonths([span('2020-01-01', null)], { ...period, from: middle });
        expect(Math.abs(first + rest - 12)).toBeLessThan(3 / 28);
      }),
    );
  });
});

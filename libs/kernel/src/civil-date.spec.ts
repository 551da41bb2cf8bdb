import fc from 'fast-check';
import {
  addDays,
  addMonths,
  civilDate,
  compareDates,
  daysBetween,
  monthsBetween,
  quarterOf,
  todayAt,
} from './civil-date.js';
import { DomainError } from './errors.js';

const days = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2149-12-31T00:00:00Z'), noInvalidDate: true })
  .map((moment) => civilDate(moment.toISOString().slice(0, 10)));

describe('a civil date', () => {
  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('can be %s', (text) => {
    expect(civilDate(text)).toBe(text);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2200-01-01',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    '',
    '2026-01-01\n',
  ])('cannot be %j', (text) => {
    expect(() => civilDate(text)).toThrow(new DomainError('DATE_INVALID'));
  });

  it('sorts as text', () => {
    fc.assert(fc.property(days, days, (a, b) => Math.sign(daysBetween(b, a)) === compareDates(a, b)));
  });
});

describe('today in the Netherlands', () => {
  it.each([
    ['winter, one hour ahead', '2026-01-31T22:59:59Z', '2026-01-31'],
    ['winter, past midnight', '2026-01-31T23:00:00Z', '2026-02-01'],
    ['summer, two hours ahead', '2026-06-30T21:59:59Z', '2026-06-30'],
    ['summer, past midnight', '2026-06-30T22:00:00Z', '2026-07-01'],
    ['the night before the clock goes forward', '2026-03-28T22:59:59Z', '2026-03-28'],
    ['the start of the day of 23 hours', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['the hour that is skipped', '2026-03-29T01:00:00Z', '2026-03-29'],
    ['the end of the day of 23 hours', '2026-03-29T21:59:59Z', '2026-03-29'],
    ['the day after it', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['the start of the day of 25 hours', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['the hour that comes twice', '2026-10-25T01:30:00Z', '2026-10-25'],
    ['the end of the day of 25 hours', '2026-10-25T22:59:59Z', '2026-10-25'],
    ['the day after it', '2026-10-25T23:00:00Z', '2026-10-26'],
    ['the leap day', '2024-02-28T23:30:00Z', '2024-02-29'],
    ['new year', '2026-12-31T23:00:00Z', '2027-01-01'],
  ])('%s: %s is %s', (_when, instant, day) => {
    expect(todayAt(new Date(instant))).toBe(day);
  });
});

describe('counting days and months', () => {
  it('crosses clock changes and leap days without losing a day', () => {
    expect(addDays(civilDate('2026-03-28'), 2)).toBe('2026-03-30');
    expect(daysBetween(civilDate('2026-10-24'), civilDate('2026-10-26'))).toBe(2);
    expect(addDays(civilDate('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(civilDate('2026-03-01'), -1)).toBe('2026-02-28');
  });

  it.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-31', 6, '2026-11-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', -48, '2020-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s + %i months = %s', (from, months, to) => {
    expect(addMonths(civilDate(from), months)).toBe(to);
  });

  it.each([
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2026-02-27', 0],
    ['2026-01-15', '2027-01-14', 11],
    ['2026-03-31', '2026-02-28', -1],
    ['2026-03-15', '2026-02-20', 0],
    ['2026-03-15', '2026-03-15', 0],
  ])('from %s to %s lie %i whole months', (from, to, months) => {
    expect(monthsBetween(civilDate(from), civilDate(to))).toBe(months);
  });

  it('leaves the calendar with a code, not with a crash', () => {
    for (const run of [
      () => addDays(civilDate('2199-12-31'), 1),
      () => addDays(civilDate('2026-01-01'), 1e12),
      () => addDays(civilDate('2026-01-01'), Number.NaN),
      () => addMonths(civilDate('1900-01-01'), -1),
      () => addMonths(civilDate('2026-01-01'), 1e9),
    ]) {
      expect(run).toThrow(new DomainError('DATE_INVALID'));
    }
  });

  it('adds and subtracts as opposites', () => {
    const step = fc.integer({ min: -15_000, max: 15_000 });
    fc.assert(
      fc.property(days, step, (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });

  it('counts as many whole months as were added', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 500 }), (day, months) => {
        expect(monthsBetween(day, addMonths(day, months))).toBe(months);
      }),
    );
  });

  it('counts whole months: the last one is complete, one more is not', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const months = monthsBetween(from, to);
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
      }),
    );
  });

  it('names quarters', () => {
    expect(
      ['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map((day) => quarterOf(civilDate(day))),
    ).toEqual(['2026Q1', '2026Q1', '2026Q2', '2026Q4']);
  });
});

import fc from 'fast-check';
import { addDays, civilDate } from '#kernel';
import { periodOn, rhythms } from './periods.js';

const days = (start: string, every: (typeof rhythms)[number], count: number) =>
  Array.from({ length: count }, (_, period) => periodOn(civilDate(start), every, period));

describe('the periods of a recurring invoice', () => {
  it('keep to the last day of a month, leap year or not', () => {
    expect(days('2027-12-31', 'MONTH', 5)).toEqual([
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
    ]);
    expect(days('2027-11-30', 'QUARTER', 3)).toEqual(['2027-11-30', '2028-02-29', '2028-05-30']);
  });

  it('come back to 29 February in each leap year', () => {
    expect(days('2024-02-29', 'YEAR', 5)).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
  });

  it('come one after another, never two on a day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.constantFrom(...rhythms),
        fc.nat(100),
        (offset, every, period) => {
          const start = addDays(civilDate('2000-01-01'), offset);
          expect(periodOn(start, every, period + 1) > periodOn(start, every, period)).toBe(true);
        },
      ),
    );
  });
});

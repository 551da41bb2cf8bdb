import fc from 'fast-check';
import { addDays, civilDate, compareDates } from '#kernel';
import { AFTERCARE_MONTHS, aftercareDueOn, aftercareOf } from './aftercare-due.js';

describe('the moments of aftercare', () => {
  it('lie 6, 12 and 24 months after the last day, at the end of a shorter month', () => {
    const due = (day: string) => AFTERCARE_MONTHS.map((months) => aftercareDueOn(civilDate(day), months));
    expect(due('2026-06-30')).toEqual(['2026-12-30', '2027-06-30', '2028-06-30']);
    expect(due('2025-08-31')).toEqual(['2026-02-28', '2026-08-31', '2027-08-31']);
  });

  it('are three in order for any outflow, each with what is known of it and of no earlier outflow', () => {
    const days = fc.integer({ min: 0, max: 4_000 }).map((n) => addDays(civilDate('2020-01-01'), n));
    const facts = fc.uniqueArray(
      fc.record({
        months: fc.constantFrom(...AFTERCARE_MONTHS),
        outcome: fc.constantFrom('LASTING' as const, 'RETURNED' as const, 'UNKNOWN' as const),
        knownOn: days,
        knownBy: fc.constant('gebeld'),
      }),
      { selector: ({ months }) => months, maxLength: 3 },
    );
    fc.assert(
      fc.property(days, facts, (endedOn, known) => {
        const moments = aftercareOf(endedOn, known);
        expect(moments.map(({ months }) => months)).toEqual([6, 12, 24]);
        const due = moments.map(({ dueOn }) => dueOn);
        expect(due.toSorted(compareDates)).toEqual(due);
        expect(due[0]! > endedOn).toBe(true);
        for (const { months, fact } of moments) {
          const own = known.find((one) => one.months === months && one.knownOn >= endedOn);
          expect(fact).toBe(own ?? null);
        }
      }),
    );
  });
});

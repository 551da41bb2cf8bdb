import fc from 'fast-check';
import { addDays, civilDate, type CivilDate } from '#kernel';
import { duePeriods } from './due-periods.js';

const on = civilDate;

describe('the periods that are due', () => {
  it('are those that are over, from the one in which it was set up', () => {
    expect(duePeriods('MONTH', on('2026-06-15'), null, on('2026-06-30'))).toEqual([]);
    expect(duePeriods('MONTH', on('2026-06-15'), null, on('2026-07-01'))).toEqual([
      { from: '2026-06-01', until: '2026-06-30' },
    ]);
    expect(duePeriods('QUARTER', on('2025-12-31'), on('2026-01-01'), on('2026-10-02'))).toEqual([
      { from: '2026-04-01', until: '2026-06-30' },
      { from: '2026-07-01', until: '2026-09-30' },
    ]);
    expect(duePeriods('YEAR', on('2026-06-15'), null, on('2027-01-01'))).toHaveLength(1);
  });

  it('come each once, in whatever rounds one looks', () => {
    const days = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(days, fc.constantFrom('MONTH', 'QUARTER', 'YEAR'), (gaps, every) => {
        const start = '2024-02-29' as CivilDate;
        let [today, last]: [CivilDate, CivilDate | null] = [start, null];
        const made: string[] = [];
        for (const gap of gaps) {
          today = addDays(today, gap);
          for (const { from } of duePeriods(every, start, last, today)) {
            made.push(from);
            last = from;
          }
        }
        expect(made).toEqual(duePeriods(every, start, null, today).map(({ from }) => from));
      }),
    );
  });
});

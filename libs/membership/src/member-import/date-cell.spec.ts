import fc from 'fast-check';
import { addDays, civilDate, daysBetween } from '#kernel';
import { dateOf, serialDate } from './date-cell.js';

describe('a day in a cell', () => {
  it.each([
    ['3-2-2026', '2026-02-03'],
    ['03/02/2026', '2026-02-03'],
    ['3.2.26', '2026-02-03'],
    ['3 feb 2026', '2026-02-03'],
    ['3 februari 2026', '2026-02-03'],
    ['di 3 feb. 2026', '2026-02-03'],
    ['3 mrt 2026', '2026-03-03'],
    ['3 maart 2026', '2026-03-03'],
    ['3-mei-2026', '2026-05-03'],
    ['3 okt 2026', '2026-10-03'],
    ['3 OCT 2026', '2026-10-03'],
    ['2026-02-03', '2026-02-03'],
    ['2026-02-03T00:00:00.000Z', '2026-02-03'],
    ['3-2-2026 14:30', '2026-02-03'],
    ['46056', '2026-02-03'],
    ['46056.75', '2026-02-03'],
    ['36526', '2000-01-01'],
  ])('%s is %s', (text, day) => {
    expect(dateOf(text)).toBe(day);
  });

  it.each([
    '',
    'morgen',
    '31-2-2026',
    '2-13-2026',
    '3 foo 2026',
    '2026',
    '12345',
    '99999',
    '3-2',
    '1899-12-31',
  ])('refuses %p', (text) => {
    expect(() => dateOf(text)).toThrow(expect.objectContaining({ code: 'DATE_INVALID' }));
  });

  it('reads back every day as it is written, day before month', () => {
    const first = civilDate('1960-01-01');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), (days) => {
        const day = addDays(first, days);
        const [year, month, date] = day.split('-').map(Number);
        expect(dateOf(`${date}-${month}-${year}`)).toBe(day);
        expect(dateOf(day)).toBe(day);
        expect(serialDate(21_916 + daysBetween(first, day))).toBe(day);
      }),
    );
  });
});

import type { Period } from '../../api/books.js';
import { actsOnMonths, shownMonths, turnOf } from './months-of-year.js';

const month = (number: number, state: Period['state']): Period => ({
  startsOn: `2026-0${number}-01`,
  endsOn: `2026-0${number}-28`,
  state,
  entries: 0,
  unbookedBankEntries: 0,
  draftInvoices: 0,
  suspense: { amount: '0.00', currency: 'EUR' },
  isReady: true,
});

describe('the months of a year', () => {
  it('that began are shown, the latest first', () => {
    const year = [month(1, 'OPEN'), month(2, 'OPEN'), month(3, 'OPEN')];
    expect(shownMonths(year, '2026-02-10').map(({ startsOn }) => startsOn)).toEqual([
      '2026-02-01',
      '2026-01-01',
    ]);
  });

  it('are closed from the earliest, opened again from the latest, and locked from the earliest', () => {
    const year = [
      month(1, 'LOCKED'),
      month(2, 'CLOSED'),
      month(3, 'CLOSED'),
      month(4, 'OPEN'),
      month(5, 'OPEN'),
    ];
    expect([...actsOnMonths(year, '2026-06-10')]).toEqual([
      ['2026-04-01', ['close']],
      ['2026-03-01', ['reopen']],
      ['2026-02-01', ['lock']],
    ]);
  });

  it('come after those of the year before, while something is booked in one that is open', () => {
    const booked = { ...month(3, 'OPEN'), entries: 4 };
    const before = [month(1, 'CLOSED'), month(2, 'OPEN'), booked];
    const year = ['2027-01', '2027-02'].map((name) => ({
      ...month(1, 'OPEN'),
      startsOn: `${name}-01`,
      endsOn: `${name}-28`,
    }));
    expect(turnOf(before, year, '2027-01-01')).toBe(before[1]);
    expect(turnOf(before, year, '2027-02-10')).toBe(before[1]);
    const closed = before.map((one) => ({ ...one, state: 'CLOSED' as const }));
    expect(turnOf(closed, year, '2027-02-10')).toBe(year[0]);
    expect(turnOf(closed, year, '2027-01-01')).toBeNull();
    // whoever began this year has nothing of the year before
    expect(turnOf([month(1, 'OPEN'), month(2, 'OPEN')], year, '2027-02-10')).toBe(year[0]);
  });

  it('are not closed before they are over', () => {
    expect([...actsOnMonths([month(4, 'OPEN')], '2026-04-10')]).toEqual([]);
  });
});

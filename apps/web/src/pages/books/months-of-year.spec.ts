import type { Period } from '../../api/books.js';
import { actsOnMonths, shownMonths } from './months-of-year.js';

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

  it('are not closed before they are over', () => {
    expect([...actsOnMonths([month(4, 'OPEN')], '2026-04-10')]).toEqual([]);
  });
});

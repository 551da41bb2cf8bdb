import type { Money } from '../../api/scalars.js';
import type { ThermometerEntry } from '../../api/thermometer.js';
import { monthsOf, otherOf } from './months.js';

const euro = (amount: Money['amount']): Money => ({ amount, currency: 'EUR' });

const entry = (on: string, amount: Money['amount'], balanceAfter: Money['amount']): ThermometerEntry => ({
  id: `${on} ${amount}`,
  on,
  kind: 'SALE',
  description: '',
  amount: euro(amount),
  balanceAfter: euro(balanceAfter),
  explanation: { booking: '', rule: '', rate: null, base: null, policyValidFromOn: null, recordedAt: '' },
});

const entries = [
  entry('2026-11-17', '-30.03', '140.07'),
  entry('2026-11-05', '100.10', '170.10'),
  entry('2026-10-02', '70.00', '70.00'),
];

describe('the months of a thermometer', () => {
  it('tell what each added, to the cent', () => {
    expect(monthsOf(entries, false)).toMatchObject([
      { key: '2026-11', change: euro('70.07') },
      { key: '2026-10', change: euro('70.00') },
    ]);
  });

  it('leave the oldest open while more entries follow', () => {
    expect(monthsOf(entries, true)).toMatchObject([
      { key: '2026-11', change: euro('70.07') },
      { key: '2026-10', change: null },
    ]);
  });

  it('count a booking in the month of its date, also when it was booked late', () => {
    const late = entry('2026-10-28', '10.00', '150.07');
    expect(monthsOf([late, ...entries], false)).toMatchObject([
      { key: '2026-11', change: euro('70.07') },
      { key: '2026-10', change: euro('80.00') },
    ]);
  });

  it('name what the totals do not explain', () => {
    const totals = {
      earned: euro('200.00'),
      contributed: euro('60.00'),
      invested: euro('0.00'),
      withdrawnPrivately: euro('10.00'),
    };
    expect(otherOf(totals, euro('129.50'))).toEqual(euro('-0.50'));
  });
});

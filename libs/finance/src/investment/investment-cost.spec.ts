import fc from 'fast-check';
import { borne, costOf } from './investment-cost.js';

describe('the cost of a purchase', () => {
  it('is without the VAT that comes back, and with the VAT that does not', () => {
    const receipt = { amount: 6_050, vat: 1_050 };
    expect(costOf(receipt, 'REGULAR')).toEqual({ amount: 6_050, reclaimed: 1_050, taken: 5_000 });
    expect(costOf(receipt, 'SMALL_BUSINESS')).toEqual({ amount: 6_050, reclaimed: 0, taken: 6_050 });
    expect(costOf(receipt, 'REGULAR', true)).toEqual({ amount: 6_050, reclaimed: 0, taken: 6_050 });
  });

  it('is borne by share without losing a cent', () => {
    const shares = [3_334, 3_333, 3_333].map((basisPoints, i) => ({ memberId: `${i}`, basisPoints }));
    expect(borne(5_000, shares).map(({ cents }) => cents)).toEqual([1_667, 1_667, 1_666]);
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 9_999 }), (cents, part) => {
        const two = [part, 10_000 - part].map((basisPoints, i) => ({ memberId: `${i}`, basisPoints }));
        const parts = borne(cents, two).map((one) => one.cents);
        const [first, second] = parts as [number, number];
        return first + second === cents && parts.every((one) => one >= 0);
      }),
    );
  });
});

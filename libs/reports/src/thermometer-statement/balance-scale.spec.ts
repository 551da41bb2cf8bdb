import fc from 'fast-check';
import { balanceScale } from './balance-scale.js';

describe('the scale beside a thermometer', () => {
  it.each([
    [0, 100_00],
    [412_50, 500_00],
    [500_00, 500_00],
    [500_01, 600_00],
    [2_955_44, 3_000_00],
  ])('ends above %i cents at %i', (balance, top) => {
    expect(balanceScale([balance]).top).toBe(top);
  });

  it('holds every balance, on at most six marks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 10_000_000_000_000 })), (balances) => {
        const scale = balanceScale(balances);
        expect(scale.marks.length).toBeLessThanOrEqual(6);
        expect(scale.marks.at(-1)).toBe(scale.top);
        for (const balance of balances) expect(balance).toBeLessThanOrEqual(scale.top);
      }),
    );
  });

  it('shows a debt as an empty thermometer', () => {
    expect(balanceScale([-100]).shareOf(-100)).toBe(0);
  });
});

import fc from 'fast-check';
import { civilDate } from '#kernel';
import { collectionCosts } from './collection-costs.js';

const ON = civilDate('2026-11-28');

describe('the costs of collecting a debt', () => {
  it.each([
    [100, 4_000],
    [26_666, 4_000],
    [26_700, 4_005],
    [250_000, 37_500],
    [500_000, 62_500],
    [1_000_000, 87_500],
    [20_000_000, 277_500],
    [100_000_000, 677_500],
    [1_000_000_000, 677_500],
  ])('of %i cents are %i cents', (debt, costs) => {
    expect(collectionCosts(debt, ON)).toBe(costs);
  });

  it('are not known before the scale begins', () => {
    expect(collectionCosts(10_000, civilDate('2012-06-30'))).toBeNull();
  });

  it('never fall as the debt grows', () => {
    const cents = fc.integer({ min: 1, max: 200_000_000 });
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        expect(collectionCosts(Math.min(a, b), ON)!).toBeLessThanOrEqual(
          collectionCosts(Math.max(a, b), ON)!,
        );
      }),
    );
  });
});

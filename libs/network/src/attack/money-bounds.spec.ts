import fc from 'fast-check';
import { mayBePrinted } from '../money/divide-money.js';
import { attackMoney, closeness } from './money-bounds.js';
import { POLICY } from './release.fixture.js';

const { money } = POLICY;
const euros = (amounts: readonly number[]) => amounts.map((amount) => amount * 100_000);
const group = (amounts: readonly number[]) => ({
  printed:
    Math.round(amounts.reduce((sum, one) => sum + one, 0) / money.roundedToCents) * money.roundedToCents,
  amounts,
});

describe('A11, an amount behind a sum', () => {
  it('stays in doubt by what the others brought', () => {
    // two of 30 and 24 know all but 6 of what the largest did not bring, and half a rounding step
    const { above, width } = closeness(group(euros([40, 30, 24, 3, 3])), money);
    expect(above).toBeCloseTo(6.5 / 40, 10);
    expect(width).toBeCloseTo(46.5 / 40, 10);
  });

  it('holds its bars, and says no more than that', () => {
    expect(attackMoney([group(euros([40, 30, 24, 3, 3]))], money)).toEqual({
      attack: 'A11',
      passed: true,
      figure: { cells: 1, coalition: 2, aboveAtLeast: '0.15', widthAtLeast: '0.30' },
    });
  });

  it.each<[string, number[]]>([
    ['dominance that is not checked', [90, 4, 3, 2, 1]],
    ['doubt of 5 % instead of 15 %', [400, 300, 240, 10, 10]],
    ['three cooperatives', [10, 10, 10]],
  ])('sees %s', (_, amounts) => {
    const attack = attackMoney([group(euros(amounts))], money);
    expect(attack.passed).toBe(false);
    expect(Object.keys(attack.figure)).toEqual(['cells', 'coalition']);
  });

  it('never succeeds on a sum that the rule lets through', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 90_000_000 }), { minLength: 5, maxLength: 30 });
    fc.assert(
      fc.property(amounts, (list) => {
        fc.pre(mayBePrinted(list, money));
        expect(attackMoney([group(list)], money).passed).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

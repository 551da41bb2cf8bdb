import fc from 'fast-check';
import { partsByShare } from './sale-parts.js';

const shares = (...basisPoints: number[]) =>
  basisPoints.map((one, i) => ({ memberId: `member ${i}`, basisPoints: one }));

describe('the parts of a sale of a shared enterprise', () => {
  it('give the cent that remains to the largest remainder', () => {
    expect(partsByShare({ net: 10_000, directCosts: 100 }, shares(3333, 3333, 3334))).toEqual([
      { memberId: 'member 0', net: 3333, directCosts: 33 },
      { memberId: 'member 1', net: 3333, directCosts: 33 },
      { memberId: 'member 2', net: 3334, directCosts: 34 },
    ]);
  });

  it('are the sale when there is one owner, and nothing for who gets nothing', () => {
    expect(partsByShare({ net: 1, directCosts: 0 }, shares(10_000))).toEqual([
      { memberId: 'member 0', net: 1, directCosts: 0 },
    ]);
    expect(partsByShare({ net: 1, directCosts: 0 }, shares(9000, 1000))).toHaveLength(1);
  });

  it('sum to the sale, refund or not, and never leave their share by a cent', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 6 });
    const cents = fc.integer({ min: -100_000_000, max: 100_000_000 });
    fc.assert(
      fc.property(cents, cents, weights, (net, directCosts, list) => {
        const parts = partsByShare({ net, directCosts }, shares(...list));
        const total = list.reduce((a, b) => a + b, 0);
        expect(parts.reduce((sum, part) => sum + part.net, 0)).toBe(net);
        expect(parts.reduce((sum, part) => sum + part.directCosts, 0)).toBe(directCosts);
        for (const part of parts) {
          const weight = list[Number(part.memberId.slice(7))]!;
          expect(Math.abs(part.net - (net * weight) / total)).toBeLessThan(1);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { epsilonOf } from '../noise/epsilon.js';
import { rateChange } from './change.js';
import type { NoisyCount } from './noisy-count.js';

const noisy = (noisyOut: number, n: number): NoisyCount => ({ noisyOut, n, epsilons: [epsilonOf('1.0')] });

describe('the change between two blocks', () => {
  it('is what thirty digits and another quadrature give', () => {
    const { difference, lower, upper, p } = rateChange(noisy(2, 11), noisy(9, 14));
    expect(difference).toBeCloseTo(0.383126018368663, 12);
    expect(lower).toBeCloseTo(-0.0467610715410788, 12);
    expect(upper).toBeCloseTo(0.741539109618396, 12);
    expect(p).toBeCloseTo(0.0769415677098487, 12);
  });

  it('without noise is the chance that one of two beta variables is the larger', () => {
    const exact = (noisyOut: number, n: number) => ({ noisyOut, n, epsilons: [epsilonOf('1000')] });
    // P(Beta(3, 9) > Beta(8, 4)) is the finite sum over whole parameters.
    const beta = (a: number, b: number) => (factorial(a - 1) * factorial(b - 1)) / factorial(a + b - 1);
    let sum = 0;
    for (let i = 0; i < 3; i += 1) sum += beta(8 + i, 9 + 4) / ((9 + i) * beta(1 + i, 9) * beta(8, 4));
    expect(rateChange(exact(2, 10), exact(7, 10)).p).toBeCloseTo(2 * sum, 12);
  });

  it('turns around with the blocks, and lies within its limits', () => {
    const counts = fc.tuple(fc.integer({ min: -6, max: 30 }), fc.integer({ min: 10, max: 24 }));
    fc.assert(
      fc.property(counts, counts, (earlier, later) => {
        const there = rateChange(noisy(...earlier), noisy(...later));
        const back = rateChange(noisy(...later), noisy(...earlier));
        expect(back.difference).toBeCloseTo(-there.difference, 12);
        expect(back.lower).toBeCloseTo(-there.upper, 10);
        expect(back.p).toBeCloseTo(there.p, 10);
        expect(there.lower).toBeLessThan(there.difference);
        expect(there.difference).toBeLessThan(there.upper);
        // p and the limits tell the same story
        expect(there.p < 0.05).toBe(there.lower > 0 || there.upper < 0);
      }),
      { numRuns: 60 },
    );
  });

  it('takes blocks of hundreds of people', () => {
    const change = rateChange(noisy(60, 300), noisy(150, 500));
    expect(change.difference).toBeCloseTo(0.1, 2);
    expect(change.lower).toBeCloseTo(0.1 - 1.96 * Math.sqrt(0.16 / 300 + 0.21 / 500), 2);
  });
});

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

import fc from 'fast-check';
import { crossingOf } from './crossing.js';

describe('a crossing', () => {
  it('is found to 1e-13, in few steps where the function is smooth and hardly more than halving where it is not', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.constantFrom(1, 3, 0.3),
        (at, power) => {
          let asked = 0;
          const rising = (x: number) => {
            asked += 1;
            return Math.sign(x - at) * Math.abs(x - at) ** power;
          };
          expect(Math.abs(crossingOf(rising, 0, 1) - at)).toBeLessThan(1e-13);
          expect(asked).toBeLessThan(60);
        },
      ),
    );
  });

  it('takes about ten evaluations of a smooth function, also where it hits upon the crossing', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (at) => {
        let asked = 0;
        const rising = (x: number) => {
          asked += 1;
          return Math.tanh(7 * (x - at));
        };
        expect(Math.abs(crossingOf(rising, 0, 1) - at)).toBeLessThan(1e-13);
        expect(asked).toBeLessThan(20);
      }),
    );
  });

  it('is the same from any guess, in half the evaluations from a good one', () => {
    const place = () => fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(place(), place(), fc.boolean(), (at, guess, isGood) => {
        let asked = 0;
        const rising = (x: number) => {
          asked += 1;
          return Math.tanh(7 * (x - at));
        };
        const near = isGood ? at + (guess - at) / 1_000 : guess;
        expect(Math.abs(crossingOf(rising, 0, 1, near) - at)).toBeLessThan(1e-13);
        expect(asked).toBeLessThan(isGood ? 12 : 26);
      }),
    );
    expect(crossingOf((x) => x - 0.25, 0, 1, 0.25)).toBe(0.25);
    expect(crossingOf(() => 1, 0, 1, 0.4)).toBeCloseTo(0, 12);
  });

  it('is an end where there is none', () => {
    expect(crossingOf(() => 1, 0, 1)).toBeCloseTo(0, 12);
    expect(crossingOf(() => -1, -1, 1)).toBeCloseTo(1, 12);
  });

  it('does not ask the ends, where a likelihood may turn once more', () => {
    const turned = (x: number) => (x === 0 || x === 1 ? NaN : x - 0.3);
    expect(crossingOf(turned, 0, 1)).toBeCloseTo(0.3, 12);
  });
});

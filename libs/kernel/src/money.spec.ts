import fc from 'fast-check';
import { DomainError } from './errors.js';
import { LARGEST_CENTS, euroText, parseEuro, partOf, shareOf, splitByWeight } from './money.js';

const cents = fc.integer({ min: -LARGEST_CENTS, max: LARGEST_CENTS });
const rate = fc.integer({ min: 0, max: 10_000 });

describe('amounts as text', () => {
  it('reads what the API may send', () => {
    expect(['412.50', '-3', '0.5', '0', '-0.00', '100000000000.00'].map(parseEuro)).toEqual([
      41_250,
      -300,
      50,
      0,
      0,
      LARGEST_CENTS,
    ]);
  });

  it.each(['412,50', '1.005', '', ' 1', '1.', '.5', '+1', '1e3', 'NaN', '1\n', '١', '100000000000.01'])(
    'refuses %j',
    (text) => {
      expect(() => parseEuro(text)).toThrow(new DomainError('AMOUNT_INVALID'));
    },
  );

  it('writes each amount so that reading gives it back', () => {
    fc.assert(
      fc.property(cents, (amount) => Object.is(parseEuro(euroText(amount)), amount === 0 ? 0 : amount)),
    );
  });

  it('writes two decimals and one sign', () => {
    expect([5, -5, 0, -0, 41_250, -100].map(euroText)).toEqual([
      '0.05',
      '-0.05',
      '0.00',
      '0.00',
      '412.50',
      '-1.00',
    ]);
  });
});

describe('a share', () => {
  it('rounds half away from zero', () => {
    expect([5, -5, 15, -15, 4, -4, 0].map((amount) => shareOf(amount, 3000))).toEqual([
      2, -2, 5, -5, 1, -1, 0,
    ]);
  });

  it('is the exact opposite for the opposite sum, and never minus zero', () => {
    fc.assert(
      fc.property(cents, rate, (amount, points) => {
        const share = shareOf(amount, points);
        expect(shareOf(-amount, points)).toBe(share === 0 ? 0 : -share);
      }),
    );
  });

  it('is within half a cent of the true share, at any size', () => {
    fc.assert(
      fc.property(cents, rate, (amount, points) => {
        const twiceTheError =
          2n * (BigInt(shareOf(amount, points)) * 10_000n - BigInt(amount) * BigInt(points));
        expect(twiceTheError >= -10_000n && twiceTheError <= 10_000n).toBe(true);
      }),
    );
  });

  it('takes a negative part or whole as it takes a negative sum', () => {
    expect([partOf(10, 1, 4), partOf(10, -1, 4), partOf(10, 1, -4), partOf(-10, -1, 4)]).toEqual([
      3, -3, -3, 3,
    ]);
  });

  it('has no answer for nothing to divide by, or for a fraction', () => {
    expect(() => partOf(1, 1, 0)).toThrow(RangeError);
    expect(() => shareOf(100, 0.5)).toThrow(RangeError);
  });
});

describe('a split', () => {
  const weights = fc
    .array(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), { minLength: 1, maxLength: 12 })
    .filter((list) => list.some((weight) => weight > 0));

  it('gives what remains to the largest remainders, the earlier first', () => {
    expect(splitByWeight(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(splitByWeight(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(splitByWeight(12_100, [2100, 10_000])).toEqual([2100, 10_000]);
    expect(splitByWeight(10, [0, 1])).toEqual([0, 10]);
  });

  it('loses no cent, leaves no part a cent off, and mirrors', () => {
    fc.assert(
      fc.property(cents, weights, (total, list) => {
        const parts = splitByWeight(total, list);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total === 0 ? 0 : total);
        const sum = list.reduce((a, b) => a + BigInt(b), 0n);
        parts.forEach((part, i) => {
          const error = BigInt(part) * sum - BigInt(total) * BigInt(list[i]!);
          expect(error > -sum && error < sum).toBe(true);
        });
        expect(splitByWeight(-total, list)).toEqual(parts.map((part) => (part === 0 ? 0 : -part)));
      }),
    );
  });

  it.each([[[]], [[0, 0]], [[-1, 2]], [[0.5]], [[Number.NaN]]])(
    'refuses the weights %j',
    (list: number[]) => {
      expect(() => splitByWeight(10, list)).toThrow(RangeError);
    },
  );
});

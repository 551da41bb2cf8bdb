import fc from 'fast-check';
import { checkShares } from './shares.js';

const codeOf = (...basisPoints: number[]) => {
  try {
    checkShares(basisPoints.map((points, i) => ({ memberId: String(i), basisPoints: points })));
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('shares', () => {
  it.each([
    [[10_000], null],
    [[3334, 3333, 3333], null],
    [[9999, 1], null],
    [[5000, 4999], 'SHARES_NOT_WHOLE'],
    [[5000, 5001], 'SHARES_NOT_WHOLE'],
    [[], 'SHARES_NOT_WHOLE'],
    [[10_000, 0], 'VALUE_OUT_OF_RANGE'],
    [[10_001, -1], 'VALUE_OUT_OF_RANGE'],
  ])('%j: %s', (points, code) => {
    expect(codeOf(...points)).toBe(code);
  });

  it('names nobody twice', () => {
    const half = { memberId: 'a', basisPoints: 5000 };
    expect(() => checkShares([half, half])).toThrow(expect.objectContaining({ code: 'SHARE_TWICE' }));
  });

  it('pass exactly when they make a whole', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 5 }), (some) => {
        const sum = some.reduce((total, points) => total + points, 0);
        expect(codeOf(...some)).toBe(sum === 10_000 ? null : 'SHARES_NOT_WHOLE');
        if (sum < 10_000) expect(codeOf(...some, 10_000 - sum)).toBeNull();
      }),
    );
  });
});

import fc from 'fast-check';
import { containsBsn, maskBsn } from './bsn.js';

/** Nine digits that pass the eleven-test, built from the definition: 9a + 8b + … + 2h − i is a multiple of eleven. */
const bsn = fc
  .stringMatching(/^[1-9]\d{7}$/)
  .map((first) => ({
    first,
    last: [...first].reduce((sum, digit, i) => sum + Number(digit) * (9 - i), 0) % 11,
  }))
  .filter(({ last }) => last < 10)
  .map(({ first, last }) => `${first}${last}`);
const words = fc.stringMatching(/^[a-z .,:()-]{0,20}$/);

describe('a citizen service number in text', () => {
  it('is found and masked down to its last two digits, wherever it stands', () => {
    fc.assert(
      fc.property(bsn, words, words, (number, before, after) => {
        const text = `${before}${number}${after}`;
        expect(containsBsn(text)).toBe(true);
        expect(maskBsn(text)).toBe(`${before}•••••••${number.slice(-2)}${after}`);
        expect(containsBsn(maskBsn(text))).toBe(false);
      }),
    );
  });

  it('is no longer one with another last digit', () => {
    fc.assert(
      fc.property(bsn, fc.integer({ min: 1, max: 9 }), (number, shift) => {
        const other = number.slice(0, 8) + String((Number(number[8]) + shift) % 10);
        expect(containsBsn(other)).toBe(false);
        expect(maskBsn(other)).toBe(other);
      }),
    );
  });

  it('masks each of several', () => {
    expect(maskBsn('111222333 en 123456782, niet 123456789')).toBe('•••••••33 en •••••••82, niet 123456789');
  });

  it.each(['', '000000000', '12345678', '1234567820', 'NL91ABNA0417164300', 'RF18539007547034'])(
    'is not in %j',
    (text) => {
      expect(containsBsn(text)).toBe(false);
      expect(maskBsn(text)).toBe(text);
    },
  );
});

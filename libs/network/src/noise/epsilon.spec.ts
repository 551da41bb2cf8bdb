import { epsilonOf, totalEpsilon } from './epsilon.js';

describe('epsilon', () => {
  it.each([
    ['1.0', 1, 1],
    ['0.7', 7, 10],
    ['2.4', 12, 5],
    ['0.0001', 1, 10_000],
    ['3', 3, 1],
  ])('reads %s as the ratio %i/%i', (text, numerator, denominator) => {
    expect(epsilonOf(text)).toEqual({ numerator, denominator });
  });

  it.each(['0', '0.0', '-1', '1e3', '1,0', '', '0.00001', 'NaN'])('refuses "%s"', (text) => {
    expect(() => epsilonOf(text)).toThrow(RangeError);
  });

  it('adds up without rounding', () => {
    expect(totalEpsilon(['1.0', '0.7', '0.7'])).toBe('2.4');
    expect(totalEpsilon(['0.1', '0.2'])).toBe('0.3');
    expect(totalEpsilon(['2.0', '2'])).toBe('4.0');
    expect(totalEpsilon(['0.0625', '1.05'])).toBe('1.1125');
  });
});

import { amountOf } from './amount.js';

describe('an amount that somebody typed', () => {
  it.each([
    ['412,50', '412.50'],
    ['412.50', '412.50'],
    ['1.234,5', '1234.5'],
    ['1.234', '1234'],
    ['12.5', '12.5'],
    ['€ 12', '12'],
    ['-3,10', '-3.10'],
    ['\u22123', '-3'],
  ])('%s is %s', (typed, amount) => {
    expect(amountOf(typed)).toBe(amount);
  });

  it.each(['', 'twaalf', '1,234', '12,345', '1,2,3', '12,'])('%p is none', (typed) => {
    expect(amountOf(typed)).toBeNull();
  });
});

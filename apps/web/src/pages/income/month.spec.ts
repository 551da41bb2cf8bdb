import { monthBeside, monthOf } from './month.js';

describe('a month', () => {
  it.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-05', 1, '2026-06'],
  ] as const)('beside %s (%i) is %s', (month, by, beside) => {
    expect(monthBeside(month, by)).toBe(beside);
  });

  it('is that of its days', () => {
    expect(monthOf('2026-05-31')).toBe('2026-05');
  });
});

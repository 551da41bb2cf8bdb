import { existsSync, readFileSync } from 'node:fs';
import { civilDate, parseEuro } from '#kernel';
import { BENEFIT_NORMS, findNorm, normOn } from './benefit-norm.js';

describe('the benefit norm', () => {
  it.each([
    ['SINGLE', '2024-01-01', 128_383],
    ['SINGLE', '2024-06-30', 128_383],
    ['SINGLE', '2024-07-01', 130_845],
    ['COUPLE', '2025-12-31', 195_580],
    ['COUPLE', '2026-06-30', 200_213],
  ] as const)('%s on %s is %i cents', (type, on, cents) => {
    expect(normOn(type, civilDate(on)).amount).toBe(cents);
  });

  it.each([
    ['SINGLE', '2023-12-31'],
    ['SINGLE', '2026-07-01'],
    ['COST_SHARER', '2026-01-01'],
    ['UNDER_21', '2025-01-01'],
  ] as const)('of %s on %s is refused, not guessed', (type, on) => {
    expect(findNorm(type, civilDate(on))).toBeNull();
    expect(() => normOn(type, civilDate(on))).toThrow(
      expect.objectContaining({ code: 'BENEFIT_NORM_MISSING' }),
    );
  });

  it('of one is not derived from the other', () => {
    const { amount } = normOn('COUPLE', civilDate('2026-01-01'));
    expect(Math.round(amount * 0.7)).not.toBe(normOn('SINGLE', civilDate('2026-01-01')).amount);
  });
});

const shared = new URL('../../../../../shared/data/domain/benefit_norms.csv', import.meta.url);
(existsSync(shared) ? describe : describe.skip)('the norms that came with the domain', () => {
  it('are these', () => {
    const lines = readFileSync(shared, 'utf8').trim().split('\n').slice(2);
    const theirs = lines.map((line) => line.split(','));
    expect(
      BENEFIT_NORMS.map(({ householdType, startsOn, amount }) => [startsOn, householdType, amount]),
    ).toEqual(theirs.map(([from, type, amount]) => [from, type, parseEuro(amount!)]));
  });
});

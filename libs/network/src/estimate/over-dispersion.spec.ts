import { epsilonOf } from '../noise/epsilon.js';
import { varianceOfShare } from './funnel-limits.js';
import { spreadBeyondChance } from './over-dispersion.js';

const CENTRE = 0.26;
const SHARES = [5, 12, 18, 22, 25, 30, 38, 41, -9, 60, 95, 21, 20, 19, 24, 33, 10, 27, 2, 50];

describe('over-dispersion', () => {
  const observed = (stretch: number) =>
    SHARES.map((percent, i) => ({
      share: CENTRE + stretch * (percent / 100 - CENTRE),
      variance: varianceOfShare(10 + (i % 7), CENTRE, [epsilonOf('1.0')]),
    }));

  it('is what the formula gives in thirty digits', () => {
    expect(spreadBeyondChance(observed(2), CENTRE)).toBeCloseTo(0.244470969038584, 12);
  });

  it('is none where chance and noise explain the differences', () => {
    expect(spreadBeyondChance(observed(1), CENTRE)).toBe(0);
  });

  it('does not grow with how odd one cooperative is', () => {
    const odd = (share: number) =>
      spreadBeyondChance([{ ...observed(2)[0]!, share }, ...observed(2).slice(1)], CENTRE);
    expect(odd(9)).toBe(odd(3));
  });
});

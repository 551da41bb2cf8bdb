import fc from 'fast-check';
import { thermometerScale } from './thermometer-scale.js';

describe('the scale of a thermometer', () => {
  it.each([
    [0, [0, 10, 20, 30, 40, 50]],
    [412.5, [0, 100, 200, 300, 400, 500]],
    [787.27, [0, 200, 400, 600, 800, 1000]],
  ])('for € %d has round ticks', (highest, ticks) => {
    expect(thermometerScale(highest).ticks).toEqual(ticks);
  });

  it('always has room above the level and few enough ticks to read', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), (highest) => {
        const { ticks, max } = thermometerScale(highest);
        expect(max).toBeGreaterThan(highest);
        expect(ticks.at(-1)).toBe(max);
        expect(ticks.length).toBeLessThanOrEqual(6);
      }),
    );
  });
});

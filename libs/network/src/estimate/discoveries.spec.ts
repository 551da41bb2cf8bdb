import fc from 'fast-check';
import { discoveries } from './discoveries.js';

describe('discoveries', () => {
  it('are those of the authors’ own example', () => {
    // The fifteen p-values of Benjamini and Hochberg 1995, section 3.2: four at 5 %, where Bonferroni finds three.
    const pValues = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1]; // prettier-ignore
    expect(discoveries(pValues, 0.05).filter(Boolean)).toHaveLength(4);
    expect(discoveries([...pValues].reverse(), 0.05).slice(-4)).toEqual([true, true, true, true]);
  });

  it('hold one that is too large for its own place when a later one is small enough', () => {
    expect(discoveries([0.04, 0.09, 0.001], 0.1)).toEqual([true, true, true]);
    expect(discoveries([0.11], 0.1)).toEqual([false]);
    expect(discoveries([], 0.1)).toEqual([]);
  });

  it('never hold one and leave out a smaller one', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (pValues) => {
        const found = discoveries(pValues, 0.1);
        const largest = Math.max(-1, ...pValues.filter((_, i) => found[i]));
        expect(pValues.map((p) => p <= largest)).toEqual(found);
      }),
    );
  });
});

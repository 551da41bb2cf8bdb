import fc from 'fast-check';
import { differencesOf } from './differences.js';

describe('the differences between two printed documents', () => {
  it('are named by part and element, with what stands there', () => {
    const frozen = {
      closing: '€ 70,00',
      rows: [
        { on: '3 maart 2026', amount: '€ 100,00' },
        { on: '4 maart 2026', amount: '€ −30,00' },
      ],
      none: null,
    };
    const now = {
      closing: '€ 60,00',
      rows: [
        { on: '3 maart 2026', amount: '€ 100,00' },
        { on: '4 maart 2026', amount: '€ −40,00' },
        { on: '5 maart 2026', amount: '€ 1,00' },
      ],
      none: 'iets',
    };
    expect(differencesOf(frozen, now)).toEqual([
      { path: ['closing'], frozen: '€ 70,00', now: '€ 60,00' },
      { path: ['rows', '4 maart 2026', 'amount'], frozen: '€ −30,00', now: '€ −40,00' },
      { path: ['rows', '5 maart 2026'], frozen: null, now: '5 maart 2026, € 1,00' },
      { path: ['none'], frozen: null, now: 'iets' },
    ]);
  });

  it('are of what came in between and not of all that moved down', () => {
    const lines = [
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
    ];
    expect(differencesOf(lines, [['new', '0'], ...lines])).toEqual([
      { path: ['new'], frozen: null, now: 'new, 0' },
    ]);
    expect(differencesOf(['x', 'x'], ['x'])).toEqual([{ path: ['2'], frozen: 'x', now: null }]);
  });

  it('are none exactly where the two say the same', () => {
    const json = fc
      .jsonValue({ maxDepth: 3 })
      .map((value) => JSON.parse(JSON.stringify({ value })) as object);
    fc.assert(
      fc.property(json, json, (one, other) => {
        expect(differencesOf(one, one)).toEqual([]);
        for (const { frozen, now } of differencesOf(one, other))
          expect([frozen, now]).not.toEqual([null, null]);
      }),
    );
  });
});

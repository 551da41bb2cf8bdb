import fc from 'fast-check';
import { seededRandom } from '../estimate/seeded-random.js';
import { attackDisjoint } from './disjoint.js';
import { attackLeaver } from './leaver.js';
import { attackRank, isolation, smallestCombination } from './rank.js';
import { apart, POLICY } from './release.fixture.js';
import type { CountedPeople } from './counted-people.js';

const OPTIONS = {
  minimum: { people: 10, cooperatives: 5 },
  combinations: 10_000,
  random: seededRandom('edges'),
};

describe('A1, memberships', () => {
  it('finds everyone in one cell of a statistic, and cells as large as they say', () => {
    expect(attackDisjoint(apart([11, 14, 20]))).toMatchObject({
      passed: true,
      figure: { people: 45, mostPerPersonAndStatistic: 1, otherSizes: 0 },
    });
  });

  it('is not troubled by somebody who is counted for two statistics', () => {
    const { cells, classes } = apart([11]);
    const both: CountedPeople = {
      cells: [...cells, { statistic: 'step-up-12', id: 'x', n: 11 }],
      classes: [{ ...classes[0]!, cells: [0, 1] }],
    };
    expect(attackDisjoint(both).passed).toBe(true);
  });

  it('sees a member who was put into a second block, and a block that lost one', () => {
    const twice = { ...apart([11, 14]), classes: [...apart([10, 13]).classes, { cells: [0, 1], people: 1 }] };
    expect(attackDisjoint(twice)).toMatchObject({ passed: false, figure: { mostPerPersonAndStatistic: 2 } });
    const lost = { ...apart([11, 14]), classes: apart([11, 13]).classes };
    expect(attackDisjoint(lost)).toMatchObject({ passed: false, figure: { otherSizes: 1 } });
  });
});

describe('A2, combinations of cells', () => {
  it('gets no further than the smallest block where blocks hold nobody twice', () => {
    const attack = attackRank(apart([12, 10, 31]), OPTIONS);
    expect(attack).toMatchObject({ passed: true, figure: { rank: 3, smallestPeople: 10 } });
  });

  it.each<[string, CountedPeople, number]>([
    ['exact figures from five people on', apart([12, 5]), 5],
    ['all but one cooperative, beside all', overlapping(), 4],
    ['a total with a remainder', withRemainder(), 3],
    ['three windows that slide by a quarter', sliding(), 2],
  ])('sees %s', (_, counted, smallest) => {
    const attack = attackRank(counted, OPTIONS);
    expect(attack).toMatchObject({ passed: false, figure: { smallestPeople: smallest } });
  });

  it('holds money to cooperatives', () => {
    const money = (n: number): CountedPeople => ({
      cells: [{ statistic: 'money', id: 'm', n }],
      classes: [{ cells: [0], people: n }],
    });
    expect(
      attackRank(
        {
          cells: [...apart([10]).cells, ...money(4).cells],
          classes: [
            { cells: [0], people: 10 },
            { cells: [1], people: 4 },
          ],
        },
        OPTIONS,
      ).passed,
    ).toBe(false);
    expect(isolation(money(5))).toEqual({ rank: 1, smallest: 5 });
  });

  it('finds by linear algebra whatever random combinations find', () => {
    const network = fc
      .tuple(
        fc.integer({ min: 1, max: 6 }),
        fc.array(
          fc.record({
            cells: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }),
            people: fc.integer({ min: 1, max: 30 }),
          }),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
      )
      .map(([, groups]) => {
        const merged = new Map(groups.map((one) => [[...one.cells].sort().join(), one]));
        return {
          cells: Array.from({ length: 6 }, (_, id) => ({
            statistic: 'outflow-12' as const,
            id: `${id}`,
            n: 1,
          })),
          classes: [...merged.values()].map((one) => ({ ...one, cells: [...one.cells].sort() })),
        };
      });
    fc.assert(
      fc.property(network, fc.string(), (counted, seed) => {
        const singlesAndPairs = isolation(counted).smallest;
        const tried = smallestCombination(counted, 300, seededRandom(seed));
        // what random weights isolate in one or two classes, the kernel has too
        const small = counted.classes.map(({ people }) => people).sort((a, b) => a - b);
        const onlyThreeOrMore = tried >= (small[0] ?? 0) + (small[1] ?? 0) + (small[2] ?? 0);
        expect(singlesAndPairs <= tried || onlyThreeOrMore).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('A10, one who is known to have left', () => {
  it('loses what the kinds say, counted in all of them', () => {
    const everywhere: CountedPeople = {
      cells: Object.keys(POLICY.kinds).map((statistic) => ({
        statistic: statistic as 'run-off',
        id: statistic,
        n: 20,
      })),
      classes: [{ cells: [0, 1, 2, 3, 4, 5, 6, 7, 8], people: 20 }],
    };
    expect(attackLeaver(everywhere, POLICY)).toMatchObject({
      passed: true,
      figure: { epsilonMost: '4.0000', oddsFactorMost: '54.60' },
    });
    const once = { ...everywhere, classes: [{ cells: [0], people: 20 }] };
    expect(attackLeaver(once, POLICY)).toMatchObject({ figure: { epsilonMost: '1.0000' } });
  });

  it('sees who is counted twice, and cells that are drawn with too little noise', () => {
    const { cells } = apart([20, 20, 20, 20, 20]);
    const often = { cells, classes: [{ cells: [0, 1, 2, 3, 4], people: 20 }] };
    expect(attackLeaver(often, POLICY)).toMatchObject({ passed: false, figure: { epsilonMost: '5.0000' } });
    // an end that is corrected moves two cells, so 0.6 for each would cost 1.2
    const kinds = { ...POLICY.kinds, 'run-off': { ...POLICY.kinds['run-off'], cellEpsilon: '0.6' } };
    expect(attackLeaver(apart([20]), { ...POLICY, kinds })).toMatchObject({
      passed: false,
      figure: { kindsWithTooLittleNoise: 1 },
    });
  });
});

/** The whole network, and the same without one cooperative of four people. */
function overlapping(): CountedPeople {
  return {
    cells: [
      { statistic: 'outflow-12', id: 'all', n: 54 },
      { statistic: 'outflow-12', id: 'all but one', n: 50 },
    ],
    classes: [
      { cells: [0, 1], people: 50 },
      { cells: [0], people: 4 },
    ],
  };
}

/** Two blocks, and a total that holds three people more than they do. */
function withRemainder(): CountedPeople {
  return {
    cells: [
      { statistic: 'outflow-12', id: 'a', n: 20 },
      { statistic: 'outflow-12', id: 'b', n: 30 },
      { statistic: 'outflow-12', id: 'total', n: 53 },
    ],
    classes: [
      { cells: [0, 2], people: 20 },
      { cells: [1, 2], people: 30 },
      { cells: [2], people: 3 },
    ],
  };
}

/** Four quarters at a time: the first window less the second, plus the third … leaves the ends. */
function sliding(): CountedPeople {
  return {
    cells: [0, 1, 2].map((id) => ({ statistic: 'outflow-12' as const, id: `${id}`, n: 40 })),
    classes: [
      { cells: [0], people: 1 },
      { cells: [0, 1], people: 20 },
      { cells: [0, 1, 2], people: 20 },
      { cells: [1, 2], people: 1 },
      { cells: [2], people: 20 },
    ],
  };
}

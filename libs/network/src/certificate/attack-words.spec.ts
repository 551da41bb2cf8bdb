import type { AttackName } from '../attack/attack.js';
import { foundText, triedText } from './attack-words.js';
import { TRIED_WITH_THE_TESTS } from './certificate-body.js';

const ALL = Array.from({ length: 17 }, (_, i) => `A${i + 1}` as AttackName);
const counts = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 0]));

/** As the attacks print how far they came. */
const FIGURES: Partial<Record<AttackName, Record<string, number | string>>> = {
  A1: counts('people', 'cells', 'mostPerPersonAndStatistic', 'otherSizes'),
  A2: counts('cells', 'classes', 'rank', 'combinations', 'smallestPeople', 'smallestCooperatives'),
  A3: counts('cells', 'newlyListed', 'vanished', 'changed', 'totalsWithRemainder'),
  A5: { draws: 5000, epsilons: 6, standardDeviationsAtMost: '6' },
  A6: counts('variants', 'bytes', 'otherLength', 'otherShape'),
  A10: { epsilonMost: '3.4000', oddsFactorMost: '29.96', kindsWithTooLittleNoise: 0 },
  A11: { cells: 3, coalition: 2, aboveAtLeast: '0.15', widthAtLeast: '0.30' },
  A12: { years: 2, cells: 3, revised: 0, overlapping: 0, fewestCooperatives: 5 },
  A14: counts('allowed', 'beyond'),
  A15: { publications: 2, broken: 0, standsNext: 1 },
  A16: { values: 1200, beyond: 0, tolerance: '0.000000001' },
};

describe.each(['nl', 'en'] as const)('an attack in words, in %s', (locale) => {
  it.each(ALL)('%s says what it tries', (attack) => {
    expect(triedText(attack, locale)).toMatch(/\?$/);
  });

  it.each(ALL.filter((attack) => !TRIED_WITH_THE_TESTS.includes(attack)))(
    '%s says how far it came, with no number missing',
    (attack) => {
      const found = foundText({ attack, figure: FIGURES[attack]! }, '2026Q3', locale);
      expect(found).not.toMatch(/ATTACK_|NaN/);
      expect(found).toMatch(/[.]$/);
    },
  );
});

describe('how far an attack came', () => {
  it('stands beside its bar, in figures as the reader writes them', () => {
    const leaver = { attack: 'A10', figure: FIGURES.A10! } as const;
    expect(foundText(leaver, '2026Q3', 'nl')).toContain('29,96 keer (ε 3,4). Meer dan ε 4 mag niet.');
    const rank = {
      attack: 'A2',
      figure: { combinations: 10_000, smallestPeople: 11, smallestCooperatives: 6 },
    } as const;
    expect(foundText(rank, '2026Q3', 'en')).toBe(
      '10,000 combinations tried. The smallest group that is left is 11 people; fewer than 10 is not allowed. Of money it is 6 cooperatives at least; fewer than 5 is not allowed.',
    );
  });
});

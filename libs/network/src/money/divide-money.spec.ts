import fc from 'fast-check';
import { INITIAL_NETWORK_POLICY } from '../policy/network-policy.js';
import { type Contribution, divideMoney, mayBePrinted } from './divide-money.js';

const POLICY = INITIAL_NETWORK_POLICY.money;
const EURO = 100;

describe('when a sum may be printed', () => {
  it.each<[string, number[], boolean]>([
    ['five alike', [10, 10, 10, 10, 10], true],
    ['four', [10, 10, 10, 10], false],
    ['one with half', [50, 20, 10, 10, 10], true],
    ['one with more than half', [51, 19, 10, 10, 10], false],
    // without the largest and two others 6 is left: 15 % of 40
    ['doubt of exactly 15 %', [40, 30, 24, 3, 3], true],
    ['doubt of less', [40, 30, 24, 3, 2.9], false],
  ])('%s: %j → %s', (_, amounts, allowed) => {
    expect(mayBePrinted(amounts, POLICY)).toBe(allowed);
  });
});

describe('dividing the money of a year', () => {
  it('goes as deep as every part may be printed', () => {
    const cells = divideMoney(2025, [...paid('56', 'LIMBURG', 6), ...paid('81', 'UTRECHT', 6)], POLICY);
    expect(cells).toEqual([
      { year: 2025, sector: '56', region: 'LIMBURG', cents: 6_000 * EURO, cooperatives: 6 },
      { year: 2025, sector: '81', region: 'UTRECHT', cents: 6_000 * EURO, cooperatives: 6 },
    ]);
  });

  it('merges all provinces of a part of the country where one may not be shown, then all parts, the section, all', () => {
    const regions = (list: readonly Contribution[]) =>
      divideMoney(2025, list, POLICY).map(({ sector, region }) => `${sector} ${region}`);
    const north = [...paid('56', 'GRONINGEN', 6), ...paid('56', 'DRENTHE', 2)];
    expect(regions(north)).toEqual(['56 NORTH']);
    expect(regions([...north, ...paid('56', 'LIMBURG', 6)])).toEqual(['56 LIMBURG', '56 NORTH']);
    expect(regions([...north, ...paid('56', 'LIMBURG', 2)])).toEqual(['56 NETHERLANDS']);
    expect(regions([...north, ...paid('55', 'LIMBURG', 2)])).toEqual(['I NETHERLANDS']);
    expect(regions([...north, ...paid('81', 'LIMBURG', 2)])).toEqual(['ALL NETHERLANDS']);
    expect(regions(paid('81', 'LIMBURG', 4))).toEqual([]);
  });

  it('shows who has no province with the whole country only', () => {
    const cells = divideMoney(2025, [...paid('56', 'LIMBURG', 6), ...paid('56', 'UNKNOWN', 6)], POLICY);
    expect(cells).toMatchObject([{ sector: '56', region: 'NETHERLANDS', cooperatives: 12 }]);
  });

  it('leaves no remainder: the cells hold everybody who paid, or nobody', () => {
    const contribution = fc
      .record({
        who: fc.nat(30),
        sector: fc.constantFrom('55', '56', '81', '82', '96'),
        cents: fc.integer({ min: -10_000, max: 2_000_000 }),
      })
      .map(({ who, sector, cents }): Contribution => ({
        cooperative: `coop ${who}`,
        region: (['LIMBURG', 'UTRECHT', 'GRONINGEN', 'DRENTHE'] as const)[who % 4]!,
        division: sector,
        section: SECTIONS[sector]!,
        cents,
      }));
    fc.assert(
      fc.property(fc.array(contribution, { maxLength: 150, size: 'max' }), (list) => {
        const cells = divideMoney(2025, list, POLICY);
        const sum = list.reduce((total, { cents }) => total + Math.max(cents, 0), 0);
        const printed = cells.reduce((total, { cents }) => total + cents, 0);
        if (cells.length > 0) expect(Math.abs(printed - sum)).toBeLessThanOrEqual(cells.length * 50_000);
        for (const { cooperatives } of cells) expect(cooperatives).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});

const SECTIONS: Record<string, string> = { '55': 'I', '56': 'I', '81': 'N', '82': 'N', '96': 'S' };
let cooperative = 0;

/** So many cooperatives with € 1,000 each. */
function paid(division: string, region: Contribution['region'], count: number): Contribution[] {
  return Array.from({ length: count }, () => ({
    cooperative: `${(cooperative += 1)}`,
    region,
    division,
    section: SECTIONS[division]!,
    cents: 1_000 * EURO,
  }));
}

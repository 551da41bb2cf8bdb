import highsModule, { type Highs } from 'highs';
import { type Attacked, figures, IS_FULL } from './an-attacked-network.js';
import type { Amount } from './reader.js';

/** What somebody brought into a printed sum. */
interface Brought {
  readonly who: string;
  readonly euros: number;
}

/** The largest of a sum, who are worth looking for and worth being. */
const LOOKED_AT = IS_FULL ? 6 : 4;

/** Its types are those of the CommonJS build, where the function is one level deeper than in the module. */
const loadHighs = highsModule as unknown as () => Promise<Highs>;

/** A11 and A12: amounts by linear programming, over all sums of all years. */
export function attackAmounts(attacked: () => Attacked): void {
  let highs: Highs;
  let sums: { printed: Amount; amounts: Brought[] }[];

  beforeAll(async () => {
    highs = await loadHighs();
    const brought = await attacked().app.database.owner<{
      who: string;
      year: number;
      sector: string;
      region: string;
      euros: number;
    }>(
      `SELECT m.tenant_id AS who, m.year, m.sector, c.region, m.cents / 100.0::float8 AS euros
         FROM published.contribution m JOIN published.cooperative c USING (tenant_id)
        WHERE EXISTS (SELECT FROM published.choice h WHERE h.tenant_id = m.tenant_id AND h.kind = 'money' AND h.participation <> 'NONE')`,
    );
    sums = attacked()
      .releases.at(-1)!
      .money.map((printed) => ({
        printed,
        amounts: brought
          .filter((one) => one.year === printed.year && isWithin(one.sector, one.region, printed))
          .map(({ who, euros }) => ({ who, euros })),
      }));
  });
  it('has the amounts behind every printed sum', () => {
    expect(sums.length).toBeGreaterThan(3);
    for (const { printed, amounts } of sums) {
      const sum = amounts.reduce((so, { euros }) => so + euros, 0);
      expect(Math.abs(sum - printed.euros)).toBeLessThanOrEqual(500);
      expect(new Set(amounts.map(({ who }) => who)).size).toBe(printed.cooperatives);
    }
  });

  it('no two others come close to anybody', () => {
    let [programs, above, width] = [0, Infinity, Infinity];
    for (const { printed, amounts } of sums) {
      const largest = together(amounts).slice(0, LOOKED_AT);
      for (const target of largest)
        for (const [i, first] of largest.entries())
          for (const second of largest.slice(i + 1)) {
            if (target === first || target === second) continue;
            const [lower, upper] = boundsOn(target, [first, second], together(amounts), printed.euros);
            programs += 2;
            above = Math.min(above, (upper - target.euros) / target.euros);
            width = Math.min(width, (upper - lower) / target.euros);
          }
    }
    const years = new Set(sums.map(({ printed }) => printed.year)).size;
    figures['A11'] = { sums: sums.length, programs, above: above.toFixed(3), width: width.toFixed(3) };
    figures['A12'] = { years, sums: sums.length, programs };
    expect(above).toBeGreaterThanOrEqual(0.15);
    expect(width).toBeGreaterThanOrEqual(0.3);
  });

  it.each<[string, number[]]>([
    ['one that dominates', [90_000, 4_000, 3_000, 2_000, 1_000]],
    ['doubt of a twentieth', [40_000, 30_000, 24_000, 500, 500]],
  ])('sees %s', (_, euros) => {
    const all = euros.map((amount, i) => ({ who: `${i}`, euros: amount }));
    const [, upper] = boundsOn(
      all[0]!,
      [all[1]!, all[2]!],
      all,
      1_000 * Math.round(euros.reduce((a, b) => a + b) / 1_000),
    );
    expect((upper - euros[0]!) / euros[0]!).toBeLessThan(0.15);
  });

  it('sees a second dimension: the same amounts by another division', () => {
    // 70, 30 and 0.3 thousand: the first with the third is a region, all three are the country
    const upper = solve(
      'Maximize\n obj: b\nSubject To\n all1: a + b + c >= 99500\n all2: a + b + c <= 100500\n region1: a + c >= 69500\n region2: a + c <= 70500\nEnd',
    );
    expect((upper - 30_000) / 30_000).toBeLessThan(0.15);
  });

  /** The least and the most that the target may have brought, to who knows the printed sum and what two others brought. */
  const boundsOn = (
    target: Brought,
    others: readonly Brought[],
    all: readonly Brought[],
    printed: number,
  ): [number, number] => {
    const name = new Map(all.map((one, i) => [one.who, `x${i}`]));
    const sum = all.map(({ who }) => name.get(who)!).join(' + ');
    const known = others.map(({ who, euros }) => ` ${name.get(who)!} = ${euros}`);
    const free = all.filter((one) => !others.includes(one)).map(({ who }) => ` ${name.get(who)!} >= 0`);
    const program = (goal: string) =>
      solve(
        [
          goal,
          ` obj: ${name.get(target.who)!}`,
          'Subject To',
          ` low: ${sum} >= ${printed - 500}`,
          ` high: ${sum} <= ${printed + 500}`,
          'Bounds',
          ...known,
          ...free,
          'End',
        ].join('\n'),
      );
    return [program('Minimize'), program('Maximize')];
  };

  const solve = (program: string): number => {
    const { Status, ObjectiveValue } = highs.solve(program, { output_flag: false });
    if (Status !== 'Optimal') throw new Error(`the program ended as ${Status}`);
    return ObjectiveValue;
  };
}

/** What each cooperative brought into a sum in all, from large to small. */
function together(amounts: readonly Brought[]): Brought[] {
  const sums = new Map<string, number>();
  for (const { who, euros } of amounts) sums.set(who, (sums.get(who) ?? 0) + euros);
  return [...sums].map(([who, euros]) => ({ who, euros })).sort((a, b) => b.euros - a.euros);
}

const PARTS: Readonly<Record<string, readonly string[]>> = {
  NORTH: ['GRONINGEN', 'FRYSLAN', 'DRENTHE'],
  EAST: ['OVERIJSSEL', 'FLEVOLAND', 'GELDERLAND'],
  WEST: ['UTRECHT', 'NOORD_HOLLAND', 'ZUID_HOLLAND', 'ZEELAND'],
  SOUTH: ['NOORD_BRABANT', 'LIMBURG'],
};
/** Sections of the divisions that the invented network trades in (SBI 2008). */
const SECTIONS: Readonly<Record<string, string>> = { '56': 'I', '81': 'N', '47': 'G', '96': 'S', '13': 'C' };

function isWithin(sector: string, region: string, sum: Amount): boolean {
  const sectors = ['ALL', sector, SECTIONS[sector]];
  const isRegion =
    sum.region === 'NETHERLANDS' || sum.region === region || PARTS[sum.region]?.includes(region);
  return sectors.includes(sum.sector) && isRegion === true;
}

import highsModule, { type Highs } from 'highs';
import { type Attacked, figures, IS_FULL, PATIENCE } from './an-attacked-network.js';
import type { Amount } from './reader.js';

/** An unknown of the linear program, and its true value: what somebody brought in one sector in one year. */
interface Brought {
  readonly name: string;
  readonly who: string;
  readonly euros: number;
}

/** A printed sum and what is behind it. */
interface Sum {
  readonly printed: Pick<Amount, 'year' | 'euros' | 'cooperatives'>;
  readonly amounts: readonly Brought[];
}

/** The largest of a sum, who are worth looking for and worth being. */
const LOOKED_AT = IS_FULL ? 6 : 4;
/** Sums are printed in thousands. */
const HALF_A_STEP = 500;

/** Its types are those of the CommonJS build, where the function is one level deeper than in the module. */
const loadHighs = highsModule as unknown as () => Promise<Highs>;

/** A11 and A12: amounts by linear programming, over all sums of all years. */
export function attackAmounts(attacked: () => Attacked): void {
  let highs: Highs;
  let sums: Sum[];

  beforeAll(async () => {
    highs = await loadHighs();
    const brought = await attacked().app.database.owner<
      Omit<Brought, 'name'> & { place: number; year: number; sector: string; region: string }
    >(
      `SELECT m.tenant_id AS who, (row_number() OVER ())::int AS place, m.year, m.sector, c.region, m.cents / 100.0::float8 AS euros
         FROM published.contribution m JOIN published.cooperative c USING (tenant_id)
        WHERE EXISTS (SELECT FROM published.choice h WHERE h.tenant_id = m.tenant_id AND h.kind = 'money' AND h.participation <> 'NONE')`,
    );
    sums = attacked()
      .releases.at(-1)!
      .money.map((printed) => ({
        printed,
        amounts: brought
          .filter((one) => one.year === printed.year && isWithin(one.sector, one.region, printed))
          .map(({ who, place, euros }) => ({ name: `x${place}`, who, euros })),
      }));
  });

  it('knows the amounts behind every printed sum', () => {
    expect(sums.length).toBeGreaterThan(3);
    for (const { printed, amounts } of sums) {
      expect(Math.abs(totalOf(amounts) - printed.euros)).toBeLessThanOrEqual(HALF_A_STEP);
      expect(new Set(amounts.map(({ who }) => who)).size).toBe(printed.cooperatives);
    }
  });

  it(
    'A11: no two others come close to what anybody brought into a sum',
    () => {
      const closest = { above: Infinity, width: Infinity };
      for (const sum of sums) {
        const largest = cooperativesOf(sum).slice(0, LOOKED_AT);
        for (const target of largest)
          for (const [i, first] of largest.entries())
            for (const second of largest.slice(i + 1))
              if (target !== first && target !== second)
                lookFor(target, [first, second], sum, [sum], closest);
      }
      figures['A11'] = {
        sums: sums.length,
        above: closest.above.toFixed(3),
        width: closest.width.toFixed(3),
      };
      expect(closest.above).toBeGreaterThanOrEqual(0.15);
      expect(closest.width).toBeGreaterThanOrEqual(0.3);
    },
    PATIENCE,
  );

  it(
    'A12: nor with all sums of all years at once, and all that the two brought anywhere',
    () => {
      const closest = { above: Infinity, width: Infinity };
      for (const sum of sums) {
        const [target, ...others] = cooperativesOf(sum);
        lookFor(target!, others.slice(0, 2), sum, sums, closest);
      }
      const years = new Set(sums.map(({ printed }) => printed.year)).size;
      figures['A12'] = {
        years,
        sums: sums.length,
        above: closest.above.toFixed(3),
        width: closest.width.toFixed(3),
      };
      expect(closest.above).toBeGreaterThanOrEqual(0.15);
      expect(closest.width).toBeGreaterThanOrEqual(0.3);
    },
    PATIENCE,
  );

  it.each<[string, number[]]>([
    ['one that dominates', [90_000, 4_000, 3_000, 2_000, 1_000]],
    ['doubt of a twentieth', [40_000, 30_000, 24_000, 500, 500]],
  ])('A17: sees %s', (_, euros) => {
    const sum = planted(euros.map((amount, i) => ({ name: `x${i}`, who: `${i}`, euros: amount })));
    const closest = { above: Infinity, width: Infinity };
    lookFor('0', ['1', '2'], sum, [sum], closest);
    expect(closest.above).toBeLessThan(0.15);
  });

  it('A17: sees a second dimension, the same amounts by another division', () => {
    const [a, b, c] = [70_000, 30_000, 300].map((euros, i) => ({ name: `x${i}`, who: `${i}`, euros }));
    const [country, region] = [planted([a!, b!, c!]), planted([a!, c!])];
    const closest = { above: Infinity, width: Infinity };
    lookFor('1', [], country, [country, region], closest);
    expect(closest.above).toBeLessThan(0.15);
  });

  /** How close the others come to what the target brought into a sum, who hold all of `known` and their own amounts. */
  const lookFor = (
    target: string,
    others: readonly string[],
    sum: Sum,
    known: readonly Sum[],
    closest: { above: number; width: number },
  ): void => {
    const wanted = sum.amounts.filter(({ who }) => who === target);
    const program = (goal: string) =>
      solve([
        goal,
        ` obj: ${added(wanted)}`,
        'Subject To',
        ...known.flatMap(({ printed, amounts }, i) => [
          ` low${i}: ${added(amounts)} >= ${printed.euros - HALF_A_STEP}`,
          ` high${i}: ${added(amounts)} <= ${printed.euros + HALF_A_STEP}`,
        ]),
        'Bounds',
        ...[...new Set(known.flatMap(({ amounts }) => amounts))].map(({ name, who, euros }) =>
          others.includes(who) ? ` ${name} = ${euros}` : ` ${name} >= 0`,
        ),
        'End',
      ]);
    const [lower, upper, truth] = [program('Minimize'), program('Maximize'), totalOf(wanted)];
    closest.above = Math.min(closest.above, (upper - truth) / truth);
    closest.width = Math.min(closest.width, (upper - lower) / truth);
  };

  const solve = (lines: readonly string[]): number => {
    const { Status, ObjectiveValue } = highs.solve(lines.join('\n'), { output_flag: false });
    if (Status !== 'Optimal') throw new Error(`the program ended as ${Status}`);
    return ObjectiveValue;
  };
}

/** A few terms a line: the format knows no longer ones. */
function added(amounts: readonly Brought[]): string {
  return amounts.map(({ name }, i) => (i % 10 === 9 ? `${name}\n ` : name)).join(' + ');
}

function planted(amounts: readonly Brought[]): Sum {
  const euros = 1_000 * Math.round(totalOf(amounts) / 1_000);
  return { printed: { year: 2024, euros, cooperatives: amounts.length }, amounts };
}

/** Who is in a sum, from who brought most to who brought least. */
function cooperativesOf({ amounts }: Sum): string[] {
  const brought = new Map<string, number>();
  for (const { who, euros } of amounts) brought.set(who, (brought.get(who) ?? 0) + euros);
  return [...brought].sort(([, a], [, b]) => b - a).map(([who]) => who);
}

function totalOf(amounts: readonly Brought[]): number {
  return amounts.reduce((sum, { euros }) => sum + euros, 0);
}

const PARTS: Readonly<Record<string, readonly string[]>> = {
  NORTH: ['GRONINGEN', 'FRYSLAN', 'DRENTHE'],
  EAST: ['OVERIJSSEL', 'FLEVOLAND', 'GELDERLAND'],
  WEST: ['UTRECHT', 'NOORD_HOLLAND', 'ZUID_HOLLAND', 'ZEELAND'],
  SOUTH: ['NOORD_BRABANT', 'LIMBURG'],
};
/** The first division of each section (SBI 2008, CBS). */
const SECTIONS: readonly (readonly [from: number, section: string])[] = [
  [1, 'A'],
  [5, 'B'],
  [10, 'C'],
  [35, 'D'],
  [36, 'E'],
  [41, 'F'],
  [45, 'G'],
  [49, 'H'],
  [55, 'I'],
  [58, 'J'],
  [64, 'K'],
  [68, 'L'],
  [69, 'M'],
  [77, 'N'],
  [84, 'O'],
  [85, 'P'],
  [86, 'Q'],
  [90, 'R'],
  [94, 'S'],
  [97, 'T'],
  [99, 'U'],
];

function sectionOf(sector: string): string | undefined {
  return SECTIONS.findLast(([from]) => from <= Number(sector))?.[1];
}

function isWithin(sector: string, region: string, sum: Amount): boolean {
  const sectors = ['ALL', sector, sectionOf(sector)];
  const isRegion =
    sum.region === 'NETHERLANDS' || sum.region === region || PARTS[sum.region]?.includes(region);
  return sectors.includes(sum.sector) && isRegion === true;
}

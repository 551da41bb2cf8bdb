import type { JsonObject } from '../release/canonical-json.js';
import type { ComparisonCells } from '../release/body.js';
import type { ReleaseJson } from '../publication/listed-figures.js';
import { attackDifferencing } from './differencing.js';
import { attackMoneyReleases } from './money-releases.js';
import { attackRecompute } from './recompute.js';
import { cell, cellsOf, cooperatives, printed, shapeOf } from './release.fixture.js';
import { skeletonOf } from './skeleton.js';

const EARLIER = printed(cellsOf(cooperatives(12)), '2026Q2');

describe('A3, one release less the one before', () => {
  it('finds exactly the new cells in what a total has gained', () => {
    const later = printed(cellsOf(cooperatives(14)));
    expect(attackDifferencing(EARLIER, later, 10)).toMatchObject({
      passed: true,
      figure: { newlyListed: 2, vanished: 0, changed: 0, totalsWithRemainder: 0 },
    });
    expect(attackDifferencing(null, EARLIER, 10).passed).toBe(true);
  });

  it('lets blocks that are not listed grow by whole blocks only', () => {
    const [before, after] = [cooperatives(8), cooperatives(9)].map((list) => printed(cellsOf(list)));
    expect(attackDifferencing(before!, after!, 10)).toMatchObject({ passed: true });
    const counted = withTotal(after!, ({ n }) => ({ n: Number(n) - 8 }));
    expect(attackDifferencing(before!, counted, 10).passed).toBe(false);
    // the same cells, and one person more
    const grown = withTotal(before!, ({ n }) => ({ n: Number(n) + 1 }));
    expect(attackDifferencing(before!, grown, 10).passed).toBe(false);
  });

  it('lets names appear that were hidden, with all their blocks', () => {
    const [before, after] = [cooperatives(9), cooperatives(10)].map((list) => printed(cellsOf(list)));
    expect(attackDifferencing(before!, after!, 10)).toMatchObject({
      passed: true,
      figure: { newlyListed: 10 },
    });
  });

  it.each<[string, ReleaseJson, JsonObject]>([
    [
      'a release that counts old blocks again',
      printed(cellsOf(recounted(cooperatives(12)))),
      { changed: 12 },
    ],
    ['a cell that drops out', printed(cellsOf(cooperatives(11))), { vanished: 1 }],
    [
      'a total with a remainder',
      withTotal(printed(cellsOf(cooperatives(12))), ({ n, noisyOut }) => ({
        n: Number(n) + 3,
        noisyOut: `+00000${Number(noisyOut) % 10}`,
      })),
      { totalsWithRemainder: 1 },
    ],
  ])('sees %s', (_, later, figure) => {
    expect(attackDifferencing(EARLIER, later, 10)).toMatchObject({ passed: false, figure });
  });
});

describe('A6, everything but the numbers', () => {
  it.each([4, 9, 12, 21])('is the same whatever went out, with %i cooperatives', (count) => {
    const attack = shapeOf(cellsOf(cooperatives(count, count < 20 ? 2 : 1)), (cells) => printed(cells));
    expect(attack).toMatchObject({ passed: true, figure: { otherLength: 0, otherShape: 0 } });
  });

  it.each<[string, (body: ReleaseJson) => JsonObject]>([
    ['changes that are listed only where they stand out', (body) => ({ ...body, changes: outliers(body) })],
    ['rows in the order of their rates', (body) => ({ ...body, sorted: byRate(body) })],
    ['a flag', (body) => ({ ...body, isHigh: rates(body)[0]! > 0.3 })],
    ['a number that is as long as it is', (body) => ({ ...body, counts: counts(body) })],
  ])('sees %s', (_, print) => {
    const attack = shapeOf(cellsOf(cooperatives(12)), (cells) => print(printed(cells)));
    expect(attack.passed).toBe(false);
  });

  it('is what is left when digits and signs are alike', () => {
    expect(skeletonOf('"-0.12","+7","--"')).toBe('"00000","00","00"');
  });
});

describe('A16, computing the figures again', () => {
  it('gives what is printed, from the printed cells alone', () => {
    const attack = attackRecompute(EARLIER);
    expect(attack).toMatchObject({ passed: true, figure: { beyond: 0 } });
    expect(attack.figure['values']).toBeGreaterThan(100);
    // a range that no reader can compute is left out, not passed
    expect(attackRecompute(printed(cellsOf(cooperatives(8)))).passed).toBe(true);
  });

  it('sees a figure that was computed from an exact count, and one cell that was printed as another', () => {
    const exact = JSON.stringify(EARLIER).replace(
      /"rate":"0\.(\d)/,
      (_, digit) => `"rate":"0.${9 - Number(digit)}`,
    );
    expect(attackRecompute(JSON.parse(exact) as ReleaseJson)).toMatchObject({
      passed: false,
      figure: { beyond: 1 },
    });
    const other = JSON.stringify(EARLIER).replace('"noisyOut":"+000002"', '"noisyOut":"+000003"');
    expect(attackRecompute(JSON.parse(other) as ReleaseJson).passed).toBe(false);
  });
});

describe('A12, sums of several years and dimensions', () => {
  const money = (cells: readonly [string, string][], year = 2024) => ({
    money: [
      {
        year,
        cells: cells.map(([sector, region]) => ({
          sector,
          region,
          cooperatives: 6,
          roundedEuros: '000001000',
        })),
      },
    ],
  });
  const attack = (before: ReturnType<typeof money> | null, now: ReturnType<typeof money>) =>
    attackMoneyReleases(before, now, 5);

  it('stands in one sum once', () => {
    const year = money([
      ['56', 'LIMBURG'],
      ['56', 'NORTH'],
      ['81', 'LIMBURG'],
      ['S', 'NETHERLANDS'],
    ]);
    expect(attack(year, year)).toMatchObject({
      passed: true,
      figure: { revised: 0, overlapping: 0, cells: 4 },
    });
    expect(attack(null, { money: [] })).toMatchObject({ passed: true, figure: { cells: 0 } });
  });

  it.each<[string, [string, string][]]>([
    [
      'the country beside its parts',
      [
        ['56', 'NORTH'],
        ['56', 'NETHERLANDS'],
      ],
    ],
    [
      'a province beside its part of the country',
      [
        ['56', 'DRENTHE'],
        ['56', 'NORTH'],
      ],
    ],
    [
      'a section beside one of its divisions',
      [
        ['56', 'NORTH'],
        ['I', 'NETHERLANDS'],
      ],
    ],
    [
      'everything beside one sector',
      [
        ['96', 'LIMBURG'],
        ['ALL', 'NETHERLANDS'],
      ],
    ],
    [
      'a second dimension',
      [
        ['56', 'NETHERLANDS'],
        ['ALL', 'LIMBURG'],
      ],
    ],
  ])('sees %s', (_, cells) => {
    expect(attack(null, money(cells))).toMatchObject({ passed: false, figure: { overlapping: 1 } });
  });

  it('sees a year that is printed anew, and one that is gone', () => {
    expect(attack(money([['56', 'NORTH']]), money([['56', 'LIMBURG']]))).toMatchObject({ passed: false });
    expect(attack(money([['56', 'NORTH']]), { money: [] })).toMatchObject({ figure: { revised: 1 } });
  });
});

function recounted(list: ComparisonCells['cooperatives']): ComparisonCells['cooperatives'] {
  return list.map((one) => ({ ...one, cells: one.cells.map(({ id, n }) => cell(id, n + 1, 6)) }));
}

function withTotal(body: ReleaseJson, change: (pooled: JsonObject) => JsonObject): ReleaseJson {
  const [own, ...others] = body.own;
  const [comparison] = own!.comparisons;
  const pooled = comparison!['pooled'] as JsonObject;
  const altered = { ...comparison!, pooled: { ...pooled, ...change(pooled) } };
  return { ...body, own: [{ ...own!, comparisons: [altered] }, ...others] } as ReleaseJson;
}

function figures(body: ReleaseJson): readonly JsonObject[] {
  return body.own[0]!.comparisons[0]!['figures'] as readonly JsonObject[];
}

function rates(body: ReleaseJson): number[] {
  return figures(body).map(({ rate }) => Number(rate));
}

function byRate(body: ReleaseJson): string[] {
  return [...figures(body)]
    .sort((a, b) => (a['rate']! < b['rate']! ? -1 : 1))
    .map(({ cooperative }) => NAMES[Number((cooperative as string).slice(-2))]!);
}

function counts(body: ReleaseJson): string {
  return figures(body)
    .map(({ noisyOut }) => Number(noisyOut))
    .join();
}

/** In letters: what differs by a digit alone is alike. */
const NAMES = ['Aar', 'Berk', 'Dal', 'Eik', 'Forel', 'Gors', 'Hop', 'Iep', 'Joon', 'Kers', 'Linde', 'Mees'];

function outliers(body: ReleaseJson): string[] {
  return figures(body).flatMap(({ cooperative, rate }) =>
    Number(rate) > 0.3 ? [cooperative as string] : [],
  );
}

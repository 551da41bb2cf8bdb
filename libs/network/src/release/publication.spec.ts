import fc from 'fast-check';
import type { CivilDate } from '#kernel';
import { blockRate, FLAT_PRIOR } from '../estimate/block-rate.js';
import { rateChange } from '../estimate/change.js';
import { funnelLimits } from '../estimate/funnel-limits.js';
import { possiblePriors } from '../estimate/prior.js';
import { epsilonOf } from '../noise/epsilon.js';
import { INITIAL_NETWORK_POLICY } from '../policy/network-policy.js';
import { canonicalJson, type JsonObject } from './canonical-json.js';
import type { ComparedCooperative, CountCell, LineCells, RunOffCohort, SharedCell } from './body.js';
import { publicationBody, type PublicationInput } from './publication.js';

describe('the body of a release', () => {
  it('prints policy, promise and versions', () => {
    const body = publicationBody(input([]));
    expect(body).toMatchObject({
      format: 2,
      definitions: { 'outflow-12': 'outflow-12/3', 'run-off': 'run-off/1' },
      ruleVersion: 'release/2',
      codeVersion: 'abc123',
      policy: { minimumEntrants: 10, epsilonCap: '4.0', kinds: { 'run-off': { cellEpsilon: '0.3' } } },
      promise: {
        code: 'RELEASE_PROMISE',
        epsilons: { 'outflow-12': '1.0', 'thermometer-12': '0.2' },
        epsilonTotal: '4.0',
        oddsFactor: '2.72',
        oddsFactorTotal: '54.60',
      },
      runOff: { cohorts: [] },
      money: [],
    });
  });

  it('refuses a policy whose kinds cost more than its cap', () => {
    const policy = { ...input([]).policy, epsilonCap: '3.9' };
    expect(() => publicationBody({ ...input([]), policy })).toThrow(RangeError);
  });

  it('names ten cooperatives, each block with n, period and interval', () => {
    const [labour] = comparisons(input(cooperatives(10)));
    expect(labour).toMatchObject({ programmeType: 'OUTFLOW', cooperatives: 10, withoutFigure: [] });
    const figures = labour!['figures'] as JsonObject[];
    expect(figures.map((figure) => figure['cooperative'])).toEqual(
      cooperatives(10).map(({ label }) => label),
    );
    expect(figures[0]).toEqual({
      cooperative: 'Coop 00',
      id: 'block 0',
      from: '2020Q1',
      to: '2020Q4',
      n: 11,
      noisyOut: '+000002',
      epsilon: '1.0',
      rate: expect.stringMatching(/^0\.\d{12}$/) as string,
      lower: expect.stringMatching(/^0\.\d{12}$/) as string,
      upper: expect.stringMatching(/^0\.\d{12}$/) as string,
    });
  });

  it('gives nine cooperatives their range and pooled line, and not one name or block', () => {
    const [labour] = comparisons(input(cooperatives(9)));
    expect(Object.keys(labour!).sort()).toEqual(
      ['code', 'cooperatives', 'definition', 'pooled', 'programmeType', 'range'].sort(),
    );
    expect(labour!['code']).toBe('NAMES_NEED_MORE_COOPERATIVES');
    expect(canonicalJson(labour!)).not.toMatch(/Coop|block/);
  });

  it('gives four cooperatives no line at all', () => {
    const [labour] = comparisons(input(cooperatives(4)));
    expect(labour).toEqual({
      programmeType: 'OUTFLOW',
      definition: 'outflow-12/3',
      cooperatives: 4,
      code: 'TOO_FEW_TO_SHOW',
    });
  });

  it('keeps the cells of four cooperatives out of a line that has a pooled cell, where subtraction would give them', () => {
    const pooledCell = { ...cell('pool', 24, 5), cooperatives: 6 };
    const [labour] = comparisons(input(cooperatives(4), [pooledCell]));
    expect(labour).toMatchObject({
      code: 'TOO_FEW_TO_SHOW',
      pooled: { n: 24, noisyOut: '+000005', draws: 1 },
    });
    expect(labour).not.toHaveProperty('range');
  });

  it('says "no figure of its own yet" without telling how far it is', () => {
    const young = { label: 'Young', cells: [] };
    const [labour] = comparisons(input([...cooperatives(10), young]));
    expect(labour!['withoutFigure']).toEqual([{ cooperative: 'Young', code: 'NO_FIGURE_YET' }]);
    expect(labour!['cooperatives']).toBe(10);
  });

  it('compares no participation cooperative', () => {
    const body = publicationBody({ ...input(cooperatives(10)), notCompared: ['Wijk', 'Buurt'] });
    expect(body['notCompared']).toEqual([
      { cooperative: 'Buurt', code: 'PARTICIPATION_NOT_COMPARED' },
      { cooperative: 'Wijk', code: 'PARTICIPATION_NOT_COMPARED' },
    ]);
  });

  it('adds up listed cells only, and anyone can compute the line again from the body', () => {
    const [labour] = comparisons(input(cooperatives(12)));
    const figures = labour!['figures'] as { n: number; noisyOut: string; epsilon: string }[];
    const pooled = labour!['pooled'] as { n: number; noisyOut: string; rate: string; upper: string };
    const sum = figures.reduce((total, figure) => total + Number(figure.noisyOut), 0);
    expect(pooled.n).toBe(figures.reduce((total, figure) => total + figure.n, 0));
    expect(Number(pooled.noisyOut)).toBe(sum);
    const epsilons = figures.map((figure) => epsilonOf(figure.epsilon));
    const line = blockRate({ noisyOut: sum, n: pooled.n, epsilons }, FLAT_PRIOR, 0.9);
    expect(Number(pooled.rate)).toBeCloseTo(line.rate, 11);
    expect(Number(pooled.upper)).toBeCloseTo(line.upper, 11);
  });

  it('anyone can compute a figure again from the rows of its comparison', () => {
    for (const count of [12, 22]) {
      const [labour] = comparisons(input(cooperatives(count)));
      expect(labour!['prior']).toMatchObject({ fitted: count >= 20 });
      const rows = labour!['figures'] as unknown as Row[];
      const counts = rows.map(readCount);
      const priors = possiblePriors(counts, 0.05, 0.1);
      for (const row of rows) {
        const figure = blockRate(readCount(row), priors, 0.9);
        expect(Number(row.rate)).toBeCloseTo(figure.rate, 11);
        expect(Number(row.lower)).toBeCloseTo(figure.lower, 11);
      }
    }
  });

  it('prints the funnel around the latest blocks, which anyone can compute again', () => {
    const [labour] = comparisons(input(withEarlierBlocks(cooperatives(12))));
    const { centre, tau, points, limits } = labour!['funnel'] as unknown as Funnel;
    // fewer than twenty cooperatives: how far they differ cannot be estimated
    expect(tau).toBe('0.000000000000');
    expect(points).toHaveLength(12);
    expect(points[0]).toEqual({ cooperative: 'Coop 00', id: 'block 0', n: 11, share: '+0.181818181818' });
    expect(limits.map(({ n }) => n)).toEqual([11, 12]);
    const { lower, upper } = funnelLimits(11, Number(centre), [epsilonOf('1.0')], 0.95);
    expect(Number(limits[0]!.low95)).toBeCloseTo(lower, 10);
    expect(Number(limits[0]!.high95)).toBeCloseTo(upper, 10);
    expect(Number(limits[0]!.low998)).toBeLessThan(lower);
  });

  it('widens the funnel of twenty cooperatives that differ', () => {
    const apart = cooperatives(20).map((cooperative, i) => ({
      ...cooperative,
      cells: [cell(`block ${i}`, 12, i % 2 === 0 ? 0 : 12)],
    }));
    const [labour] = comparisons(input(apart));
    const { centre, tau, limits } = labour!['funnel'] as unknown as Funnel;
    expect(Number(tau)).toBeGreaterThan(0.3);
    const { upper } = funnelLimits(12, Number(centre), [epsilonOf('1.0')], 0.95);
    expect(Number(limits[0]!.high95)).toBeGreaterThan(upper + 0.1);
  });

  it('prints every change, also those that a page does not show', () => {
    const list = withEarlierBlocks(cooperatives(12)).map((cooperative, i) =>
      i === 3
        ? { ...cooperative, cells: [cell('a', 40, 0), { ...cell('b', 40, 38), from: '2021Q1' }] }
        : cooperative,
    );
    const single = { label: 'Single', cells: [cell('one', 12, 3)] };
    const [labour] = comparisons(input([...list, single]));
    const changes = labour!['changes'] as { cooperative: string; discovered: string; difference: string }[];
    expect(changes.map(({ cooperative }) => cooperative)).toEqual(list.map(({ label }) => label));
    expect(
      changes.filter(({ discovered }) => discovered === '1').map(({ cooperative }) => cooperative),
    ).toEqual(['Coop 03']);
    const { difference } = rateChange(
      { noisyOut: 0, n: 40, epsilons: [epsilonOf('1.0')] },
      { noisyOut: 38, n: 40, epsilons: [epsilonOf('1.0')] },
    );
    expect(changes[3]).toMatchObject({ earlier: 'a', later: 'b' });
    expect(Number(changes[3]!.difference)).toBeCloseTo(difference, 10);
  });

  it('prints each cell of a cohort with its bin, cause and the release that listed it first', () => {
    const { cohorts } = runOff([cohort('c', [-3])]);
    expect(cohorts).toMatchObject([
      {
        id: 'c',
        grid: { grid: 'network-year' },
        cells: [{ bin: 0, months: [0, 12], cause: 'OUTFLOW', noisy: '-000003', closedIn: '2021Q4' }],
      },
    ]);
  });

  it('prints the incidence of the network and of each part with cohorts of its own, which anyone can compute again', () => {
    const list = [
      { ...cohort('a', [20, 10]), region: 'NORTH' as const },
      { ...cohort('b', [30]), region: 'WEST' as const },
    ];
    const { incidence } = runOff(list);
    expect(incidence.map(({ scope }) => scope)).toEqual(['network', 'NORTH', 'WEST']);
    const { steps, restrictedMean } = incidence[0]!;
    // 50 of 200 in the first year; then 10 of the 80 who are left of the cohort that is seen longer
    expect(steps).toMatchObject([
      { months: 12, atRisk: '+000000200', causes: { OUTFLOW: { share: '0.250000000000' } } },
      { months: 24, atRisk: '+000000080', causes: { OUTFLOW: { share: '0.343750000000' } } },
    ]);
    const { lower, upper } = steps[0]!.causes['OUTFLOW']!;
    expect(Number(lower)).toBeLessThan(0.25);
    expect(Number(upper)).toBeGreaterThan(0.25);
    // 12 months at .875 on average, then 12 at .703125
    expect(restrictedMean).toMatchObject({ untilMonths: 24, months: '18.937500000000' });
    expect(runOff([]).incidence).toEqual([]);
    expect(runOff(list)).toEqual(runOff(list));
  });

  it('prints no limits where a share is 0, in as many bytes', () => {
    const [none] = runOff([cohort('a', [-3])]).incidence;
    expect(none!.steps[0]!.causes['OUTFLOW']).toMatchObject({
      share: '0.000000000000',
      lower: '--------------',
      upper: '--------------',
    });
  });

  it('prints trial success as a share, and the thermometer as mean cents between limits of the noise', () => {
    const lines: LineCells[] = [
      { kind: 'trial-success', cells: [{ ...shared('t', 100, 60, '0.2'), region: 'LIMBURG' }] },
      { kind: 'thermometer-12', cells: [{ ...shared('m', 100, -40, '0.01'), region: 'NETHERLANDS' }] },
    ];
    const body = publicationBody({ ...input([]), cells: { ...input([]).cells, lines } });
    const [success, change] = body['lines'] as { cells: Record<string, string>[] }[];
    expect(Number(success!.cells[0]!['rate'])).toBeCloseTo(0.6, 1);
    // 40 units of 50 euros less, over 100 people; 90 of 100 draws at ε .01 lie within 230 units
    expect(change!.cells[0]).toMatchObject({
      meanCents: '-000002000',
      lowerCents: '-000013500',
      upperCents: '+000009500',
    });
  });

  it('prints money in whole euros of one width, by year, and says of which years it may not', () => {
    const money = [
      { year: 2025, sector: '56', region: 'LIMBURG' as const, cents: 12_300_000, cooperatives: 6 },
      { year: 2024, sector: 'ALL', region: 'NETHERLANDS' as const, cents: 100_000, cooperatives: 5 },
    ];
    const cells = { ...input([]).cells, money };
    expect(publicationBody({ ...input([]), cells, yearsNotShown: [2023] })).toMatchObject({
      money: [
        { year: 2024, cells: [{ sector: 'ALL', roundedEuros: '000001000' }] },
        { year: 2025, cells: [{ sector: '56', region: 'LIMBURG', roundedEuros: '000123000' }] },
      ],
      yearsNotShown: [{ year: 2023, code: 'MONEY_NOT_SAFE' }],
    });
  });

  it('has the same shape, order and number of bytes whatever went out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(3, 7, 14, 22),
        fc.array(fc.integer({ min: -12, max: 25 }), { minLength: 23, maxLength: 23 }),
        (count, counts) => {
          const list = withEarlierBlocks(cooperatives(count));
          const other = list.map((cooperative, i) => ({
            ...cooperative,
            cells: cooperative.cells.map((one, j) => ({ ...one, noisyOut: counts[(i + 5 * j) % 23]! })),
          }));
          const wide = (ends: readonly number[], units: number) => ({
            runOff: [cohort('a', ends.slice(0, 2)), cohort('b', ends.slice(2, 3))],
            lines: [
              {
                kind: 'thermometer-12' as const,
                cells: [{ ...shared('m', 40, units, '0.01'), region: 'LIMBURG' as const }],
              },
            ],
          });
          const texts = [
            { ...input(list).cells, ...wide([9, 4, 30], 3) },
            { ...input(other).cells, ...wide(counts, counts[0]! * 90) },
          ].map((cells) => canonicalJson(publicationBody({ ...input(list), cells })));
          expect(texts[1]).toHaveLength(texts[0]!.length);
          expect(withoutDigits(texts[1]!)).toBe(withoutDigits(texts[0]!));
        },
      ),
      { numRuns: 12 },
    );
  });
});

function comparisons(of: PublicationInput): JsonObject[] {
  const [outflow12] = publicationBody(of)['own'] as JsonObject[];
  return outflow12!['comparisons'] as JsonObject[];
}

function input(
  list: readonly ComparedCooperative[],
  pooledCells: readonly SharedCell[] = [],
): PublicationInput {
  return {
    release: '2026Q3',
    reportingOn: '2026-09-30' as CivilDate,
    codeVersion: 'abc123',
    policy: { ...INITIAL_NETWORK_POLICY, validFrom: '2026-01-01' },
    cells: {
      own: [{ kind: 'outflow-12', programmeType: 'OUTFLOW', cooperatives: list, pooledCells }],
      runOff: [],
      themes: [],
      lines: [],
      money: [],
    },
    yearsNotShown: [],
    notCompared: [],
  };
}

function cooperatives(count: number): ComparedCooperative[] {
  return Array.from({ length: count }, (_, i) => ({
    label: `Coop ${String(i).padStart(2, '0')}`,
    cells: [cell(`block ${i}`, 11 + (i % 2), 2 + (i % 4))],
  }));
}

function cell(id: string, n: number, noisyOut: number): CountCell {
  return { id, from: '2020Q1', to: '2020Q4', n, noisyOut, epsilon: '1.0' };
}

function shared(id: string, n: number, noisyOut: number, epsilon: string): SharedCell {
  return { ...cell(id, n, noisyOut), epsilon, cooperatives: 6 };
}

/** A hundred people, whose ends by outflow were counted by year. */
function cohort(id: string, ends: readonly number[]): RunOffCohort {
  return {
    id,
    region: null,
    from: '2020Q1',
    to: '2020Q4',
    n: 100,
    cooperatives: 25,
    grid: { grid: 'network-year', noiseP95BasisPoints: 1_300 },
    cellEpsilon: '0.3',
    causes: ['OUTFLOW'],
    bins: ends.map((OUTFLOW, year) => ({
      months: [12 * year, 12 * year + 12],
      counts: { OUTFLOW },
      closedIn: `${2021 + year}Q4`,
    })),
  };
}

interface PrintedRunOff {
  readonly cohorts: readonly JsonObject[];
  readonly incidence: readonly {
    readonly scope: string;
    readonly steps: readonly {
      readonly causes: Readonly<Record<string, { lower: string; upper: string }>>;
    }[];
    readonly restrictedMean: JsonObject;
  }[];
}

function runOff(list: readonly RunOffCohort[]): PrintedRunOff {
  const body = publicationBody({ ...input([]), cells: { ...input([]).cells, runOff: list } });
  return body['runOff'] as unknown as PrintedRunOff;
}

/** Each with a block before the one that it has. */
function withEarlierBlocks(list: readonly ComparedCooperative[]): ComparedCooperative[] {
  return list.map((cooperative, i) => ({
    ...cooperative,
    cells: [
      { ...cell(`before ${i}`, 10 + (i % 3), 1 + (i % 5)), from: '2019Q1', to: '2019Q4' },
      ...cooperative.cells,
    ],
  }));
}

interface Row {
  readonly n: number;
  readonly noisyOut: string;
  readonly epsilon: string;
  readonly rate: string;
  readonly lower: string;
}

interface Funnel {
  readonly centre: string;
  readonly tau: string;
  readonly points: readonly { readonly n: number }[];
  readonly limits: readonly { n: number; low95: string; high95: string; low998: string }[];
}

function readCount({ n, noisyOut, epsilon }: Row) {
  return { n, noisyOut: Number(noisyOut), epsilons: [epsilonOf(epsilon)] };
}

/** The figures blotted out: what is left is shape, order, names and flags. */
function withoutDigits(text: string): string {
  return text.replace(
    /"(alpha|beta|rate|lower|upper|noisyOut|centre|tau|share|low95|high95|low998|high998|difference|p|discovered|noisy|seed|atRisk|se|months|meanCents|lowerCents|upperCents)":"[^"]*"/g,
    '"$1":""',
  );
}

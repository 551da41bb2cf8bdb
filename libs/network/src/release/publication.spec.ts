import fc from 'fast-check';
import type { CivilDate } from '#kernel';
import { blockRate, FLAT_PRIOR } from '../estimate/block-rate.js';
import { epsilonOf } from '../noise/epsilon.js';
import { INITIAL_NETWORK_POLICY } from '../policy/network-policy.js';
import { canonicalJson, type JsonObject } from './canonical-json.js';
import type { ComparisonCells, CountCell, SharedCell } from './body.js';
import { publicationBody, type PublicationInput } from './publication.js';

type Cooperative = ComparisonCells['cooperatives'][number];

describe('the body of a release', () => {
  it('prints policy, promise and versions', () => {
    const body = publicationBody(input([]));
    expect(body).toMatchObject({
      format: 2,
      definitions: { 'outflow-12': 'outflow-12/2', 'run-off': 'run-off/1' },
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
      definition: 'outflow-12/2',
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

  it('anyone can compute a figure again from its row and the printed prior', () => {
    for (const count of [12, 22]) {
      const [labour] = comparisons(input(cooperatives(count)));
      const prior = labour!['prior'] as { alpha: string; beta: string; fitted: boolean };
      expect(prior.fitted).toBe(count >= 20);
      for (const row of labour!['figures'] as {
        n: number;
        noisyOut: string;
        rate: string;
        lower: string;
      }[]) {
        const figure = blockRate(
          { noisyOut: Number(row.noisyOut), n: row.n, epsilons: [epsilonOf('1.0')] },
          { alpha: Number(prior.alpha), beta: Number(prior.beta) },
          0.9,
        );
        expect(Number(row.rate)).toBeCloseTo(figure.rate, 10);
        expect(Number(row.lower)).toBeCloseTo(figure.lower, 10);
      }
    }
  });

  it('prints each cell of a cohort with its bin, cause and the release that listed it first', () => {
    const cohort = {
      id: 'c',
      region: null,
      from: '2020Q1',
      to: '2020Q4',
      n: 100,
      cooperatives: 25,
      grid: { grid: 'network-year' as const, noiseP95BasisPoints: 1_300 },
      cellEpsilon: '0.3',
      causes: ['OUTFLOW' as const],
      bins: [{ months: [0, 12] as const, counts: { OUTFLOW: -3 }, closedIn: '2021Q4' }],
    };
    const body = publicationBody({ ...input([]), cells: { ...input([]).cells, runOff: [cohort] } });
    expect(body['runOff']).toMatchObject({
      cohorts: [
        {
          id: 'c',
          grid: { grid: 'network-year' },
          cells: [{ bin: 0, months: [0, 12], cause: 'OUTFLOW', noisy: '-000003', closedIn: '2021Q4' }],
        },
      ],
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
          const other = cooperatives(count).map((cooperative, i) => ({
            ...cooperative,
            cells: cooperative.cells.map((one) => ({ ...one, noisyOut: counts[i]! })),
          }));
          const texts = [cooperatives(count), other].map((list) =>
            canonicalJson(publicationBody(input(list))),
          );
          expect(texts[1]).toHaveLength(texts[0]!.length);
          expect(withoutDigits(texts[1]!)).toBe(withoutDigits(texts[0]!));
        },
      ),
      { numRuns: 25 },
    );
  });
});

function comparisons(of: PublicationInput): JsonObject[] {
  const [outflow12] = publicationBody(of)['own'] as JsonObject[];
  return outflow12!['comparisons'] as JsonObject[];
}

function input(list: readonly Cooperative[], pooledCells: readonly SharedCell[] = []): PublicationInput {
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

function cooperatives(count: number): Cooperative[] {
  return Array.from({ length: count }, (_, i) => ({
    label: `Coop ${String(i).padStart(2, '0')}`,
    cells: [cell(`block ${i}`, 11 + (i % 2), 2 + (i % 4))],
  }));
}

function cell(id: string, n: number, noisyOut: number): CountCell {
  return { id, from: '2020Q1', to: '2020Q4', n, noisyOut, epsilon: '1.0' };
}

/** The figures blotted out: what is left is shape, order, names and flags. */
function withoutDigits(text: string): string {
  return text.replace(/"(alpha|beta|rate|lower|upper|noisyOut)":"[^"]*"/g, '"$1":""');
}

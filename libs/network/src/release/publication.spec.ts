import fc from 'fast-check';
import type { CivilDate } from '#kernel';
import { blockRate, FLAT_PRIOR } from '../estimate/block-rate.js';
import { rateChange } from '../estimate/change.js';
import { funnelLimits } from '../estimate/funnel-limits.js';
import { priorsFitted, priorsWithSpread } from '../estimate/prior.js';
import { epsilonOf } from '../noise/epsilon.js';
import { INITIAL_NETWORK_POLICY } from '../policy/network-policy.js';
import { canonicalJson, type JsonObject } from './canonical-json.js';
import { publicationBody, type PublicationInput } from './publication.js';
import type { ComparedCooperative, PublishedCell } from './published-cell.js';

describe('the body of a release', () => {
  it('prints policy, promise, versions and grid', () => {
    const body = publicationBody(input([]));
    expect(body).toMatchObject({
      kind: 'outflow-12',
      definition: 'outflow-12/1',
      ruleVersion: 'release/1',
      codeVersion: 'abc123',
      policy: {
        minimumEntrants: 10,
        epsilonCap: '4.0',
        epsilons: { 'outflow-12': '1.0', 'outflow-12-year': '0.6' },
      },
      promise: {
        code: 'RELEASE_PROMISE',
        epsilons: { 'outflow-12': '1.0', 'outflow-12-year': '0.6' },
        epsilonTotal: '1.6',
        oddsFactor: '2.72',
        oddsFactorTotal: '4.96',
      },
      grid: { grid: 'network-year', noiseP95BasisPoints: 176 },
      comparisons: [],
    });
  });

  it('promises what all kinds together cost, and refuses a policy above its cap', () => {
    const policy = (epsilons: Record<string, string>) => ({
      ...input([]),
      policy: { ...INITIAL_NETWORK_POLICY, validFrom: '2026-01-01', epsilons },
    });
    expect(publicationBody(policy({ 'outflow-12': '1.0', 'outflow-24': '0.7' }))['promise']).toMatchObject({
      epsilonTotal: '1.7',
      oddsFactor: '2.72',
      oddsFactorTotal: '5.48',
    });
    expect(() => publicationBody(policy({ 'outflow-12': '4.0', 'outflow-24': '0.1' }))).toThrow(RangeError);
  });

  it('names ten cooperatives, each block with n, period, interval and definition, sorted by name', () => {
    const [labour] = comparisons(input(cooperatives(10).reverse()));
    expect(labour).toMatchObject({ programmeType: 'labour', cooperatives: 10, withoutFigure: [] });
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
      definition: 'outflow-12/1',
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
      programmeType: 'labour',
      definition: 'outflow-12/1',
      cooperatives: 4,
      code: 'TOO_FEW_TO_SHOW',
    });
  });

  it('keeps the cells of four cooperatives out of a line that has a pooled cell, where subtraction would give them', () => {
    const pooledCell = { ...cell('pool', 24, 5), programmeType: 'labour', cooperatives: 6 };
    const [labour] = comparisons({ ...input(cooperatives(4)), pooledCells: [pooledCell] });
    expect(labour).toMatchObject({
      code: 'TOO_FEW_TO_SHOW',
      pooled: { n: 24, noisyOut: '+000005', draws: 1 },
    });
    expect(labour).not.toHaveProperty('range');
  });

  it('says "no figure of its own yet" without telling how far it is', () => {
    const young = { label: 'Young', programmeType: 'labour', cells: [] };
    const [labour] = comparisons(input([...cooperatives(10), young]));
    expect(labour!['withoutFigure']).toEqual([{ cooperative: 'Young', code: 'NO_FIGURE_YET' }]);
    expect(labour!['cooperatives']).toBe(10);
  });

  it('compares no participation cooperative', () => {
    const participation = { label: 'Buurt', programmeType: 'participation', cells: [cell('x', 12, 3)] };
    const body = publicationBody(input([...cooperatives(10), participation]));
    expect(body['notCompared']).toEqual([{ cooperative: 'Buurt', code: 'PARTICIPATION_NOT_COMPARED' }]);
    expect((body['comparisons'] as JsonObject[]).map((one) => one['programmeType'])).toEqual(['labour']);
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
      const priors = count >= 20 ? priorsFitted(counts, 0.05) : priorsWithSpread(counts, 0.1);
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
    const single = { label: 'Single', programmeType: 'labour', cells: [cell('one', 12, 3)] };
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

  it('prints the coarser grid’s lines apart, since they hold the same people again', () => {
    const year = { ...cell('year', 175, 40), programmeType: null, cooperatives: 25 };
    const body = publicationBody({ ...input(cooperatives(10)), lineCells: [year] });
    expect(body['lines']).toMatchObject([
      { programmeType: null, cooperatives: 25, n: 175, noisyOut: '+000040' },
    ]);
    expect((body['comparisons'] as JsonObject[])[0]).toMatchObject({ pooled: { n: 115 } });
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
          const texts = [list, other].map((one) => canonicalJson(publicationBody(input(one))));
          expect(texts[1]).toHaveLength(texts[0]!.length);
          expect(withoutDigits(texts[1]!)).toBe(withoutDigits(texts[0]!));
        },
      ),
      { numRuns: 12 },
    );
  });

  it('is the same again for the same cells', () => {
    const text = canonicalJson(publicationBody(input(cooperatives(22))));
    expect(canonicalJson(publicationBody(input(cooperatives(22).reverse())))).toBe(text);
  });
});

function comparisons(of: PublicationInput): JsonObject[] {
  return publicationBody(of)['comparisons'] as JsonObject[];
}

function input(list: readonly ComparedCooperative[]): PublicationInput {
  return {
    release: '2026Q3',
    reportingOn: '2026-09-30' as CivilDate,
    codeVersion: 'abc123',
    policy: { ...INITIAL_NETWORK_POLICY, validFrom: '2026-01-01' },
    grid: { grid: 'network-year', noiseP95BasisPoints: 176 },
    cooperatives: list,
    pooledCells: [],
    lineCells: [],
    notCompared: ['participation'],
  };
}

function cooperatives(count: number): ComparedCooperative[] {
  return Array.from({ length: count }, (_, i) => ({
    label: `Coop ${String(i).padStart(2, '0')}`,
    programmeType: 'labour',
    cells: [cell(`block ${i}`, 11 + (i % 2), 2 + (i % 4))],
  }));
}

function cell(id: string, n: number, noisyOut: number): PublishedCell {
  return { id, from: '2020Q1', to: '2020Q4', n, noisyOut, epsilon: '1.0' };
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
    /"(alpha|beta|rate|lower|upper|noisyOut|centre|tau|share|low95|high95|low998|high998|difference|p|discovered)":"[^"]*"/g,
    '"$1":""',
  );
}

import { civilDate } from '#kernel';
import { networkPolicyOn } from '../policy/network-policy.js';
import type { ParticipationDecision } from '../participation/participation.policy.js';
import type { OwnPerson } from '../preview/own-person.js';
import type { PrintedBlock, PrintedBody, PrintedComparison } from '../publication/printed-body.js';
import { DEFINITIONS } from '../release/definitions.js';
import type { Benchmark } from './benchmark.js';
import { benchmarkOf, type BenchmarkInput } from './benchmark-of.js';

const NAMED: ParticipationDecision = {
  choices: { 'outflow-12': 'NAMED', 'outflow-24': 'NAMED', 'step-up-12': 'NAMED', cohort: 'POOLED' },
  money: false,
  shareSettings: false,
  programme: 'OUTFLOW',
  label: 'Scope',
  region: 'UNKNOWN',
};
const choosing = (choice: 'NONE' | 'POOLED'): ParticipationDecision => ({
  ...NAMED,
  choices: { ...NAMED.choices, 'outflow-12': choice },
});

const people = (enteredIn: string, n: number, out: number): OwnPerson[] =>
  Array.from({ length: n }, (_, i) => ({
    enteredIn,
    counts: { 'outflow-12': i < out, 'outflow-24': i < out, 'step-up-12': false },
  }));

const block = (cooperative: string, id: string, quarter: string, epsilon = '1.0'): PrintedBlock => ({
  id,
  cooperative,
  n: 12,
  from: quarter,
  to: quarter,
  rate: '0.310000000000',
  lower: '0.150000000000',
  upper: '0.500000000000',
  epsilon,
});
const limits = (epsilon: string, reach: number) => ({
  n: 12,
  epsilon,
  low95: String(0.3 - reach),
  high95: String(0.3 + reach),
  low998: String(0.3 - 2 * reach),
  high998: String(0.3 + 2 * reach),
});
const COMPARED = {
  programmeType: 'OUTFLOW',
  definition: 'outflow-12/3',
  cooperatives: 12,
  range: { lower: '0.200000000000', upper: '0.400000000000' },
  pooled: { n: 140, from: '2020Q1', to: '2022Q4', rate: '0.3', lower: '0.25', upper: '0.35' },
  figures: [block('Pangea', 'p1', '2020Q1'), block('Scope', 's1', '2020Q2'), block('Scope', 's2', '2021Q2')],
  funnel: {
    centre: '0.3',
    tau: '0.000000000000',
    points: [
      { cooperative: 'Pangea', id: 'p1', n: 12, share: '+0.250000000000' },
      { cooperative: 'Scope', id: 's2', n: 12, share: '+0.550000000000' },
    ],
    limits: [limits('0.7', 0.4), limits('1.0', 0.2)],
  },
  changes: [
    {
      cooperative: 'Scope',
      earlier: 's1',
      later: 's2',
      difference: '+0.210000000000',
      lower: '+0.030000000000',
      upper: '+0.390000000000',
      p: '0.01',
      discovered: '1',
    },
  ],
} satisfies PrintedComparison;

const bodyWith = (comparison: PrintedComparison): PrintedBody => ({
  reportingOn: '2022-12-31',
  policy: networkPolicyOn('2022-12-31'),
  promise: { code: 'RELEASE_PROMISE', epsilonTotal: '3.6', oddsFactor: '2.72', oddsFactorTotal: '36.60' },
  definitions: DEFINITIONS,
  own: [{ kind: 'outflow-12', comparisons: [comparison] }],
  notCompared: [],
  themes: [],
  money: [],
});

const benchmark = (input: Partial<BenchmarkInput>, comparison: PrintedComparison = COMPARED): Benchmark =>
  benchmarkOf({
    release: { quarter: '2022Q4', sequence: 2, sha256: 'ab', publishedOn: civilDate('2023-01-10') },
    body: bodyWith(comparison),
    certificate: {
      suite: 'attacks/1',
      checks: [],
      certifiedOn: civilDate('2023-01-10'),
      sha256: 'cd',
      triedWithTheTests: [],
    },
    decision: NAMED,
    people: [...people('2020Q2', 11, 4), ...people('2021Q2', 13, 7)],
    ...input,
  });
const outflow12 = (...of: Parameters<typeof benchmark>) => benchmark(...of).kinds[0]!;

describe('a cooperative beside the network', () => {
  it('is its own exact count beside its latest published figure, the range and the pooled line', () => {
    const { code, exact, published, range, cooperatives, pooled } = outflow12({});
    const entered = { from: '2021-04-01', until: '2021-06-30' };
    expect({ code, exact, published }).toEqual({
      code: null,
      exact: { ...entered, n: 13, out: 7 },
      published: { ...entered, n: 12, rate: 0.31, low: 0.15, high: 0.5 },
    });
    expect({ range, cooperatives }).toEqual({ range: { low: 0.2, high: 0.4 }, cooperatives: 12 });
    expect(pooled).toMatchObject({ n: 140, rate: 0.3, from: '2020-01-01', until: '2022-12-31' });
  });

  it('names nobody else: another cooperative is a size and a share', () => {
    const { funnel } = outflow12({});
    expect(funnel!.others).toEqual([{ n: 12, epsilon: '1.0', share: 0.25 }]);
    expect(JSON.stringify(benchmark({}))).not.toContain('Pangea');
  });

  it.each([
    ['+0.300000000000', 'WITHIN'],
    ['+0.500000000000', 'WITHIN'],
    ['+0.550000000000', 'HIGH'],
    ['+0.050000000000', 'LOW'],
    ['+0.710000000000', 'FAR_HIGH'],
    ['-0.110000000000', 'FAR_LOW'],
  ])('holds a share of %s against the limits of its own size and noise: %s', (share, place) => {
    const [other, own] = COMPARED.funnel.points;
    const funnel = { ...COMPARED.funnel, points: [other!, { ...own!, share }] };
    expect(outflow12({}, { ...COMPARED, funnel }).funnel!.own).toMatchObject({ n: 12, place });
  });

  it('tells a change between its two latest groups', () => {
    expect(outflow12({}).change).toEqual({
      earlier: { from: '2020-04-01', until: '2020-06-30', n: 12 },
      later: { from: '2021-04-01', until: '2021-06-30', n: 12 },
      difference: 0.21,
      low: 0.03,
      high: 0.39,
      isDiscovered: true,
    });
  });

  const others = { ...COMPARED, figures: COMPARED.figures.slice(0, 1), changes: [] };
  const few: PrintedComparison = {
    programmeType: 'OUTFLOW',
    definition: 'outflow-12/3',
    cooperatives: 6,
    range: COMPARED.range,
    pooled: COMPARED.pooled,
    code: 'NAMES_NEED_MORE_COOPERATIVES',
  };

  it.each([
    ['no decision', { decision: null }, others, 'NOT_DECIDED'],
    ['a choice against', { decision: choosing('NONE') }, others, 'CHOSEN_NONE'],
    ['a choice for no name', { decision: choosing('POOLED') }, others, 'CHOSEN_POOLED'],
    ['no group yet', {}, others, 'NO_FIGURE_YET'],
    ['fewer cooperatives than names need', {}, few, 'NAMES_NEED_MORE_COOPERATIVES'],
  ])('has range and pooled line without a figure of its own: %s', (_, input, comparison, code) => {
    const kind = outflow12(input, comparison);
    expect({ code: kind.code, published: kind.published, change: kind.change }).toEqual({
      code,
      published: null,
      change: null,
    });
    expect(kind.funnel?.own ?? null).toBeNull();
    expect(kind.range).toEqual({ low: 0.2, high: 0.4 });
    expect(kind.pooled).not.toBeNull();
    // of the last group that the walk would make of its own people
    expect(kind.exact).toEqual({ from: '2020-07-01', until: '2021-06-30', n: 13, out: 7 });
  });

  it('compares a cooperative where members may stay with nobody', () => {
    const kind = outflow12({ decision: { ...NAMED, programme: 'PARTICIPATION', label: 'Atlas' } });
    expect(kind).toMatchObject({
      code: 'PARTICIPATION_NOT_COMPARED',
      range: null,
      pooled: null,
      funnel: null,
    });
  });

  it('counts no group that is too small to be one, and does not tell how many are missing', () => {
    const seen = [1, 5, 9].map((n) => outflow12({ people: people('2020Q2', n, 1) }, others));
    expect(seen[0]!.exact).toBeNull();
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
  });
});

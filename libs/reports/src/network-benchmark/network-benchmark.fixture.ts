import { civilDate } from '#kernel';
import type { Benchmark, BenchmarkFunnel, BenchmarkKind } from '#network';

const quarter = { from: civilDate('2026-07-01'), until: civilDate('2026-09-30') };
const entered = { from: civilDate('2024-01-01'), until: civilDate('2024-12-31') };
const before = { from: civilDate('2022-07-01'), until: civilDate('2023-12-31') };
const everybody = { from: civilDate('2018-01-01'), until: civilDate('2025-06-30') };

const limitsOf = (n: number) => {
  const [inner, outer] = [1 / Math.sqrt(n), 1.7 / Math.sqrt(n)];
  return {
    n,
    epsilon: '1.0',
    low95: 0.3 - inner,
    high95: 0.3 + inner,
    low998: 0.3 - outer,
    high998: 0.3 + outer,
  };
};

/** Twenty-four others of ten to sixteen people, at shares that nobody has. */
const funnel: BenchmarkFunnel = {
  centre: 0.3,
  isWidened: true,
  others: Array.from({ length: 24 }, (_, i) => ({
    n: 10 + (i % 7),
    epsilon: '1.0',
    share: 0.3 + 0.024 * ((i * 5) % 13) - 0.15,
  })),
  own: { n: 12, epsilon: '1.0', share: 0.42, place: 'WITHIN' },
  limits: [10, 11, 12, 13, 14, 15, 16].map(limitsOf),
};

const outflow12: BenchmarkKind = {
  kind: 'outflow-12',
  definition: 'outflow-12/2',
  epsilon: '1.0',
  code: null,
  exact: { ...entered, n: 12, out: 4 },
  published: { ...entered, n: 12, rate: 0.34, low: 0.21, high: 0.49 },
  range: { low: 0.21, high: 0.41 },
  cooperatives: 25,
  pooled: { ...everybody, n: 1_240, rate: 0.3, low: 0.28, high: 0.32 },
  funnel,
  change: {
    earlier: { ...before, n: 11 },
    later: { ...entered, n: 12 },
    difference: 0.41,
    low: 0.08,
    high: 0.7,
    isDiscovered: true,
  },
};

/** What a board of a cooperative with figures of its own sees, of a release that withstood everything. */
export const aBenchmark: Benchmark = {
  release: {
    quarter,
    sequence: 7,
    sha256: 'ab'.repeat(32),
    publishedOn: civilDate('2026-10-12'),
    reportingOn: civilDate('2026-09-30'),
  },
  label: 'Scope',
  rules: {
    minimumEntrants: 10,
    pooledMinimumEntrants: 20,
    pooledMinimumCooperatives: 5,
    namesFromCooperatives: 10,
    credibilityBasisPoints: 9_000,
    rangeBasisPoints: 8_000,
    falseDiscoveryBasisPoints: 1_000,
  },
  promise: { oddsFactor: '2.72', oddsFactorTotal: '36.60', epsilonTotal: '3.6' },
  certificate: {
    suite: 'attacks/1',
    sha256: 'cd'.repeat(32),
    certifiedOn: civilDate('2026-10-12'),
    triedWithTheTests: ['A4', 'A7', 'A8', 'A9', 'A13', 'A17'],
    checks: [
      { attack: 'A1', passed: true, figure: { people: 3_120, cells: 214, mostPerPersonAndStatistic: 1 } },
      {
        attack: 'A2',
        passed: true,
        figure: { combinations: 60_000, smallestPeople: 10, smallestCooperatives: 6 },
      },
      {
        attack: 'A3',
        passed: true,
        figure: { newlyListed: 31, changed: 0, vanished: 0, totalsWithRemainder: 0 },
      },
      { attack: 'A5', passed: true, figure: { draws: 5_000, epsilons: 6, standardDeviationsAtMost: '6' } },
      { attack: 'A6', passed: true, figure: { variants: 1, otherLength: 0, otherShape: 0 } },
      { attack: 'A10', passed: true, figure: { epsilonMost: '3.6000', oddsFactorMost: '36.60' } },
      { attack: 'A11', passed: true, figure: { cells: 9, coalition: 2, aboveAtLeast: '0.15' } },
      {
        attack: 'A12',
        passed: true,
        figure: { cells: 9, revised: 0, overlapping: 0, fewestCooperatives: 6 },
      },
      { attack: 'A14', passed: true, figure: { beyond: 0 } },
      { attack: 'A15', passed: true, figure: { publications: 6, broken: 0 } },
      { attack: 'A16', passed: true, figure: { values: 4_812, beyond: 0 } },
    ],
  },
  kinds: [
    outflow12,
    {
      ...outflow12,
      kind: 'outflow-24',
      definition: 'outflow-24/1',
      epsilon: '0.7',
      exact: { ...entered, n: 12, out: 9 },
      published: { ...entered, n: 12, rate: 0.58, low: 0.4, high: 0.75 },
      range: { low: 0.33, high: 0.55 },
      pooled: { ...everybody, n: 1_100, rate: 0.44, low: 0.41, high: 0.46 },
      funnel: { ...funnel, own: { n: 12, epsilon: '0.7', share: 0.83, place: 'FAR_HIGH' } },
      change: null,
    },
    {
      ...outflow12,
      kind: 'step-up-12',
      definition: 'step-up-12/1',
      epsilon: '0.7',
      code: 'NO_FIGURE_YET',
      exact: null,
      published: null,
      funnel: { ...funnel, own: null },
      change: null,
    },
  ],
};

/** Of a board that decided nothing, in a network of fewer cooperatives than names need. */
export const aSmallNetwork: Benchmark = {
  ...aBenchmark,
  label: null,
  kinds: aBenchmark.kinds.map((of, at) => ({
    ...of,
    code: 'NOT_DECIDED',
    published: null,
    funnel: null,
    change: null,
    cooperatives: 7,
    // of the third not even the line of all together may be shown
    ...(at === 2 && { range: null, pooled: null, cooperatives: 0 }),
  })),
};

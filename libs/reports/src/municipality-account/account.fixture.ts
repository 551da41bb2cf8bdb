import { civilDate } from '#kernel';
import type { Cover } from '../definition/cover.js';
import type { FrozenAccount } from './account-snapshot.js';

const period = { from: civilDate('2026-01-01'), until: civilDate('2026-12-31') };
const ever = { from: civilDate('2024-02-01'), until: civilDate('2026-12-31') };
const share = (count: number, estimate: number, low: number, high: number) => ({
  count,
  estimate,
  low,
  high,
});
const certain = (estimate: number, low: number, high: number) => ({
  estimate,
  low,
  high,
  standardError: 0.1,
});

/** A year of one municipality, of people who do not exist: a month below zero, a median not reached, a cost entered. */
export const anAccount: FrozenAccount = {
  municipality: 'Delft',
  fewest: 1,
  people: {
    referred: 9,
    trialsStarted: 7,
    admitted: 5,
    declined: 1,
    stopped: 0,
    membersAtStart: 8,
    membersLeft: 4,
    membersAtEnd: 9,
  },
  destinations: [
    { destination: 'COMBINATION', count: 1 },
    { destination: 'OWN_ENTERPRISE', count: 2 },
    { destination: 'STOPPED', count: 2 },
  ],
  figures: {
    question: { period, reportedOn: period.until, fewest: 1 },
    outflow12: {
      definition: 'outflow-12/1',
      period: { from: civilDate('2025-01-01'), until: civilDate('2025-12-31') },
      n: 12,
      state: 'SHOWN',
      value: { ...share(4, 4 / 12, 0.138, 0.609), target: 0.6, reading: 'WITHIN' },
    },
    outflow24: { definition: 'outflow-24/1', period: ever, n: 0, state: 'TOO_FEW' },
    cumulativeIncidence24: {
      definition: 'cumulative-incidence-24/1',
      period: ever,
      n: 24,
      state: 'SHOWN',
      value: {
        outflow: [
          { months: 5.2, incidence: { ...certain(0.08, 0.01, 0.24), count: 2 }, otherEnds: 0 },
          { months: 9, incidence: { ...certain(0.21, 0.07, 0.41), count: 5 }, otherEnds: 0 },
          { months: 13.5, incidence: { ...certain(0.33, 0.14, 0.53), count: 7 }, otherEnds: 0 },
          { months: 18.1, incidence: { ...certain(0.46, 0.24, 0.66), count: 8 }, otherEnds: 0 },
        ],
      },
    },
    lastingOutflow6: {
      definition: 'lasting-outflow-6/1',
      period: ever,
      n: 3,
      state: 'SHOWN',
      value: { lasting: 2, returned: 0, unknown: 1, share: share(2, 1, 0.342, 1) },
    },
    lastingOutflow12: { definition: 'lasting-outflow-12/1', period: ever, n: 0, state: 'TOO_FEW' },
    trialConversion: {
      definition: 'trial-conversion/1',
      period: ever,
      n: 22,
      state: 'SHOWN',
      value: share(17, 17 / 22, 0.565, 0.899),
    },
    duration: {
      definition: 'duration-24/1',
      period: ever,
      n: 24,
      state: 'SHOWN',
      value: {
        restrictedMean: { ...certain(16.4, 13.2, 19.6) },
        median: { estimate: 18, low: 13.5, high: null },
      },
    },
    howFound: {
      definition: 'how-found/1',
      period,
      n: 3,
      state: 'SHOWN',
      value: [
        { way: 'OWN_CUSTOMER', count: 2 },
        { way: 'INTRODUCTION', count: 1 },
        { way: null, count: 0 },
      ],
    },
    savedBenefit: {
      definition: 'saved-benefit-net-norm/1',
      period,
      n: 4,
      state: 'SHOWN',
      value: { amount: 2_944_150, months: 19, monthsWithoutNorm: 2 },
    },
  },
  participation: {
    gain: {
      definition: 'participation-gain/1',
      period,
      n: 8,
      state: 'SHOWN',
      value: { meanGain: 0.9, up: share(5, 0.625, 0.306, 0.863), members: 13, coverage: 8 / 13 },
    },
    ladder: {
      start: { steps: [0, 2, 3, 1, 0, 0], unknown: 7 },
      end: { steps: [0, 1, 2, 3, 2, 1], unknown: 4 },
    },
  },
  turnover: {
    definition: 'turnover-per-member/1',
    period,
    n: 13,
    state: 'SHOWN',
    value: { revenue: 4_862_300, memberMonths: 104.5, perMemberYear: 558_350 },
  },
  money: {
    months: [
      612_000, 498_000, -41_250, 530_500, 402_000, 615_000, 388_000, 120_000, 701_000, 433_000, 322_050,
      282_000,
    ].map((revenue, at) => ({
      month: civilDate(`2026-${String(at + 1).padStart(2, '0')}-01`),
      revenue,
      invested: at === 2 ? 96_650 : at === 8 ? 210_000 : 0,
    })),
    thermometers: {
      opening: 812_340,
      earned: 4_700_000,
      contributed: -1_410_000,
      invested: -306_650,
      withdrawn: -50_000,
      other: 0,
      closing: 3_745_690,
    },
  },
  norms: [
    {
      householdType: 'SINGLE',
      startsOn: civilDate('2026-01-01'),
      amount: 140_150,
      source: 'Normen per 1 januari 2026',
    },
  ],
  entered: [
    {
      kind: 'CARE_COSTS',
      cents: 18_400_000,
      shareBasisPoints: null,
      groupSize: 14,
      fromOn: period.from,
      untilOn: period.until,
      source: 'Wmo-administratie, jaarrekening 2026',
    },
    {
      kind: 'REFERENCE_OUTFLOW_12',
      cents: null,
      shareBasisPoints: 1850,
      groupSize: 420,
      fromOn: period.from,
      untilOn: period.until,
      source: 'Uitstroomcijfers bijstand van de gemeente',
    },
  ],
};

const nothing = { period, n: 0, state: 'TOO_FEW' } as const;

/** A municipality without clients. */
export const noClients: FrozenAccount = {
  municipality: 'بلدية دلفت',
  fewest: 1,
  people: {
    referred: 0,
    trialsStarted: 0,
    admitted: 0,
    declined: 0,
    stopped: 0,
    membersAtStart: 0,
    membersLeft: 0,
    membersAtEnd: 0,
  },
  destinations: [],
  figures: {
    question: anAccount.figures.question,
    outflow12: { definition: 'outflow-12/1', ...nothing },
    outflow24: { definition: 'outflow-24/1', ...nothing },
    cumulativeIncidence24: { definition: 'cumulative-incidence-24/1', ...nothing },
    lastingOutflow6: { definition: 'lasting-outflow-6/1', ...nothing },
    lastingOutflow12: { definition: 'lasting-outflow-12/1', ...nothing },
    trialConversion: { definition: 'trial-conversion/1', ...nothing },
    duration: { definition: 'duration-24/1', ...nothing },
    howFound: { definition: 'how-found/1', ...nothing },
    savedBenefit: { definition: 'saved-benefit-net-norm/1', ...nothing },
  },
  participation: {
    gain: { definition: 'participation-gain/1', ...nothing },
    ladder: {
      start: { steps: [0, 0, 0, 0, 0, 0], unknown: 0 },
      end: { steps: [0, 0, 0, 0, 0, 0], unknown: 0 },
    },
  },
  turnover: { definition: 'turnover-per-member/1', ...nothing },
  money: {
    months: [],
    thermometers: {
      opening: 0,
      earned: 0,
      contributed: 0,
      invested: 0,
      withdrawn: 0,
      other: 0,
      closing: 0,
    },
  },
  norms: [],
  entered: [],
};

export const aCover: Cover = {
  cooperative: { name: 'Scope', address: ['Oude Delft 1', '2611 BA Delft'], kvk: '12345678' },
  requestedBy: 'Fatima El Amrani',
  role: 'COORDINATOR',
  period,
  asOf: civilDate('2027-01-10'),
  madeAt: new Date('2027-01-10T09:30:00Z'),
  isDemo: true,
  basis: 'ACCOUNT_BASIS',
  leftOut: ['ACCOUNT_LEFT_OUT_NAMES', 'LEFT_OUT_COACHING'],
};

import { civilDate } from '#kernel';
import type { NetworkTrajectory } from '#membership';
import { type KnownOfPeople, networkFacts } from './network-fact.js';

const BEGAN: NetworkTrajectory = {
  memberId: 'm1',
  personToken: 'p1',
  trajectoryId: 't1',
  t0: civilDate('2024-02-29'),
  out12: false,
  out24: true,
  end: { month: 14, cause: 'OUTFLOW' },
  trialDecisionDueOn: civilDate('2024-05-29'),
  trialSuccess: true,
  source: 'MUNICIPALITY',
  sectorAtStart: '56',
};

const UNITS = { thermometerUnitCents: 50_00, thermometerUnitsAtMost: 10 };
const decisionOn: KnownOfPeople['decisionOn'] = (day) => ({
  programme: 'OUTFLOW',
  region: day < '2024-01-01' ? 'UNKNOWN' : 'UTRECHT',
});
const factsOf = (trajectories: NetworkTrajectory[], more: Partial<KnownOfPeople> = {}) =>
  networkFacts({ trajectories, steppedUp: new Set(), thermometer: new Map(), decisionOn, ...more }, UNITS);

describe('the facts that a cooperative publishes', () => {
  it('say when somebody entered, when the windows have passed and what became of it, in months', () => {
    expect(factsOf([BEGAN])).toEqual([
      {
        personHash: 'p1',
        enteredIn: '2024Q1',
        horizon12On: '2025-02-28',
        horizon24On: '2026-02-28',
        out12: false,
        out24: true,
        endMonth: 14,
        endCause: 'OUTFLOW',
        trialDecisionOn: '2024-05-29',
        trialSuccess: true,
        ladderUp12: false,
        thermometerUnits12: 0,
        sector: '56',
        source: 'MUNICIPALITY',
        programme: 'OUTFLOW',
        region: 'UTRECHT',
      },
    ]);
  });

  it('say whether somebody went up the ladder', () => {
    expect(factsOf([BEGAN], { steppedUp: new Set(['m1']) })).toMatchObject([{ ladderUp12: true }]);
    expect(factsOf([BEGAN], { steppedUp: new Set(['m2']) })).toMatchObject([{ ladderUp12: false }]);
  });

  it.each([
    [24_99, 0],
    [-24_99, 0],
    [25_00, 1],
    [-25_00, -1],
    [-75_00, -2],
    [524_00, 10],
    [1_000_000_00, 10],
    [-1_000_000_00, -10],
  ])('say of a thermometer that moved %d cents %d units, and no more than ten either way', (cents, units) => {
    expect(factsOf([BEGAN], { thermometer: new Map([['m1', cents]]) })[0]!.thermometerUnits12).toBe(units);
  });

  it('come in the order of the hashes, which says nothing', () => {
    const facts = factsOf([
      { ...BEGAN, personToken: 'b' },
      { ...BEGAN, personToken: 'a' },
    ]);
    expect(facts.map((fact) => fact.personHash)).toEqual(['a', 'b']);
  });
});

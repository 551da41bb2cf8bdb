import fc from 'fast-check';
import type { CivilDate } from '#kernel';
import type { EntryCount } from '../block/entry-count.js';
import { lastDayOf, quartersLater, type Quarter } from '../block/quarter.js';
import { INITIAL_NETWORK_POLICY } from '../policy/network-policy.js';
import type { Province } from '../region/region.js';
import { closeCohorts, type CohortEdges } from './close-cohorts.js';
import { dueBins } from './due-bins.js';
import { shapeOf } from './run-off-grid.js';

const POLICY = { ...INITIAL_NETWORK_POLICY, validFrom: '2018-01-01' };
const LATER = '2040-12-31' as CivilDate;

describe('closing the cohorts of the network', () => {
  it('of 25 cooperatives takes a year, and says how large the noise is', () => {
    const [cohort, ...others] = closeCohorts(network(25, 1, ['LIMBURG']), null, POLICY, LATER);
    expect(cohort).toMatchObject({ region: null, from: '2020Q1', to: '2020Q4' });
    expect(cohort!.grid.grid).toBe('network-year');
    expect(cohort!.grid.noiseP95BasisPoints).toBeGreaterThan(1_000);
    expect(others).toEqual([]);
  });

  it('waits for a quarter of grace, so that who is registered late still counts', () => {
    const waiting = network(25, 1, ['LIMBURG']);
    expect(closeCohorts(waiting, null, POLICY, lastDayOf('2020Q4'))).toEqual([]);
    expect(closeCohorts(waiting, null, POLICY, lastDayOf('2021Q1'))).toHaveLength(1);
  });

  it('of many cooperatives takes each quarter on the finest grid', () => {
    const cohorts = closeCohorts(network(1_000, 5, ['LIMBURG', 'UNKNOWN']), null, POLICY, LATER);
    expect(cohorts.map(({ region, from, to, grid }) => [region, from, to, grid.grid])).toEqual([
      [null, '2020Q1', '2020Q1', 'quarter-quarter'],
      [null, '2020Q2', '2020Q2', 'quarter-quarter'],
      [null, '2020Q3', '2020Q3', 'quarter-quarter'],
      [null, '2020Q4', '2020Q4', 'quarter-quarter'],
    ]);
  });

  it('makes cohorts of the parts of the country where each is large enough, and waits for them', () => {
    const cohorts = closeCohorts(
      network(1_000, 5, ['GRONINGEN', 'OVERIJSSEL', 'UTRECHT', 'LIMBURG']),
      null,
      POLICY,
      LATER,
    );
    expect(cohorts.map(({ region, from, to, grid }) => [region, from, to, grid.grid])).toEqual(
      [
        ['2020Q1', '2020Q2'],
        ['2020Q3', '2020Q4'],
      ].flatMap(([from, to]) =>
        ['EAST', 'NORTH', 'SOUTH', 'WEST'].map((region) => [region, from, to, 'half-quarter']),
      ),
    );
  });

  it('never waits for the parts beyond the end of a year', () => {
    const provinces = ['GRONINGEN', ...Array.from({ length: 9 }, () => 'LIMBURG' as const)] as const;
    const lastQuarter = network(1_000, 5, provinces, 1).map((entry) => ({ ...entry, enteredIn: '2020Q4' }));
    const waiting = [...network(1_000, 5, ['UNKNOWN'], 3), ...lastQuarter];
    const cohorts = closeCohorts(waiting, null, POLICY, LATER);
    expect(cohorts.map(({ region, to }) => [region, to])).toEqual([
      [null, '2020Q1'],
      [null, '2020Q2'],
      [null, '2020Q3'],
      [null, '2020Q4'],
    ]);
  });

  it('goes on into the next year where a year may not be shown at all', () => {
    const four = network(4, 3, ['LIMBURG']);
    expect(closeCohorts(four, null, POLICY, LATER)).toEqual([]);
    const later = network(6, 3, ['LIMBURG']).map((entry) => ({
      ...entry,
      enteredIn: quartersLater(entry.enteredIn, 4),
    }));
    const [cohort] = closeCohorts([...four, ...later], null, POLICY, LATER);
    expect(cohort).toMatchObject({ from: '2020Q1', to: '2021Q4' });
  });

  it('takes who comes to light late in the next cohort, and closes the same step by step as at once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 40 }), fc.integer({ min: 1, max: 60 }), (cooperatives, each) => {
        const waiting = network(cooperatives, each, ['LIMBURG', 'UTRECHT'], 12);
        const grown: CohortEdges[] = [];
        for (let quarter = '2020Q1'; quarter <= '2024Q4'; quarter = quartersLater(quarter, 1)) {
          const taken = new Set(grown.flatMap(({ entries }) => entries));
          const known = waiting.filter((entry) => entry.enteredIn <= quarter && !taken.has(entry));
          grown.push(...closeCohorts(known, grown.at(-1)?.to ?? null, POLICY, lastDayOf(quarter)));
        }
        expect(grown).toEqual(closeCohorts(waiting, null, POLICY, lastDayOf('2024Q4')));
      }),
      { numRuns: 20 },
    );
  });
});

describe('the bins of a cohort', () => {
  const cohort = {
    id: 'c',
    region: null,
    from: '2020Q1',
    to: '2020Q4',
    n: 100,
    cooperatives: 25,
    grid: 'year-half' as const,
    noiseP95BasisPoints: 190,
    cellEpsilon: '0.3',
    binsCounted: 0,
  };
  const bins = (on: string, binsCounted = 0) =>
    dueBins({ ...cohort, binsCounted }, 24, on as CivilDate).map(({ months }) => months);

  it('are counted when they have passed for everybody, whole and in order, each once', () => {
    expect(bins('2021-06-29')).toEqual([]);
    expect(bins('2021-06-30')).toEqual([[0, 6]]);
    expect(bins('2022-06-30', 1)).toEqual([
      [6, 12],
      [12, 18],
    ]);
    expect(bins('2030-12-31', 4)).toEqual([]);
    expect(bins('2030-12-31')).toHaveLength(4);
  });

  it('tell apart the causes of the grid', () => {
    expect(dueBins(cohort, 24, LATER)[0]!.causes).toEqual(shapeOf('year-half').causes);
  });
});

/** So many people of each cooperative in each quarter from 2020 on; cooperatives lie in the provinces in turn. */
function network(
  cooperatives: number,
  each: number,
  provinces: readonly (Province | 'UNKNOWN')[],
  quarters = 4,
): EntryCount[] {
  return Array.from({ length: cooperatives * quarters }, (_, i): EntryCount => {
    const quarter: Quarter = quartersLater('2020Q1', i % quarters);
    const cooperative = Math.floor(i / quarters);
    return {
      cooperative: `coop ${cooperative}`,
      region: provinces[cooperative % provinces.length]!,
      enteredIn: quarter,
      n: each,
    };
  });
}

import type { RunOffCause, RunOffCohort } from '../release/body.js';
import { pooledCohorts } from './pooled-cohorts.js';

describe('cohorts together', () => {
  const fine = cohort(3, [
    { OUTFLOW: 4, PARTIAL: 1, DROP_OUT: 2, OTHER: 0 },
    { OUTFLOW: -1, PARTIAL: 0, DROP_OUT: 1, OTHER: 3 },
    { OUTFLOW: 2, PARTIAL: 2, DROP_OUT: 0, OTHER: 0 },
  ]);

  it('that are seen equally long add up, and so do the draws in their counts', () => {
    const { causes, cohorts } = pooledCohorts([fine, fine]);
    expect(causes).toEqual(['OUTFLOW', 'PARTIAL', 'DROP_OUT', 'OTHER']);
    expect(cohorts).toHaveLength(1);
    expect(cohorts[0]).toMatchObject({ n: 200, cellEpsilon: '0.3' });
    expect(cohorts[0]!.bins[1]).toEqual({
      months: [3, 6],
      counts: { OUTFLOW: -2, PARTIAL: 0, DROP_OUT: 2, OTHER: 6 },
      draws: { OUTFLOW: 2, PARTIAL: 2, DROP_OUT: 2, OTHER: 2 },
    });
  });

  it('of two grids meet on the wider bins and the fewer causes, with every draw that is in a sum', () => {
    const coarse = cohort(6, [{ OUTFLOW: 10, OTHER: 5 }]);
    const { causes, cohorts } = pooledCohorts([fine, coarse]);
    expect(causes).toEqual(['OUTFLOW', 'OTHER']);
    // the third quarter is half of a bin that has not passed
    expect(cohorts).toEqual([
      {
        n: 200,
        cellEpsilon: '0.3',
        bins: [{ months: [0, 6], counts: { OUTFLOW: 13, OTHER: 12 }, draws: { OUTFLOW: 3, OTHER: 7 } }],
      },
    ]);
  });

  it('leave out causes that not all of them count, and cohorts without a bin that all have', () => {
    const yearly = cohort(12, [{ OUTFLOW: 20 }, { OUTFLOW: 9 }]);
    const { causes, cohorts } = pooledCohorts([fine, yearly, cohort(12, [])]);
    expect(causes).toEqual(['OUTFLOW']);
    expect(cohorts).toHaveLength(1);
    expect(cohorts[0]).toMatchObject({ n: 100 });
    expect(pooledCohorts([])).toEqual({ causes: [], cohorts: [] });
  });
});

function cohort(width: number, counts: readonly Partial<Record<RunOffCause, number>>[]): RunOffCohort {
  return {
    id: 'c',
    region: null,
    from: '2020Q1',
    to: '2020Q4',
    n: 100,
    cooperatives: 25,
    grid: { grid: 'year-quarter', noiseP95BasisPoints: 150 },
    cellEpsilon: '0.3',
    causes: Object.keys(counts[0] ?? { OUTFLOW: 0 }) as RunOffCause[],
    bins: counts.map((of, i) => ({ months: [i * width, (i + 1) * width], counts: of, closedIn: '2022Q1' })),
  };
}

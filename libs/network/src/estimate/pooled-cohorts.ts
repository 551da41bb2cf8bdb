import { groupedBy } from '../grouped-by.js';
import type { RunOffBin, RunOffCause, RunOffCohort } from '../release/body.js';
import type { NoisyBin, NoisyCohort } from './ended-cohort.js';

/** Cohorts that can be added up. */
export interface PooledCohorts {
  readonly causes: readonly RunOffCause[];
  /** One for all cohorts that are seen equally long; those without a bin are left out. */
  readonly cohorts: readonly NoisyCohort[];
}

/**
 * Cohorts of several grids on the grid that all of them have: the widest bins and the fewest causes. A cause that not
 * all tell apart goes to `OTHER`, or, where not all count others, to nobody: whoever ended by it counts as running.
 * Cohorts that are seen equally long have the same part in every bin, so their counts and draws of noise add up.
 */
export function pooledCohorts(listed: readonly RunOffCohort[]): PooledCohorts {
  const seen = listed.filter(({ bins }) => bins.length > 0);
  const width = Math.max(...seen.map(({ bins }) => widthOf(bins[0]!)));
  const causes = seen
    .map((cohort) => cohort.causes)
    .reduce((fewest, some) => (some.length < fewest.length ? some : fewest), seen[0]?.causes ?? []);
  const alike = groupedBy(seen, (cohort) => `${cohort.cellEpsilon} ${wholeBins(cohort, width)}`);
  return {
    causes,
    cohorts: [...alike.values()].flatMap((cohorts) => {
      const length = wholeBins(cohorts[0]!, width);
      if (length === 0) return [];
      return [
        {
          n: cohorts.reduce((sum, { n }) => sum + n, 0),
          cellEpsilon: cohorts[0]!.cellEpsilon,
          bins: Array.from({ length }, (_, i) => pooledBin(cohorts, causes, [i * width, (i + 1) * width])),
        },
      ];
    }),
  };
}

function pooledBin(
  cohorts: readonly RunOffCohort[],
  causes: readonly RunOffCause[],
  months: readonly [from: number, to: number],
): NoisyBin {
  const [counts, draws] = [zeros(causes), zeros(causes)];
  for (const cohort of cohorts)
    for (const bin of cohort.bins.filter((one) => one.months[0] >= months[0] && one.months[1] <= months[1]))
      for (const cause of cohort.causes) {
        const pooled = causes.includes(cause) ? cause : 'OTHER';
        if (!causes.includes(pooled)) continue;
        counts[pooled]! += bin.counts[cause]!;
        draws[pooled]! += 1;
      }
  return { months, counts, draws };
}

function wholeBins({ bins }: RunOffCohort, width: number): number {
  return Math.floor(bins.at(-1)!.months[1] / width);
}

function widthOf({ months: [from, to] }: RunOffBin): number {
  return to - from;
}

function zeros(causes: readonly string[]): Record<string, number> {
  return Object.fromEntries(causes.map((cause) => [cause, 0]));
}

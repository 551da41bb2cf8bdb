import type { PoolingPolicy } from '../block/may-be-pooled.js';
import type { Quarter } from '../block/quarter.js';
import { divideByLabel } from './divide-by-label.js';
import { divideByRegion } from './divide-by-region.js';
import type { Division, LabelledSize } from './division.js';
import type { PartKind, UndividedCohort, ValueCount } from './part.repository.js';

/** The cohorts of a year (or of some, where a year was too small), all of which have closed. */
export interface CohortYear {
  readonly from: Quarter;
  readonly to: Quarter;
  readonly cohorts: readonly string[];
}

/** Years that are complete: cohorts in order, up to each that ends with a calendar year. */
export function closedYears(cohorts: readonly UndividedCohort[]): CohortYear[] {
  const ordered = [...cohorts].sort((a, b) => (a.to < b.to ? -1 : 1));
  const ends = [...new Set(ordered.map(({ to }) => to))].filter((to) => to.endsWith('Q4'));
  return ends.map((to, i) => {
    const inside = ordered.filter((cohort) => cohort.to <= to && (i === 0 || cohort.to > ends[i - 1]!));
    return { from: inside.map(({ from }) => from).sort()[0]!, to, cohorts: inside.map(({ id }) => id) };
  });
}

/** How the people of a year are divided for each kind, from their numbers alone. */
export function divideYear(
  values: readonly ValueCount[],
  policy: PoolingPolicy,
  sectionOf: (sector: string) => string,
): Map<PartKind, Division[]> {
  const byLabel = (
    labelOf: (value: ValueCount) => LabelledSize['label'],
    valueOf: (value: ValueCount) => string,
  ) =>
    divideByLabel(
      values.map((one) => ({
        cooperative: one.cooperative,
        n: one.n,
        label: labelOf(one),
        value: valueOf(one),
      })),
      policy,
    );
  const regions = divideByRegion(
    values.map(({ cooperative, region, n }) => ({ cooperative, label: region, value: region, n })),
    policy,
  );
  return new Map<PartKind, Division[]>([
    [
      'theme-programme',
      byLabel(
        ({ programme }) => programme,
        ({ programme }) => programme,
      ),
    ],
    [
      'theme-sector',
      byLabel(
        ({ sector }) => sectionOf(sector),
        ({ sector }) => sector,
      ),
    ],
    [
      'theme-source',
      byLabel(
        ({ source }) => source,
        ({ source }) => source,
      ),
    ],
    ['trial-success', regions],
    ['thermometer-12', regions],
  ]);
}

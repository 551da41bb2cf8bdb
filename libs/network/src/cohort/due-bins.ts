import type { CivilDate } from '#kernel';
import { havePassed } from '../block/quarter.js';
import type { DueBin, StoredCohort } from './cohort.repository.js';
import { binsWithin, monthsOfBin, shapeOf } from './run-off-grid.js';

/** The bins that have passed for everybody in the cohort and are not counted yet; no part of a bin is ever counted. */
export function dueBins(
  { id, to, grid, binsCounted }: StoredCohort,
  horizonMonths: number,
  reportingOn: CivilDate,
): DueBin[] {
  const shape = shapeOf(grid);
  const due: DueBin[] = [];
  for (let bin = binsCounted; bin < binsWithin(shape, horizonMonths); bin += 1) {
    const months = monthsOfBin(shape, bin);
    if (!havePassed(months[1], to, reportingOn)) break;
    due.push({ cohortId: id, bin, months, causes: shape.causes });
  }
  return due;
}

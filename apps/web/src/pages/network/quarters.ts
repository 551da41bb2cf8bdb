import type { CivilDate } from '../../api/scalars.js';

/** The first day of a quarter: `2024Q3` is `2024-07-01`. */
export const firstDayOf = (quarter: string): CivilDate => dayIn(quarter, 0);

/** A day in the last month of a quarter, from which the month is named. */
export const lastMonthOf = (quarter: string): CivilDate => dayIn(quarter, 2);

function dayIn(quarter: string, month: number): CivilDate {
  const [year, place] = quarter.split('Q');
  return `${year}-${String((Number(place) - 1) * 3 + 1 + month).padStart(2, '0')}-01`;
}

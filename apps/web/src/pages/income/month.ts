import type { CivilDate } from '../../api/scalars.js';

/** `YYYY-MM` */
export const monthOf = (day: CivilDate): string => day.slice(0, 7);

/** The month after or before this one. */
export function monthBeside(month: string, by: 1 | -1): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by)).toISOString().slice(0, 7);
}

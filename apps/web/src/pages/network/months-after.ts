import type { CivilDate } from '../../api/scalars.js';

/** The same day some months later, or the last of its month where there is none. */
export function monthsAfter(day: CivilDate, months: number): CivilDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

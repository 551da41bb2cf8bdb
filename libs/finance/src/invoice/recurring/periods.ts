import { addMonths, type CivilDate } from '#kernel';

export const rhythms = ['MONTH', 'QUARTER', 'YEAR'] as const;
export type Rhythm = (typeof rhythms)[number];

const MONTHS: Readonly<Record<Rhythm, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/**
 * The day of a period, counted from the first one and never from the period before: what began on the 31st comes on the
 * last day of a shorter month and on the 31st again, and what began on 29 February comes back to it in a leap year. Pure.
 * @param period from 0
 */
export function periodOn(startsOn: CivilDate, every: Rhythm, period: number): CivilDate {
  return addMonths(startsOn, MONTHS[every] * period);
}

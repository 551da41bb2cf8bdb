import { addMonths, type CivilDate, daysBetween, monthsBetween } from '#kernel';

/**
 * The time between two days in calendar months, with the part of a month that has passed: 15 January to 1 March is
 * 1 + 14/28. It grows with every day, and is less than m exactly when the second day lies before `addMonths(from, m)`,
 * so a window of twelve months means the same in a share and in a curve, in a leap year too.
 * @param to not before `from`
 */
export function monthsSince(from: CivilDate, to: CivilDate): number {
  const whole = monthsBetween(from, to);
  const [reached, next] = [addMonths(from, whole), addMonths(from, whole + 1)];
  return whole + daysBetween(reached, to) / daysBetween(reached, next);
}

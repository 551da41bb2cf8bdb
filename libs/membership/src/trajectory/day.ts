import { type CivilDate, DomainError } from '#kernel';

/**
 * Refuses a day on which something cannot have happened.
 * @throws DomainError `DATE_IN_FUTURE`, `DATE_TOO_EARLY` with the earliest day, each with the field's path
 */
export function refuseImpossibleDay(
  day: CivilDate,
  field: string,
  { earliest, today }: { earliest: CivilDate | null; today: CivilDate },
): void {
  if (day > today) throw new DomainError('DATE_IN_FUTURE', { path: [field] });
  if (earliest) refuseEarlierDay(day, field, earliest);
}

/** @throws DomainError `DATE_TOO_EARLY` with the earliest day that is possible */
export function refuseEarlierDay(day: CivilDate, field: string, earliest: CivilDate): void {
  if (day < earliest) throw new DomainError('DATE_TOO_EARLY', { path: [field], params: { earliest } });
}

import { DomainError } from '#kernel';

/**
 * A time of day in Europe/Amsterdam, `HH:MM`.
 * @throws DomainError `TIME_INVALID` with the field's path when the text is no time, such as 24:00
 */
export function localTime(text: string, field: string): string {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) throw new DomainError('TIME_INVALID', { path: [field] });
  return text;
}

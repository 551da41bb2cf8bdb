import ical, { ICalCalendarMethod } from 'ical-generator';
import type { CivilDate } from '#kernel';

/** An appointment as a calendar shows it. */
export interface Appointment {
  readonly id: string;
  readonly on: CivilDate;
  /** The moment at which it begins; null while only the day is agreed. */
  readonly startsAt: Date | null;
  readonly minutes: number;
}

const MS_PER_MINUTE = 60_000;
/** How often a calendar program looks again, in seconds. */
const LOOK_AGAIN = 3_600;

/**
 * A calendar in the form of RFC 5545. It says that there is an appointment, and when: not with whom, where or why, since
 * others look at one's calendar.
 * @param word what each appointment is called, such as "Afspraak"
 * @param now when the calendar is made
 */
export function calendarOf(appointments: readonly Appointment[], word: string, now: Date): string {
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'opbloei', product: 'calendar' },
    name: word,
    ttl: LOOK_AGAIN,
  });
  for (const { id, on, startsAt, minutes } of appointments) {
    const when = startsAt
      ? { start: startsAt, end: new Date(startsAt.getTime() + minutes * MS_PER_MINUTE) }
      : // noon: the same day in whatever zone the process lives
        { start: new Date(`${on}T12:00:00`), allDay: true };
    calendar.createEvent({ id, stamp: now, summary: word, ...when });
  }
  return calendar.toString();
}

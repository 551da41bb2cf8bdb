import { type CivilDate, newId } from '#kernel';
import { calendarOf } from './calendar.js';

const now = new Date('2026-07-01T08:00:00Z');
const appointment = {
  id: newId(),
  on: '2026-07-04' as CivilDate,
  startsAt: new Date('2026-07-04T08:30:00Z'),
  minutes: 45,
};
/** The lines of a calendar, those that were folded put together again (RFC 5545, 3.1). */
const lines = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n');

describe('calendarOf', () => {
  it('says that there is an appointment and when, in UTC, and nothing else', () => {
    expect(lines(calendarOf([appointment], 'Afspraak', now))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//opbloei//calendar//EN',
      'METHOD:PUBLISH',
      'NAME:Afspraak',
      'X-WR-CALNAME:Afspraak',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      'BEGIN:VEVENT',
      `UID:${appointment.id}`,
      'SEQUENCE:0',
      'DTSTAMP:20260701T080000Z',
      'DTSTART:20260704T083000Z',
      'DTEND:20260704T091500Z',
      'SUMMARY:Afspraak',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('takes the whole day where no time is agreed', () => {
    const text = lines(calendarOf([{ ...appointment, startsAt: null }], 'Afspraak', now));
    expect(text).toContain('DTSTART;VALUE=DATE:20260704');
    expect(text.filter((line) => line.startsWith('DTEND'))).toEqual([]);
  });

  it('is a calendar also while there is nothing in it', () => {
    expect(lines(calendarOf([], 'Appointment', now)).at(-1)).toBe('END:VCALENDAR');
  });
});

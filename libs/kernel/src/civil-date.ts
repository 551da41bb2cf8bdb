import { DomainError } from './errors.js';

/** A day on the calendar, `YYYY-MM-DD`, as people in the Netherlands mean it: no time, no zone. Sorts as text. */
export type CivilDate = string & { readonly __civilDate: unique symbol };

const MS_PER_DAY = 86_400_000;
const AMSTERDAM = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** @throws DomainError `DATE_INVALID` when the text is no day between 1900 and 2199, such as 2026-02-30. */
export function civilDate(text: string): CivilDate {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) throw new DomainError('DATE_INVALID');
  const date = text as CivilDate;
  const [year, month, day] = parts(date);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) throw new DomainError('DATE_INVALID');
  return date;
}

let lastMinute = { minute: Number.NaN, day: '' as CivilDate };

/** The day that it is in the Netherlands at this instant. A day begins on a minute, so each minute is looked up once. */
export function todayAt(instant: Date): CivilDate {
  const minute = Math.floor(instant.getTime() / 60_000);
  if (minute !== lastMinute.minute) lastMinute = { minute, day: AMSTERDAM.format(instant) as CivilDate };
  return lastMinute.day;
}

/** @throws DomainError `DATE_INVALID` when the result lies outside 1900–2199. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDate(fromUtc(toUtc(date) + days * MS_PER_DAY));
}

/**
 * The same day in another month, or that month's last day where it is shorter: 30 November + 3 months = 28 February.
 * @throws DomainError `DATE_INVALID` when the result lies outside 1900–2199
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = parts(date);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  lastDay.setUTCDate(Math.min(day, lastDay.getUTCDate()));
  return civilDate(fromUtc(lastDay.getTime()));
}

/** Whole days from one date to another; negative when the second lies before the first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((toUtc(to) - toUtc(from)) / MS_PER_DAY);
}

/** Whole months completed from one date to another, as `addMonths` counts them. */
export function monthsBetween(from: CivilDate, to: CivilDate): number {
  const [fromYear, fromMonth] = parts(from);
  const [toYear, toMonth] = parts(to);
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth);
  if (addMonths(from, months) > to && months > 0) return months - 1;
  if (addMonths(from, months) < to && months < 0) return months + 1;
  return months;
}

/** The calendar quarter, `2026Q3`. Sorts as text. */
export function quarterOf(date: CivilDate): string {
  const [year, month] = parts(date);
  return `${year}Q${Math.floor((month - 1) / 3) + 1}`;
}

export function compareDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function parts(date: CivilDate): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** @param month 1–12 */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function toUtc(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The day's text, or none for what is no moment at all. */
function fromUtc(ms: number): string {
  const moment = new Date(ms);
  return Number.isNaN(moment.getTime()) ? '' : moment.toISOString().split('T')[0]!;
}

import { addDays, type CivilDate, civilDate, DomainError } from '#kernel';

/** Day 0 of spreadsheets; 29 February 1900, which they have and the calendar has not, is behind every day of ours. */
const DAY_ZERO = civilDate('1900-01-01');
const DAY_ZERO_NUMBER = 2;
/** 1954 to 2119: a number outside is no day that stands in a sheet of members. */
const [FIRST_SERIAL, LAST_SERIAL] = [20_000, 80_000];

/** The first letters of each month, in Dutch and in English, in their order. */
const MONTHS = [
  'jan',
  'feb',
  'maa|mrt|mar',
  'apr',
  'mei|may',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt|oct',
  'nov',
  'dec',
].map((names) => new RegExp(`^(${names})`));

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const NUMBERS = /^(\d{1,2})[-/.\s]+(\d{1,2})[-/.\s]+(\d{4}|\d{2})$/;
const NAMED = /^(?:[a-z]+,?\s+)?(\d{1,2})[-/.\s]*([a-z]{3,9})\.?[-/.\s,]*(\d{4}|\d{2})$/;
const TIME = /[t\s]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?z?$/;

/** The day of a spreadsheet's day number (1 is 1 January 1900), or null for a number that is no day of ours. */
export function serialDate(serial: number): CivilDate | null {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL)) return null;
  return addDays(DAY_ZERO, Math.floor(serial) - DAY_ZERO_NUMBER);
}

/**
 * A day as people write it in the Netherlands: `3-2-2026`, `03/02/2026`, `3 feb 2026`, `2026-02-03`, or a spreadsheet's
 * day number. The day stands before the month; two digits of a year are of this century. A time behind it is left out.
 * @throws DomainError `DATE_INVALID`
 */
export function dateOf(text: string): CivilDate {
  const day = text.trim().toLowerCase().replace(TIME, '');
  const iso = ISO.exec(day);
  if (iso) return dayOf(iso[1]!, iso[2]!, iso[3]!);
  const numbers = NUMBERS.exec(day);
  if (numbers) return dayOf(numbers[3]!, numbers[2]!, numbers[1]!);
  const named = NAMED.exec(day);
  const month = named ? MONTHS.findIndex((names) => names.test(named[2]!)) : -1;
  if (named && month >= 0) return dayOf(named[3]!, String(month + 1), named[1]!);
  const serial = /^\d{5}(\.\d+)?$/.test(day) ? serialDate(Number(day)) : null;
  if (!serial) throw new DomainError('DATE_INVALID');
  return serial;
}

function dayOf(year: string, month: string, day: string): CivilDate {
  const full = year.length === 2 ? `20${year}` : year;
  return civilDate(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

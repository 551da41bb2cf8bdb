import { euroText, type Cents, type CivilDate } from '#kernel';
import type { Locale } from '#platform';

// Formatters are made once: each holds memory outside the heap, and one per amount cost gigabytes over a thousand documents.
const FORMATS = { nl: formatsOf('nl-NL'), en: formatsOf('en-GB') } as const;
const CLOCK = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const NO_BREAK_SPACE = '\u00a0';
/** The real minus sign: screen readers pass over a hyphen, and then a debt sounds like a saving. */
const MINUS = '\u2212';

/** `€ 1.234,56` in Dutch, `€1,234.56` in English; below zero with a real minus sign. Never breaks over two lines. */
export function amountText(cents: Cents, locale: Locale): string {
  const [whole = '', fraction = ''] = euroText(Math.abs(cents)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale === 'nl' ? '.' : ',');
  const minus = cents < 0 ? MINUS : '';
  return locale === 'nl'
    ? `€${NO_BREAK_SPACE}${minus}${grouped},${fraction}`
    : `${minus}€${grouped}.${fraction}`;
}

/** A round sum without its cents, for the scale of a drawing: `€ 1.500`. */
export function wholeEuroText(cents: Cents, locale: Locale): string {
  return amountText(cents, locale).slice(0, -3);
}

/** A rate of hundredths of a percent: 3050 is `30,5%`; below zero with a real minus sign. */
export function rateText(basisPoints: number, locale: Locale): string {
  return FORMATS[locale].rate.format(basisPoints / 10_000).replace('-', MINUS);
}

/** A number that is no amount, with one decimal at most: `1.234,5`. */
export function numberText(value: number, locale: Locale): string {
  return FORMATS[locale].number.format(value).replace('-', MINUS);
}

/** `3 maart 2026`, `3 March 2026`. */
export function dateText(date: CivilDate, locale: Locale): string {
  return FORMATS[locale].day.format(midnight(date));
}

/** The month of a date: `maart 2026`. */
export function monthText(date: CivilDate, locale: Locale): string {
  return FORMATS[locale].month.format(midnight(date));
}

/** The month of a date for the axis of a chart: `mrt`, `Mar`. */
export function shortMonthText(date: CivilDate, locale: Locale): string {
  return FORMATS[locale].shortMonth.format(midnight(date)).replace('.', '');
}

/** `gesprekken, rekeningnummers en namen`; empty for an empty list. */
export function listText(items: readonly string[], locale: Locale): string {
  return FORMATS[locale].list.format(items);
}

/** The clock time of an instant in the Netherlands: `14:05`. */
export function timeText(instant: Date): string {
  return CLOCK.format(instant);
}

function midnight(date: CivilDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

function formatsOf(region: string) {
  const dates = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(region, { ...parts, timeZone: 'UTC' });
  return {
    day: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
    month: dates({ month: 'long', year: 'numeric' }),
    shortMonth: dates({ month: 'short' }),
    rate: new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 2 }),
    number: new Intl.NumberFormat(region, { maximumFractionDigits: 1 }),
    list: new Intl.ListFormat(region, { type: 'conjunction' }),
  };
}

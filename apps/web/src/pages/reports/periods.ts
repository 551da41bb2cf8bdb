import type { ReportPeriodKind, ReportRhythm } from '../../api/reports.js';
import type { CivilDate } from '../../api/scalars.js';

/** Both days included. */
export interface Period {
  from: CivilDate;
  until: CivilDate;
}

/** A whole month, quarter or year, or the running one up to today. */
export interface WholePeriod extends Period {
  kind: ReportRhythm;
  isRunning: boolean;
}

const monthsOf = { MONTH: 1, QUARTER: 3, YEAR: 12 } as const;
/** From short to long. */
export const rhythms = ['MONTH', 'QUARTER', 'YEAR'] as const;

/** How many of each are offered: a year and more of them. */
const offered = { MONTH: 14, QUARTER: 9, YEAR: 6 } as const;

const monthNumber = (day: CivilDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** Of a month, counted from the year 0, this day; day 0 is the last of the month before. */
const dayOf = (month: number, day: number): CivilDate =>
  new Date(Date.UTC(Math.floor(month / 12), month % 12, day)).toISOString().slice(0, 10);

/** The running period and those before it, the latest first. */
export function periodsUntil(kind: ReportRhythm, today: CivilDate, count: number): WholePeriod[] {
  const months = monthsOf[kind];
  const running = Math.floor(monthNumber(today) / months) * months;
  return Array.from({ length: count }, (_, index) => {
    const first = running - index * months;
    const last = dayOf(first + months, 0);
    const isRunning = last > today;
    return { kind, from: dayOf(first, 1), until: isRunning ? today : last, isRunning };
  });
}

/** Of a report with periods of its own the one that they come in. */
export const rhythmOf = (kind: Exclude<ReportPeriodKind, 'NONE' | 'FREE'>): ReportRhythm =>
  kind === 'ENDED_QUARTER' ? 'QUARTER' : kind;

/** What is offered for a report of this kind, the latest first; where any days will do, from long to short. */
export function periodsOf(kind: Exclude<ReportPeriodKind, 'NONE'>, today: CivilDate): WholePeriod[] {
  if (kind === 'FREE') return freely(today);
  const rhythm = rhythmOf(kind);
  const periods = periodsUntil(rhythm, today, offered[rhythm]);
  return kind === 'ENDED_QUARTER' ? periods.filter(({ isRunning }) => !isRunning) : periods;
}

/** Of everything a few: what one mostly asks for. No two of them with the same days. */
function freely(today: CivilDate): WholePeriod[] {
  const all = [
    ...periodsUntil('YEAR', today, 3),
    ...periodsUntil('QUARTER', today, 5),
    ...periodsUntil('MONTH', today, 4),
  ];
  return all.filter(
    ({ from, until }, place) => all.findIndex((one) => one.from === from && one.until === until) === place,
  );
}

/** The latest that is over, which is what one mostly wants to know of. */
export const latestWhole = (periods: readonly WholePeriod[]): WholePeriod | undefined =>
  periods.find(({ isRunning }) => !isRunning) ?? periods[0];

/** Which whole month, quarter or year two days are the first and last of; null where they are none. */
export function wholeOf({ from, until }: Period): ReportRhythm | null {
  const first = monthNumber(from);
  const isWhole = (kind: ReportRhythm): boolean =>
    first % monthsOf[kind] === 0 && from === dayOf(first, 1) && until === dayOf(first + monthsOf[kind], 0);
  return rhythms.find(isWhole) ?? null;
}

/** 1 to 4. */
export const quarterOf = (day: CivilDate): number => Math.floor((monthNumber(day) % 12) / 3) + 1;

/** The whole one that begins on this day. */
export function wholeUntil(kind: ReportRhythm, from: CivilDate): Period {
  return { from, until: dayOf(monthNumber(from) + monthsOf[kind], 0) };
}

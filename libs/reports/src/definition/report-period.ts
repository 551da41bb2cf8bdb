import { addDays, addMonths, civilDate, type CivilDate, DomainError, monthsBetween } from '#kernel';

/**
 * NONE: as it stands on the day of asking. MONTH, QUARTER, YEAR: a whole one, or the running one up to some day of it.
 * ENDED_QUARTER: only one that is over.
 */
export type PeriodKind = 'NONE' | 'MONTH' | 'QUARTER' | 'YEAR' | 'FREE' | 'ENDED_QUARTER';

/** Both days included. */
export interface ReportPeriod {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** Longer than the books are kept, and short enough to print. */
const LONGEST_MONTHS = 120;
export const MONTHS_OF = { MONTH: 1, QUARTER: 3, YEAR: 12 } as const;
export type WholePeriodKind = keyof typeof MONTHS_OF;

/**
 * The period of a report, if a definition with this kind of period can be asked for it.
 * @throws DomainError `REPORT_HAS_NO_PERIOD`, `REPORT_NEEDS_PERIOD`, `REPORT_PERIOD_TURNED`, `REPORT_PERIOD_IN_FUTURE`,
 *   `REPORT_PERIOD_TOO_LONG`, `REPORT_PERIOD_NOT_WHOLE`, `REPORT_PERIOD_RUNNING`
 */
export function checkedPeriod(
  kind: PeriodKind,
  from: CivilDate | null,
  until: CivilDate | null,
  today: CivilDate,
): ReportPeriod | null {
  if (kind === 'NONE') {
    if (from !== null || until !== null)
      throw new DomainError('REPORT_HAS_NO_PERIOD', { path: ['definition'] });
    return null;
  }
  if (from === null) throw new DomainError('REPORT_NEEDS_PERIOD', { path: ['fromOn'] });
  if (until === null) throw new DomainError('REPORT_NEEDS_PERIOD', { path: ['untilOn'] });
  if (from > until) throw new DomainError('REPORT_PERIOD_TURNED', { path: ['untilOn'] });
  if (until > today) throw new DomainError('REPORT_PERIOD_IN_FUTURE', { path: ['untilOn'] });
  if (monthsBetween(from, until) > LONGEST_MONTHS)
    throw new DomainError('REPORT_PERIOD_TOO_LONG', {
      path: ['fromOn'],
      params: { years: LONGEST_MONTHS / 12 },
    });
  const rhythm = rhythmOf(kind);
  if (rhythm === null) return { from, until };
  const whole = wholePeriod(rhythm, from);
  if (whole.from !== from)
    throw new DomainError('REPORT_PERIOD_NOT_WHOLE', { path: ['fromOn'], params: { kind: rhythm } });
  const isRunning = whole.until > today;
  if (isRunning && kind === 'ENDED_QUARTER')
    throw new DomainError('REPORT_PERIOD_RUNNING', { path: ['untilOn'] });
  if (isRunning ? until > whole.until : until !== whole.until)
    throw new DomainError('REPORT_PERIOD_NOT_WHOLE', { path: ['untilOn'], params: { kind: rhythm } });
  return { from, until };
}

/** The only rhythm in which periods of this kind come; null where any will do. */
export function rhythmOf(kind: PeriodKind): WholePeriodKind | null {
  if (kind === 'NONE' || kind === 'FREE') return null;
  return kind === 'ENDED_QUARTER' ? 'QUARTER' : kind;
}

/** The whole month, quarter or year in which a day lies. */
export function wholePeriod(kind: WholePeriodKind, day: CivilDate): ReportPeriod {
  const months = MONTHS_OF[kind];
  const month = Number(day.slice(5, 7));
  const first = month - ((month - 1) % months);
  const from = civilDate(`${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`);
  return { from, until: addDays(addMonths(from, months), -1) };
}

import { addDays, type CivilDate } from '#kernel';
import { type ReportPeriod, type WholePeriodKind, wholePeriod } from '../definition/report-period.js';

/**
 * The periods that are over and of which nothing was made yet, oldest first. Pure.
 * @param startsOn first day of the first period
 * @param lastOn first day of the last period of which something was made; null: of none yet
 */
export function duePeriods(
  every: WholePeriodKind,
  startsOn: CivilDate,
  lastOn: CivilDate | null,
  today: CivilDate,
): ReportPeriod[] {
  const due: ReportPeriod[] = [];
  let next = lastOn === null ? wholePeriod(every, startsOn) : after(every, wholePeriod(every, lastOn));
  while (next.until < today) {
    due.push(next);
    next = after(every, next);
  }
  return due;
}

const after = (every: WholePeriodKind, { until }: ReportPeriod): ReportPeriod =>
  wholePeriod(every, addDays(until, 1));

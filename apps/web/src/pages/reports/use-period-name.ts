import type { ReportRhythm } from '../../api/reports.js';
import type { CivilDate } from '../../api/scalars.js';
import { useFormats } from '../../text/use-formats.js';
import { useText } from '../../text/use-text.js';
import { quarterOf, wholeOf, type Period, type WholePeriod } from './periods.js';

/** What periods are called: "derde kwartaal 2026" where it is one, and else its two days. */
export function usePeriodName() {
  const text = useText();
  const formats = useFormats();
  const wholeName = (kind: ReportRhythm, from: CivilDate): string => {
    const year = from.slice(0, 4);
    if (kind === 'MONTH') return formats.month(from);
    if (kind === 'QUARTER') return text('reportPeriod.quarter', { quarter: quarterOf(from), year });
    return text('reportPeriod.year', { year });
  };
  return {
    nameOf({ from, until }: Period): string {
      const kind = wholeOf({ from, until });
      if (kind) return wholeName(kind, from);
      return text('reportPeriod.days', { from: formats.date(from), until: formats.date(until) });
    },
    /** Of one to choose: the running one by the name that it will have, and that it runs. */
    choiceOf({ kind, from, isRunning }: WholePeriod): string {
      const name = wholeName(kind, from);
      return isRunning ? text('reportPeriod.running', { name }) : name;
    },
  };
}

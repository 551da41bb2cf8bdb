import type { Locale } from '#platform';
import type { ReportRequest } from '../report/reports.service.js';

/** @param locale the person's own language when null */
export const letterTo = (memberId: string, locale: Locale | null): ReportRequest => ({
  kind: 'DECISION_LETTER',
  subjectId: memberId,
  from: null,
  until: null,
  locale,
  formats: null,
});

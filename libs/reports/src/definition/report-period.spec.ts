import fc from 'fast-check';
import { addDays, addMonths, civilDate, type CivilDate, type DomainError } from '#kernel';
import { checkedPeriod, MONTHS_OF, wholePeriod } from './report-period.js';

const TODAY = civilDate('2026-06-15');
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return (error as DomainError).code;
  }
};
const check = (kind: Parameters<typeof checkedPeriod>[0], from: string | null, until: string | null) =>
  codeOf(() =>
    checkedPeriod(
      kind,
      from === null ? null : civilDate(from),
      until === null ? null : civilDate(until),
      TODAY,
    ),
  );

describe('the period of a report', () => {
  it.each([
    ['NONE', null, null, 'none'],
    ['NONE', '2026-01-01', '2026-01-31', 'REPORT_HAS_NO_PERIOD'],
    ['FREE', null, '2026-01-31', 'REPORT_NEEDS_PERIOD'],
    ['FREE', '2026-01-01', null, 'REPORT_NEEDS_PERIOD'],
    ['FREE', '2026-01-02', '2026-01-01', 'REPORT_PERIOD_TURNED'],
    ['FREE', '2026-01-02', '2026-06-16', 'REPORT_PERIOD_IN_FUTURE'],
    ['FREE', '2016-01-01', '2026-06-15', 'REPORT_PERIOD_TOO_LONG'],
    ['FREE', '2026-01-02', '2026-01-05', 'none'],
    ['MONTH', '2026-05-01', '2026-05-31', 'none'],
    ['MONTH', '2026-05-02', '2026-05-31', 'REPORT_PERIOD_NOT_WHOLE'],
    ['MONTH', '2026-05-01', '2026-05-30', 'REPORT_PERIOD_NOT_WHOLE'],
    ['MONTH', '2026-04-01', '2026-05-31', 'REPORT_PERIOD_NOT_WHOLE'],
    ['MONTH', '2026-06-01', '2026-06-15', 'none'],
    ['QUARTER', '2026-01-01', '2026-03-31', 'none'],
    ['QUARTER', '2026-02-01', '2026-04-30', 'REPORT_PERIOD_NOT_WHOLE'],
    ['ENDED_QUARTER', '2026-01-01', '2026-03-31', 'none'],
    ['ENDED_QUARTER', '2026-01-01', '2026-03-30', 'REPORT_PERIOD_NOT_WHOLE'],
    ['ENDED_QUARTER', '2026-02-01', '2026-03-31', 'REPORT_PERIOD_NOT_WHOLE'],
    ['ENDED_QUARTER', '2026-04-01', '2026-06-15', 'REPORT_PERIOD_RUNNING'],
    ['ENDED_QUARTER', '2026-04-01', '2026-05-31', 'REPORT_PERIOD_RUNNING'],
    ['YEAR', '2025-01-01', '2025-12-31', 'none'],
    ['YEAR', '2026-01-01', '2026-06-15', 'none'],
  ] as const)('%s from %s until %s: %s', (kind, from, until, code) => {
    expect(check(kind, from, until)).toBe(code);
  });

  it('covers each day once: the next one begins the day after', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1950-01-01' as CivilDate, days));
    fc.assert(
      fc.property(day, fc.constantFrom('MONTH', 'QUARTER', 'YEAR'), (date, kind) => {
        const { from, until } = wholePeriod(kind, date);
        expect(from <= date && date <= until).toBe(true);
        expect(wholePeriod(kind, until)).toEqual({ from, until });
        expect(wholePeriod(kind, addDays(until, 1)).from).toBe(addMonths(from, MONTHS_OF[kind]));
      }),
    );
  });
});

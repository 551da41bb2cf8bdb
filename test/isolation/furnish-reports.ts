import { until } from '../story/until.js';
import { type House, TODAY, uuidOf } from './house.js';

/**
 * A statement of each of two members, and a letter; the second was tried again, and statements of the first come by
 * themselves. The letter has no place among the reports, since everybody who reads reports may read the first.
 */
export async function furnishReports(
  house: House,
  [first, second]: readonly [string, string],
): Promise<{ reports: string[]; schedules: string[] }> {
  const { app, does, callers, text, id } = house;
  const { coordinator } = callers;
  const ready = (report: string) =>
    until(
      async () =>
        (await app.ok('query ($id: ID!) { report(id: $id) { state } }', { id: report }, coordinator))
          .state === 'READY',
    );
  const reports: string[] = [];
  for (const memberId of [first, second]) {
    const asked = { definition: 'THERMOMETER_STATEMENT', memberId, fromOn: '2026-10-01', untilOn: TODAY };
    reports.push((await does('requestReport', asked, 'report { id }', coordinator)).report.id);
  }
  const letter: string = (
    await does('requestDecisionLetter', { memberId: first }, 'report { id }', coordinator)
  ).report.id;
  for (const report of [...reports, letter]) await ready(report);
  // a request that failed once
  await app.database.owner(
    `UPDATE outbox.request SET state = 'FAILED', error_code = 'JOB_GAVE_UP' WHERE tenant_id = $1 AND id = $2`,
    [id, uuidOf(reports[1]!)],
  );
  const again = { reportId: reports[1], reason: text('reason to try again') };
  await does('retryReport', again, 'report { id }', coordinator);
  await ready(reports[1]!);
  const monthly = { definition: 'THERMOMETER_STATEMENT', memberId: first, every: 'MONTH' };
  const { reportSchedule } = await does('scheduleReport', monthly, 'reportSchedule { id }', coordinator);
  // a round that nobody asks for asked for one of its reports
  await app.database.owner(
    `INSERT INTO tenant.report_schedule_run (tenant_id, schedule_id, period_on, report_id, recorded_by, request_id)
     VALUES ($1, $2, '2026-10-01', $3, $1, 'test')`,
    [id, uuidOf(reportSchedule.id), uuidOf(reports[0]!)],
  );
  return { reports, schedules: [reportSchedule.id] };
}

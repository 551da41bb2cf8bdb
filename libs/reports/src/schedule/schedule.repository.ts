import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { type Locale, Parameters, statement, type Statement } from '#platform';
import type { ReportReach } from '../definition/report-definitions.js';
import type { ReportAbout, ReportFormat, ReportKind } from '../definition/report-kind.js';
import type { WholePeriodKind } from '../definition/report-period.js';
import { inReach, SUBJECT, SUBJECT_NAME } from '../definition/report-subject.js';

export interface NewSchedule {
  readonly id: string;
  readonly kind: ReportKind;
  readonly about: ReportAbout;
  readonly subjectId: string;
  readonly every: WholePeriodKind;
  readonly locale: Locale | null;
  readonly formats: readonly ReportFormat[];
  readonly startsOn: CivilDate;
}

export interface ScheduleRow extends NewSchedule {
  /** Null for one who is no longer here. */
  readonly subjectName: string | null;
  readonly endedOn: CivilDate | null;
  /** The account in whose name reports are made. */
  readonly setBy: string;
  /** Null for an account of another organisation: their names are not known here. */
  readonly setByName: string | null;
  /** First day of the last period of which a report was asked for or refused. */
  readonly lastOn: CivilDate | null;
  readonly lastErrorCode: string | null;
}

const ROW = `SELECT r.id, r.definition AS kind, r.about, r.subject_id AS "subjectId",
    ${SUBJECT_NAME} AS "subjectName", r.every, r.locale, r.formats, r.starts_on AS "startsOn",
    r.ended_on AS "endedOn", r.recorded_by AS "setBy", a.display_name AS "setByName",
    l.period_on AS "lastOn", l.error_code AS "lastErrorCode"
  FROM tenant.report_schedule r LEFT JOIN registry.account a ON a.id = r.recorded_by
  ${SUBJECT}
  LEFT JOIN LATERAL (SELECT period_on, error_code FROM tenant.report_schedule_run s
                      WHERE s.tenant_id = r.tenant_id AND s.schedule_id = r.id ORDER BY period_on DESC LIMIT 1) l ON true
  WHERE r.tenant_id = tenant.current_tenant()`;

@Injectable()
export class ScheduleRepository {
  /** @returns false where the caller has the same one already */
  insert(schedule: NewSchedule): Statement<boolean> {
    const { id, kind, about, subjectId, every, locale, formats, startsOn } = schedule;
    return statement<{ id: string }, boolean>(
      `INSERT INTO tenant.report_schedule (id, definition, about, subject_id, every, locale, formats, starts_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
      [id, kind, about, subjectId, every, locale, formats, startsOn],
      (rows) => rows.length === 1,
    );
  }

  get(id: string, reach: ReportReach, today: CivilDate): Statement<ScheduleRow | null> {
    const parameters = new Parameters();
    return statement<ScheduleRow, ScheduleRow | null>(
      `${ROW} AND r.id = ${parameters.add(id)} AND ${inReach(reach, today, parameters)}`,
      parameters.values,
      ([row]) => row ?? null,
    );
  }

  /** Those that have not ended, oldest first. */
  standing(reach: ReportReach, today: CivilDate): Statement<ScheduleRow[]> {
    const parameters = new Parameters();
    return statement<ScheduleRow, ScheduleRow[]>(
      `${ROW} AND r.ended_on IS NULL AND ${inReach(reach, today, parameters)} ORDER BY r.id`,
      parameters.values,
      (rows) => rows,
    );
  }

  /** All that have not ended, for the system itself. */
  everyStanding(): Statement<ScheduleRow[]> {
    return statement<ScheduleRow, ScheduleRow[]>(
      `${ROW} AND r.ended_on IS NULL ORDER BY r.id`,
      [],
      (rows) => rows,
    );
  }

  end(id: string, on: CivilDate): Statement<void> {
    return statement(
      `UPDATE tenant.report_schedule SET ended_on = $2
        WHERE tenant_id = tenant.current_tenant() AND id = $1 AND ended_on IS NULL`,
      [id, on],
      () => undefined,
    );
  }

  /** The next period, before its report: of two rounds that come at once the second finds it taken. */
  hold(id: string): Statement<void> {
    return statement(
      'SELECT id FROM tenant.report_schedule WHERE tenant_id = tenant.current_tenant() AND id = $1 FOR NO KEY UPDATE',
      [id],
      () => undefined,
    );
  }

  hasRun(id: string, periodOn: CivilDate): Statement<boolean> {
    return statement<object, boolean>(
      `SELECT schedule_id FROM tenant.report_schedule_run
        WHERE tenant_id = tenant.current_tenant() AND schedule_id = $1 AND period_on = $2`,
      [id, periodOn],
      (rows) => rows.length > 0,
    );
  }

  noteRun(
    id: string,
    periodOn: CivilDate,
    outcome: { readonly reportId: string | null; readonly errorCode: string | null },
  ): Statement<void> {
    return statement(
      'INSERT INTO tenant.report_schedule_run (schedule_id, period_on, report_id, error_code) VALUES ($1, $2, $3, $4)',
      [id, periodOn, outcome.reportId, outcome.errorCode],
      () => undefined,
    );
  }
}

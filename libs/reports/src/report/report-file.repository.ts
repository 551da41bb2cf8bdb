import { Injectable } from '@nestjs/common';
import { type CivilDate, newId } from '#kernel';
import { statement, type Statement } from '#platform';
import type { ReportFormat } from '../definition/report-kind.js';

/** Which files a report has, and since when: the bytes and what is known of them are the platform's. */
@Injectable()
export class ReportFileRepository {
  /** Those that it has already stay. */
  want(reportId: string, formats: readonly ReportFormat[]): Statement<void> {
    const ids = formats.map((format) => (format === 'PDF' ? reportId : newId()));
    return statement(
      `INSERT INTO tenant.report_file (id, report_id, format)
       SELECT id, $1, format FROM unnest($2::uuid[], $3::text[]) AS wanted (id, format)
       ON CONFLICT (tenant_id, report_id, format) DO NOTHING`,
      [reportId, ids, formats],
      () => undefined,
    );
  }

  /** @param expiresOn the day on which it goes */
  made(reportId: string, on: CivilDate, expiresOn: CivilDate | null): Statement<void> {
    return statement(
      `UPDATE tenant.report_file SET made_on = $2, expires_on = $3, gone_on = NULL
        WHERE tenant_id = tenant.current_tenant() AND report_id = $1`,
      [reportId, on, expiresOn],
      () => undefined,
    );
  }

  /** Those that are not there now: never made, or gone. */
  absent(reportId: string): Statement<string[]> {
    return statement<{ id: string }, string[]>(
      `SELECT id FROM tenant.report_file
        WHERE tenant_id = tenant.current_tenant() AND report_id = $1 AND (made_on IS NULL OR gone_on IS NOT NULL)`,
      [reportId],
      (rows) => rows.map(({ id }) => id),
    );
  }

  /** Those whose day has come, while nobody makes them again. */
  expired(today: CivilDate): Statement<string[]> {
    return statement<{ id: string }, string[]>(
      `SELECT f.id FROM tenant.report_file f
        WHERE f.tenant_id = tenant.current_tenant() AND f.expires_on <= $1 AND f.gone_on IS NULL AND ${NOT_BEING_MADE}
        ORDER BY f.id`,
      [today],
      (rows) => rows.map(({ id }) => id),
    );
  }

  /** @returns whether it goes: false when it was made again since one looked */
  gone(id: string, today: CivilDate): Statement<boolean> {
    return statement<{ id: string }, boolean>(
      `UPDATE tenant.report_file f SET gone_on = $2
        WHERE f.tenant_id = tenant.current_tenant() AND f.id = $1 AND f.expires_on <= $2 AND f.gone_on IS NULL AND ${NOT_BEING_MADE}
        RETURNING f.id`,
      [id, today],
      (rows) => rows.length === 1,
    );
  }

  goneSince(day: CivilDate): Statement<string[]> {
    return statement<{ id: string }, string[]>(
      `SELECT f.id FROM tenant.report_file f
        WHERE f.tenant_id = tenant.current_tenant() AND f.gone_on >= $1 AND ${NOT_BEING_MADE}`,
      [day],
      (rows) => rows.map(({ id }) => id),
    );
  }
}

const NOT_BEING_MADE = `NOT EXISTS (
  SELECT FROM tenant.report_rerun w JOIN outbox.request q ON q.tenant_id = w.tenant_id AND q.id = w.id
   WHERE w.tenant_id = f.tenant_id AND w.report_id = f.report_id AND q.state IN ('WAITING','RELEASED'))`;

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
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';

/** What was true when a document was made, as its definition froze it. */
@Injectable()
export class ReportSnapshotRepository {
  get<Frozen extends object>(reportId: string): Statement<Frozen | null> {
    return statement<{ snapshot: string }, Frozen | null>(
      'SELECT snapshot FROM tenant.report_snapshot WHERE tenant_id = tenant.current_tenant() AND report_id = $1',
      [reportId],
      ([row]) => (row ? (JSON.parse(row.snapshot) as Frozen) : null),
    );
  }

  /** The first one stays: a second attempt finds it. @param version of the definition */
  freeze(reportId: string, version: number, frozen: object): Statement<void> {
    const snapshot = JSON.stringify(frozen);
    return statement(
      `INSERT INTO tenant.report_snapshot (report_id, definition_version, snapshot, sha256) VALUES ($1, $2, $3, $4)
       ON CONFLICT (tenant_id, report_id) DO NOTHING`,
      [reportId, version, snapshot, createHash('sha256').update(snapshot).digest()],
      () => undefined,
    );
  }
}

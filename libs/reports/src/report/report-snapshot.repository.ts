import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import type { FrozenCover } from '../definition/cover.js';

/** What was true when a report was made: what every report says of itself, and what its definition froze. */
export interface FrozenReport {
  readonly cover: FrozenCover;
  readonly data: object;
}

export interface ReportSnapshot {
  /** Of the definition. */
  readonly version: number;
  readonly frozen: FrozenReport;
  readonly frozenAt: Date;
  /** Whether it is what was stored then. */
  readonly isSound: boolean;
}

@Injectable()
export class ReportSnapshotRepository {
  get(reportId: string): Statement<ReportSnapshot | null> {
    return statement<
      { version: number; snapshot: string; sha256: Buffer; frozenAt: Date },
      ReportSnapshot | null
    >(
      `SELECT definition_version AS version, snapshot, sha256, recorded_at AS "frozenAt" FROM tenant.report_snapshot
        WHERE tenant_id = tenant.current_tenant() AND report_id = $1`,
      [reportId],
      ([row]) =>
        row
          ? {
              version: row.version,
              frozen: JSON.parse(row.snapshot) as FrozenReport,
              frozenAt: row.frozenAt,
              isSound: hashOf(row.snapshot).equals(row.sha256),
            }
          : null,
    );
  }

  /** The first one stays: a second attempt finds it. @param version of the definition */
  freeze(reportId: string, version: number, frozen: FrozenReport): Statement<void> {
    const snapshot = JSON.stringify(frozen);
    return statement(
      `INSERT INTO tenant.report_snapshot (report_id, definition_version, snapshot, sha256) VALUES ($1, $2, $3, $4)
       ON CONFLICT (tenant_id, report_id) DO NOTHING`,
      [reportId, version, snapshot, hashOf(snapshot)],
      () => undefined,
    );
  }

  /** Of a report that was taken back before it was made. */
  forget(reportId: string): Statement<void> {
    return statement(
      'DELETE FROM tenant.report_snapshot WHERE tenant_id = tenant.current_tenant() AND report_id = $1',
      [reportId],
      () => undefined,
    );
  }
}

const hashOf = (snapshot: string): Buffer => createHash('sha256').update(snapshot).digest();

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '#platform';
import { type FrozenStatement, STATEMENT_VERSION } from './frozen-statement.js';

@Injectable()
export class StatementSnapshotRepository {
  get(reportId: string): Statement<FrozenStatement | null> {
    return statement<{ snapshot: string }, FrozenStatement | null>(
      'SELECT snapshot FROM tenant.report_snapshot WHERE tenant_id = tenant.current_tenant() AND report_id = $1',
      [reportId],
      ([row]) => (row ? (JSON.parse(row.snapshot) as FrozenStatement) : null),
    );
  }

  /** The first one stays: a second attempt finds it. */
  freeze(reportId: string, frozen: FrozenStatement): Statement<void> {
    const snapshot = JSON.stringify(frozen);
    return statement(
      `INSERT INTO tenant.report_snapshot (report_id, definition_version, snapshot, sha256) VALUES ($1, $2, $3, $4)
       ON CONFLICT (tenant_id, report_id) DO NOTHING`,
      [reportId, STATEMENT_VERSION, snapshot, createHash('sha256').update(snapshot).digest()],
      () => undefined,
    );
  }
}

import { Injectable } from '@nestjs/common';
import { Db, Files, Outbox } from '#platform';
import { ReportFileRepository } from './report-file.repository.js';
import { ReportSnapshotRepository } from './report-snapshot.repository.js';

/**
 * What an attempt leaves of a report that was taken back. What was frozen goes with the first request alone: one more
 * attempt that is taken back leaves a report that was made, or that failed, with what it was frozen as.
 */
@Injectable()
export class ReportLeftovers {
  constructor(
    private readonly db: Db,
    private readonly files: Files,
    private readonly outbox: Outbox,
    private readonly reportFiles: ReportFileRepository,
    private readonly snapshots: ReportSnapshotRepository,
  ) {}

  async clear(reportId: string): Promise<void> {
    for (const id of await this.db.read(this.reportFiles.absent(reportId))) await this.files.destroy(id);
    const first = await this.db.read(this.outbox.get(reportId));
    if (first?.state === 'CANCELLED') await this.db.write(this.snapshots.forget(reportId));
  }
}

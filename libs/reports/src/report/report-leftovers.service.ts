import { Injectable } from '@nestjs/common';
import { Db, Files } from '#platform';
import { ReportFileRepository } from './report-file.repository.js';
import { ReportSnapshotRepository } from './report-snapshot.repository.js';

/** What an attempt leaves of a report that was taken back. Of one that was made before, all stays as it was. */
@Injectable()
export class ReportLeftovers {
  constructor(
    private readonly db: Db,
    private readonly files: Files,
    private readonly reportFiles: ReportFileRepository,
    private readonly snapshots: ReportSnapshotRepository,
  ) {}

  async clear(reportId: string): Promise<void> {
    const { isMade, absent } = await this.db.read(this.reportFiles.standing(reportId));
    for (const id of absent) await this.files.destroy(id);
    if (!isMade) await this.db.write(this.snapshots.forget(reportId));
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Clock, Db, declareJob, type Effect, Files, JobHandler, type RunningJob } from '#platform';
import { type Cover, thawedCover } from '../definition/cover.js';
import type { ReportDefinition } from '../definition/report-definition.js';
import { ReportDefinitions } from '../definition/report-definitions.js';
import type { ReportFormat } from '../definition/report-kind.js';
import { ReportSubjects } from '../definition/report-subject.js';
import { DocumentRenderer } from '../rendering/document-renderer.js';
import { ReportFileRepository } from './report-file.repository.js';
import type { FrozenReport } from './report-snapshot.repository.js';
import { ReportSnapshots } from './report-snapshots.service.js';
import { percentOf } from './report-steps.js';
import { ReportRepository, type ReportToMake } from './report.repository.js';

export const REPORT = declareJob('report');

const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  PDF: 'application/pdf',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  CSV: 'text/csv',
};

/** What travels with the request: nothing for the first one, which has the report's own id. */
export interface ReportJobPayload {
  readonly reportId?: string;
}

/** Makes the files of any report: freezes what its definition reads, prints it, keeps the bytes, records them. */
@Injectable()
export class ReportJob {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly renderer: DocumentRenderer,
    private readonly definitions: ReportDefinitions,
    private readonly subjects: ReportSubjects,
    private readonly snapshots: ReportSnapshots,
    private readonly reports: ReportRepository,
    private readonly reportFiles: ReportFileRepository,
  ) {}

  /**
   * Every attempt prints what the first one froze, into files whose ids were known before: one that was cut off leaves
   * the same bytes that the next one writes. Which permission is needed depends on the definition, so it is asked here.
   */
  @JobHandler(REPORT, { permission: null })
  async make({ row, progress }: RunningJob): Promise<Effect> {
    const { reportId = row.id } = row.payload as ReportJobPayload;
    const report = await this.db.read(this.reports.asked(reportId));
    if (!report) throw new DomainError('NOT_FOUND');
    const definition = this.definitions.of(report.kind);
    await this.subjects.require(definition, definition.request, report.subjectId);
    await progress(percentOf('FREEZING'));
    const frozen = await this.snapshots.of(report, definition);
    await progress(percentOf('PRINTING'));
    const { logo } = frozen.cover.cooperative;
    const cover = thawedCover(frozen.cover, logo ? await this.files.read(logo.fileId) : null);
    const made: { id: string; format: ReportFormat; bytes: Uint8Array }[] = [];
    for (const file of report.files)
      made.push({ ...file, bytes: await this.print(report, definition, frozen, cover, file.format) });
    await progress(percentOf('KEEPING'));
    for (const { id, bytes } of made) await this.files.keepMade(id, bytes);
    const name = definition.fileName(frozen.data, cover, report.locale);
    const today = this.clock.today();
    return async (unit) => {
      for (const { id, format, bytes } of made) {
        const originalName = `${name}.${format.toLowerCase()}`;
        // made again, its row says what the bytes are now
        await this.files.forget(unit, id);
        const file = { id, mediaType: MEDIA_TYPES[format], byteSize: bytes.length, originalName };
        await this.files.recordMade(unit, file, bytes);
      }
      await unit.run(this.reportFiles.made(report.id, today, null));
    };
  }

  private async print(
    { locale }: ReportToMake,
    definition: ReportDefinition,
    { data }: FrozenReport,
    cover: Cover,
    _format: ReportFormat,
  ): Promise<Uint8Array> {
    const printed = definition.document(data, cover, locale);
    return this.renderer.render({ ...printed, locale, timestamp: cover.madeAt });
  }
}

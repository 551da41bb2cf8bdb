import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { addDays, DomainError } from '#kernel';
import {
  Clock,
  Db,
  declareJob,
  declareNotice,
  type Effect,
  Files,
  JobGivenUp,
  JobHandler,
  type JobRow,
  type Locale,
  Notices,
  type RunningJob,
  text,
} from '#platform';
import { type Cover, thawedCover } from '../definition/cover.js';
import type { ReportDefinition } from '../definition/report-definition.js';
import { nameCode, ReportDefinitions } from '../definition/report-definitions.js';
import type { ReportFormat } from '../definition/report-kind.js';
import { ReportSubjects } from '../definition/report-subject.js';
import { DocumentRenderer } from '../rendering/document-renderer.js';
import { csvOf } from '../sheet/csv.js';
import { xlsxOf } from '../sheet/xlsx.js';
import { expiryOf, reportExpiryPolicy } from './expiry/expiry-policy.js';
import { ReportFileRepository } from './report-file.repository.js';
import { ReportLeftovers } from './report-leftovers.service.js';
import type { FrozenReport } from './report-snapshot.repository.js';
import { ReportSnapshots } from './report-snapshots.service.js';
import { percentOf } from './report-steps.js';
import { ReportRepository, type ReportToMake } from './report.repository.js';

export const REPORT = declareJob('report');
/** To who asked: with the report's id, by which the app opens it; no name and no figure of anybody. */
const REPORT_READY = declareNotice({ kind: 'report-ready', about: 'Report' });
const REPORT_FAILED = declareNotice({ kind: 'report-failed', about: 'Report' });

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
    private readonly leftovers: ReportLeftovers,
    private readonly policies: Policies,
    private readonly notices: Notices,
  ) {}

  /**
   * Every attempt prints what the first one froze, into files whose ids were known before: one that was cut off leaves
   * the same bytes that the next one writes. Which permission is needed depends on the definition, so it is asked here.
   */
  @JobHandler(REPORT, { permission: null })
  async make({ row, progress, signal, ifCancelled }: RunningJob): Promise<Effect> {
    const report = await this.reportOf(row);
    if (!report) throw new DomainError('NOT_FOUND');
    const definition = this.definitions.of(report.kind);
    await this.subjects.require(definition, definition.request, report.subjectId);
    ifCancelled(() => this.leftovers.clear(report.id));
    await progress(percentOf('FREEZING'));
    const frozen = await this.snapshots.of(report, definition);
    await progress(percentOf('PRINTING'));
    const { logo } = frozen.cover.cooperative;
    const cover = thawedCover(frozen.cover, logo ? await this.files.read(logo.fileId) : null);
    const made: { id: string; format: ReportFormat; bytes: Uint8Array }[] = [];
    for (const file of report.files)
      made.push({
        ...file,
        bytes: await this.print(report.locale, definition, frozen, cover, file.format, signal),
      });
    await progress(percentOf('KEEPING'));
    for (const { id, bytes } of made) await this.files.keepMade(id, bytes);
    const name = definition.fileName(frozen.data, cover, report.locale);
    const today = this.clock.today();
    const { days } = expiryOf(await this.policies.find(reportExpiryPolicy, today));
    return async (unit) => {
      for (const { id, format, bytes } of made) {
        const originalName = `${name}.${format.toLowerCase()}`;
        // made again, its row says what the bytes are now
        await this.files.forget(unit, id);
        const file = { id, mediaType: MEDIA_TYPES[format], byteSize: bytes.length, originalName };
        await this.files.recordMade(unit, file, bytes);
      }
      await unit.run(this.reportFiles.made(report.id, today, addDays(today, days)));
      await this.notices.tell(unit, [row.requestedBy], REPORT_READY, report.id, named(report));
    };
  }

  @JobGivenUp(REPORT)
  async givenUp(row: JobRow): Promise<Effect> {
    const report = await this.reportOf(row);
    return async (unit) => {
      if (report) await this.notices.tell(unit, [row.requestedBy], REPORT_FAILED, report.id, named(report));
    };
  }

  private reportOf({ id, payload }: JobRow): Promise<ReportToMake | null> {
    const { reportId = id } = payload as ReportJobPayload;
    return this.db.read(this.reports.asked(reportId));
  }

  private async print(
    locale: Locale,
    definition: ReportDefinition,
    { data }: FrozenReport,
    cover: Cover,
    format: ReportFormat,
    signal: AbortSignal,
  ): Promise<Uint8Array> {
    if (format === 'CSV') return csvOf(definition.tables!(data, locale)[0]!, locale);
    if (format === 'XLSX') {
      const title = text(nameCode(definition.kind), locale);
      const creator = cover.cooperative.name;
      return xlsxOf(definition.tables!(data, locale), { title, creator, timestamp: cover.madeAt }, signal);
    }
    const printed = definition.document(data, cover, locale);
    return this.renderer.render({ ...printed, locale, timestamp: cover.madeAt }, signal);
  }
}

/** What a notice tells of a report: its kind, and nobody. */
const named = ({ kind }: ReportToMake) => ({ report: { code: nameCode(kind) } });

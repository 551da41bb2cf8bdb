import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Db, type Effect, Files, JobHandler, type RunningJob, text } from '#platform';
import { DocumentRenderer } from '../rendering/document-renderer.js';
import { ReportRepository } from '../report/report.repository.js';
import { THERMOMETER_STATEMENT } from '../report/reports.service.js';
import { thawed } from './frozen-statement.js';
import { StatementSnapshots } from './statement-snapshots.service.js';
import { thermometerStatement } from './thermometer-statement.js';

@Injectable()
export class ThermometerStatementJob {
  constructor(
    private readonly db: Db,
    private readonly files: Files,
    private readonly renderer: DocumentRenderer,
    private readonly reports: ReportRepository,
    private readonly snapshots: StatementSnapshots,
  ) {}

  /**
   * Makes the PDF. The file has the report's id, and every attempt prints the same frozen statement: an attempt that
   * was cut off leaves the same bytes that the next one writes, and no file that nobody knows of.
   */
  @JobHandler(THERMOMETER_STATEMENT, { permission: 'report.request' })
  async make({ row, progress }: RunningJob): Promise<Effect> {
    const report = await this.db.read(this.reports.asked(row.id));
    if (!report) throw new DomainError('NOT_FOUND');
    await progress(10);
    const frozen = await this.snapshots.of(report);
    await progress(40);
    const { logo } = frozen.cooperative;
    const snapshot = thawed(frozen, logo ? await this.files.read(logo.fileId) : null);
    const pdf = await this.renderer.render(thermometerStatement(snapshot, report.locale));
    await progress(90);
    await this.files.keepMade(report.id, pdf);
    const { from, until } = frozen.period;
    const name = text('STATEMENT_FILE_NAME', report.locale, {
      number: frozen.member.memberNumber,
      from,
      until,
    });
    const file = { id: report.id, mediaType: 'application/pdf', byteSize: pdf.length, originalName: name };
    return (unit) => this.files.recordMade(unit, file, pdf);
  }
}

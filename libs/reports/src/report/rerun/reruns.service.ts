import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { Clock, Db, freeText, Outbox, type Unit } from '#platform';
import { ReportDefinitions } from '../../definition/report-definitions.js';
import type { ReportFormat } from '../../definition/report-kind.js';
import { ReportSubjects } from '../../definition/report-subject.js';
import { ReportFileRepository } from '../report-file.repository.js';
import { ReportLeftovers } from '../report-leftovers.service.js';
import { ReportSnapshots } from '../report-snapshots.service.js';
import { REPORT, type ReportJobPayload } from '../report.job.js';
import { ReportRepository, type ReportRow } from '../report.repository.js';
import { formatsOf } from '../reports.service.js';
import { type NewRerun, RerunRepository } from './rerun.repository.js';

const LONGEST_REASON = 500;

/** What may be done with a report that was asked for, by whoever may ask for one like it. */
@Injectable()
export class Reruns {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly definitions: ReportDefinitions,
    private readonly subjects: ReportSubjects,
    private readonly reports: ReportRepository,
    private readonly files: ReportFileRepository,
    private readonly snapshots: ReportSnapshots,
    private readonly leftovers: ReportLeftovers,
    private readonly reruns: RerunRepository,
  ) {}

  /**
   * Takes back what waits or is being made; nothing of it is left. One more attempt that is taken back leaves the report
   * as it was.
   * @throws DomainError `NOT_FOUND`, `REPORT_IS_OVER`
   */
  async cancel(id: string): Promise<ReportRow> {
    const row = await this.db.write(async (unit) => {
      const { jobId } = await this.held(unit, id);
      if (!(await unit.run(this.outbox.cancel(jobId)))) throw new DomainError('REPORT_IS_OVER');
      return this.inUnit(unit, id);
    });
    // a worker that has it in hand clears up behind itself, one that died does not
    await this.leftovers.clear(id);
    return row;
  }

  /** Tries a report again that failed. @throws DomainError `NOT_FOUND`, `REPORT_HAS_NOT_FAILED`, `TEXT_…` for the reason */
  retry(id: string, reason: string): Promise<ReportRow> {
    const why = freeText(reason, 'reason', LONGEST_REASON);
    return this.again(id, 'RETRIED', why, async (_unit, row) => {
      if (row.jobState !== 'FAILED') throw new DomainError('REPORT_HAS_NOT_FAILED');
    });
  }

  /**
   * Makes the files again from what was frozen: the same bytes, whatever was changed since. Formats that it did not have
   * yet are made of the same.
   * @throws DomainError `NOT_FOUND`, `REPORT_NOT_READY`, `REPORT_FORMAT_NOT_OFFERED`, `REPORT_DEFINITION_CHANGED`,
   *   `REPORT_SNAPSHOT_DAMAGED`
   */
  remake(id: string, formats: readonly ReportFormat[] | null): Promise<ReportRow> {
    return this.again(id, 'REMADE', null, async (unit, row) => {
      if (row.jobState !== 'DONE') throw new DomainError('REPORT_NOT_READY');
      const definition = this.definitions.of(row.kind);
      await this.snapshots.known(id, definition);
      if (formats) await unit.run(this.files.want(id, formatsOf(definition, formats)));
    });
  }

  private async again(
    reportId: string,
    cause: NewRerun['cause'],
    reason: string | null,
    check: (unit: Unit, row: ReportRow) => Promise<void>,
  ): Promise<ReportRow> {
    const row = await this.db.write(async (unit) => {
      const held = await this.held(unit, reportId);
      const definition = this.definitions.of(held.kind);
      await this.subjects.require(definition, definition.request, held.subjectId);
      await check(unit, held);
      const id = newId();
      await unit.run(this.reruns.insert({ id, reportId, cause, reason }));
      await this.outbox.add(unit, REPORT, { reportId } satisfies ReportJobPayload, id);
      return this.inUnit(unit, reportId);
    });
    this.outbox.nudge();
    return row;
  }

  private async held(unit: Unit, id: string): Promise<ReportRow> {
    await unit.run(this.reports.hold(id));
    return this.inUnit(unit, id);
  }

  private async inUnit(unit: Unit, id: string): Promise<ReportRow> {
    const row = await unit.run(this.reports.get(id, this.definitions.reach('request'), this.clock.today()));
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }
}

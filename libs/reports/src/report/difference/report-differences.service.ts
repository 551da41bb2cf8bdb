import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Clock, Db } from '#platform';
import { thawedCover } from '../../definition/cover.js';
import { ReportDefinitions } from '../../definition/report-definitions.js';
import { ReportSubjects } from '../../definition/report-subject.js';
import { ReportSnapshots } from '../report-snapshots.service.js';
import { ReportRepository } from '../report.repository.js';
import { type Difference, differencesOf } from './differences.js';

export interface SideBySide {
  /** When it was frozen. */
  readonly frozenAt: Date;
  readonly differences: readonly Difference[];
}

/** What has changed since a report was frozen. */
@Injectable()
export class ReportDifferences {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly definitions: ReportDefinitions,
    private readonly subjects: ReportSubjects,
    private readonly reports: ReportRepository,
    private readonly snapshots: ReportSnapshots,
  ) {}

  /**
   * The report as it was frozen beside what would be frozen now; nothing is stored. It opens what making one opens, and
   * leaves the same trace.
   * @throws DomainError `NOT_FOUND`, `REPORT_NOT_READY`, `REPORT_DEFINITION_CHANGED`, `REPORT_SNAPSHOT_DAMAGED`, and what
   *   the definition refuses now
   */
  async of(id: string): Promise<SideBySide> {
    const reach = this.definitions.reach('request');
    const row = await this.db.read(this.reports.get(id, reach, this.clock.today()));
    if (!row) throw new DomainError('NOT_FOUND');
    const definition = this.definitions.of(row.kind);
    await this.subjects.require(definition, definition.request, row.subjectId);
    const frozen = await this.snapshots.known(id, definition);
    const report = await this.db.read(this.reports.asked(id));
    if (!frozen || !report) throw new DomainError('REPORT_NOT_READY');
    const fresh = await this.snapshots.fresh(report, definition);
    // who asked and when differs by itself; a letterhead that has changed is told
    const cover = thawedCover(frozen.cover, null);
    const { cooperative } = thawedCover(fresh.cover, null);
    const [before, now] = [
      definition.document(frozen.data, cover, report.locale),
      definition.document(fresh.data, { ...cover, cooperative }, report.locale),
    ];
    return { frozenAt: cover.madeAt, differences: differencesOf(before.data, now.data) };
  }
}

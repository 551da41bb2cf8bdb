import { Injectable } from '@nestjs/common';
import { Cooperatives } from '#cooperative';
import { type CivilDate, DomainError } from '#kernel';
import { Clock, currentContext, Db, runInContext } from '#platform';
import type { FrozenCover } from '../definition/cover.js';
import { frozenLetterhead } from '../definition/letterhead.js';
import type { ReportDefinition } from '../definition/report-definition.js';
import { ReportRoles } from '../definition/report-role.js';
import { type FrozenReport, ReportSnapshotRepository } from './report-snapshot.repository.js';
import type { ReportToMake } from './report.repository.js';

/** What a report was frozen as: read once, and from then on only read back. */
@Injectable()
export class ReportSnapshots {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly roles: ReportRoles,
    private readonly cooperatives: Cooperatives,
    private readonly repository: ReportSnapshotRepository,
  ) {}

  /**
   * The snapshot of a report; the first call freezes it.
   * @throws DomainError `REPORT_DEFINITION_CHANGED` for one of another version, `REPORT_SNAPSHOT_DAMAGED`, and what the
   *   definition throws
   */
  async of(report: ReportToMake, definition: ReportDefinition): Promise<FrozenReport> {
    const known = await this.known(report.id, definition);
    if (known) return known;
    const frozen = await this.fresh(report, definition);
    await this.db.write(this.repository.freeze(report.id, definition.version, frozen));
    return (await this.known(report.id, definition))!;
  }

  /** Null while nothing is frozen. @throws DomainError `REPORT_DEFINITION_CHANGED`, `REPORT_SNAPSHOT_DAMAGED` */
  async known(reportId: string, { version }: ReportDefinition): Promise<FrozenReport | null> {
    const snapshot = await this.db.read(this.repository.get(reportId));
    if (!snapshot) return null;
    if (!snapshot.isSound) throw new DomainError('REPORT_SNAPSHOT_DAMAGED');
    if (snapshot.version !== version) throw new DomainError('REPORT_DEFINITION_CHANGED');
    return snapshot.frozen;
  }

  /** What would be frozen now, kept nowhere. Reads in the language of the document. */
  async fresh(report: ReportToMake, definition: ReportDefinition): Promise<FrozenReport> {
    // a report may wait past midnight: what it says of today is said of the day on which it is read
    const asOf = this.clock.today();
    const cover = await this.cover(report, definition, asOf);
    const data = await runInContext({ ...currentContext(), locale: report.locale }, () =>
      definition.freeze({ ...report, asOf }),
    );
    return { cover, data };
  }

  private async cover(
    { requestedBy, isDemo, period }: ReportToMake,
    { basis, leftOut, request }: ReportDefinition,
    asOf: CivilDate,
  ): Promise<FrozenCover> {
    return {
      cooperative: frozenLetterhead(await this.cooperatives.registration()),
      requestedBy,
      role: await this.roles.for(request),
      period,
      asOf,
      madeAt: this.clock.now().toISOString(),
      isDemo,
      basis,
      leftOut,
    };
  }
}

import { Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { CoachingModule } from '#coaching';
import { CooperativeModule } from '#cooperative';
import { FinanceModule } from '#finance';
import { IdentityModule } from '#identity';
import { MembershipModule } from '#membership';
import { NetworkModule } from '#network';
import { OverviewModule } from '#overview';
import { Files } from '#platform';
import { UnaskedLetterJob } from './decision-letter/unasked-letter.job.js';
import { DEFINITIONS } from './definition/definitions.js';
import type { ReportDefinition } from './definition/report-definition.js';
import { ReportDefinitions } from './definition/report-definitions.js';
import { ReportRoles } from './definition/report-role.js';
import { ReportSubjects } from './definition/report-subject.js';
import { InvoiceDocumentJob } from './invoice-document/invoice-document.job.js';
import { DescriptionResolver } from './description/description.resolver.js';
import { ReportDescriptions } from './description/descriptions.service.js';
import { DocumentRenderer } from './rendering/document-renderer.js';
import { DifferenceResolver } from './report/difference/difference.resolver.js';
import { ReportDifferences } from './report/difference/report-differences.service.js';
import { ReportExpiry } from './report/expiry/report-expiry.service.js';
import { ReportLeftovers } from './report/report-leftovers.service.js';
import { RerunRepository } from './report/rerun/rerun.repository.js';
import { RerunResolver } from './report/rerun/rerun.resolver.js';
import { Reruns } from './report/rerun/reruns.service.js';
import { ReportFileRepository } from './report/report-file.repository.js';
import { ReportJob } from './report/report.job.js';
import { ReportRepository } from './report/report.repository.js';
import { ReportResolver } from './report/report.resolver.js';
import { ReportSnapshotRepository } from './report/report-snapshot.repository.js';
import { ReportSnapshots } from './report/report-snapshots.service.js';
import { ReportView } from './report/report-view.js';
import { ScheduleRepository } from './schedule/schedule.repository.js';
import { ScheduleResolver } from './schedule/schedule.resolver.js';
import { ScheduleRounds } from './schedule/schedule-rounds.service.js';
import { ReportSchedules } from './schedule/schedules.service.js';
import { SubjectIds } from './definition/subject-ids.js';
import { Reports } from './report/reports.service.js';
import { ThermometerMovements } from './thermometer-movement/thermometer-movements.service.js';

@Module({
  imports: [
    IdentityModule,
    CooperativeModule,
    MembershipModule,
    FinanceModule,
    CoachingModule,
    OverviewModule,
    NetworkModule,
  ],
  providers: [
    { provide: DocumentRenderer, useFactory: () => new DocumentRenderer() },
    ...DEFINITIONS,
    {
      provide: ReportDefinitions,
      useFactory: (...definitions: ReportDefinition[]) => new ReportDefinitions(definitions),
      inject: DEFINITIONS,
    },
    InvoiceDocumentJob,
    DescriptionResolver,
    ReportDescriptions,
    ReportRoles,
    RerunRepository,
    RerunResolver,
    Reruns,
    DifferenceResolver,
    ReportDifferences,
    ReportExpiry,
    ReportFileRepository,
    ReportLeftovers,
    ReportJob,
    ReportRepository,
    ReportResolver,
    Reports,
    ReportSnapshotRepository,
    ReportSnapshots,
    ReportSchedules,
    ReportSubjects,
    ScheduleRepository,
    ScheduleResolver,
    ScheduleRounds,
    SubjectIds,
    ReportView,
    ThermometerMovements,
    UnaskedLetterJob,
  ],
})
export class ReportsModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly renderer: DocumentRenderer,
    private readonly files: Files,
    private readonly reports: Reports,
  ) {}

  /** A link says who may have a file for five minutes; a role may go sooner. */
  onModuleInit(): void {
    this.files.guard((fileId) => this.reports.mayHaveFile(fileId));
  }

  /** After the workers: whoever still prints has finished by then. */
  async onApplicationShutdown(): Promise<void> {
    await this.renderer.close();
  }
}

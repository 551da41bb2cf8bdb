import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { CooperativeModule } from '#cooperative';
import { FinanceModule } from '#finance';
import { IdentityModule } from '#identity';
import { MembershipModule } from '#membership';
import { DocumentRenderer } from './rendering/document-renderer.js';
import { ReportRepository } from './report/report.repository.js';
import { ReportResolver } from './report/report.resolver.js';
import { Reports } from './report/reports.service.js';
import { ReportSnapshotRepository } from './report/report-snapshot.repository.js';
import { DecisionLetterJob } from './decision-letter/decision-letter.job.js';
import { InvoiceDocumentJob } from './invoice-document/invoice-document.job.js';
import { UnaskedLetterJob } from './decision-letter/unasked-letter.job.js';
import { StatementSnapshots } from './thermometer-statement/statement-snapshots.service.js';
import { ThermometerStatementJob } from './thermometer-statement/thermometer-statement.job.js';

@Module({
  imports: [IdentityModule, CooperativeModule, MembershipModule, FinanceModule],
  providers: [
    { provide: DocumentRenderer, useFactory: () => new DocumentRenderer() },
    ReportRepository,
    ReportResolver,
    Reports,
    DecisionLetterJob,
    InvoiceDocumentJob,
    UnaskedLetterJob,
    ReportSnapshotRepository,
    StatementSnapshots,
    ThermometerStatementJob,
  ],
})
export class ReportsModule implements OnApplicationShutdown {
  constructor(private readonly renderer: DocumentRenderer) {}

  /** After the workers: whoever still prints has finished by then. */
  async onApplicationShutdown(): Promise<void> {
    await this.renderer.close();
  }
}

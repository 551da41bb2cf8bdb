import { Injectable } from '@nestjs/common';
import { AccountRepository } from '#identity';
import { Caseload } from '#overview';
import { Db, type Locale, text } from '#platform';
import type { Cover } from '../definition/cover.js';
import { fileDay } from '../definition/file-day.js';
import type { AskedReport, PrintedReport, ReportDefinition } from '../definition/report-definition.js';
import type { Sheet } from '../sheet/sheet.js';
import { caseloadDocument, caseloadSheet, type FrozenCaseload } from './caseload.js';

/** Whom a coach guides, as it stands on the day; for that coach. */
@Injectable()
export class CaseloadReport implements ReportDefinition<FrozenCaseload> {
  readonly kind = 'COACH_CASELOAD';
  readonly version = 1;
  readonly request = 'caseload.report';
  readonly read = 'caseload.report';
  readonly about = 'COACH';
  readonly period = 'NONE';
  readonly formats = ['PDF', 'XLSX', 'CSV'] as const;
  readonly basis = 'CASELOAD_BASIS';
  readonly leftOut = ['LEFT_OUT_COACHING', 'LEFT_OUT_GOAL_WORDS', 'LEFT_OUT_MONEY'];

  constructor(
    private readonly db: Db,
    private readonly accounts: AccountRepository,
    private readonly caseload: Caseload,
  ) {}

  async freeze({ subjectId }: AskedReport): Promise<FrozenCaseload> {
    const coach = await this.db.read(this.accounts.nameOf(subjectId));
    return { coach: coach!, members: await this.caseload.of(subjectId) };
  }

  document(frozen: FrozenCaseload, cover: Cover, locale: Locale): PrintedReport {
    return caseloadDocument(frozen, cover, locale);
  }

  tables(frozen: FrozenCaseload, locale: Locale): Sheet[] {
    return [caseloadSheet(frozen, locale)];
  }

  fileName(_frozen: FrozenCaseload, { asOf }: Cover, locale: Locale): string {
    return text('CASELOAD_FILE_NAME', locale, { date: fileDay(asOf) });
  }
}

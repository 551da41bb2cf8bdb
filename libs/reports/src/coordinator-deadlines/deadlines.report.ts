import { Injectable } from '@nestjs/common';
import { Today } from '#overview';
import { type Locale, text } from '#platform';
import type { Cover } from '../definition/cover.js';
import { fileDay } from '../definition/file-day.js';
import type { PrintedReport, ReportDefinition } from '../definition/report-definition.js';
import type { Sheet } from '../sheet/sheet.js';
import {
  DEADLINE_KINDS,
  type Deadline,
  deadlineDocument,
  deadlineSheet,
  type FrozenDeadlines,
} from './deadlines.js';

/** What the coordinator may not miss, as it stands on the day: the same that waits in the coordinator's list. */
@Injectable()
export class DeadlinesReport implements ReportDefinition<FrozenDeadlines> {
  readonly kind = 'COORDINATOR_DEADLINES';
  readonly version = 1;
  readonly request = 'deadlines.report';
  readonly read = 'deadlines.report';
  readonly about = 'COOPERATIVE';
  readonly period = 'NONE';
  readonly formats = ['PDF', 'XLSX', 'CSV'] as const;
  readonly basis = 'DEADLINES_BASIS';
  readonly leftOut = ['LEFT_OUT_COACHING', 'LEFT_OUT_CITIZEN_NUMBER', 'LEFT_OUT_REASONS'];

  constructor(private readonly today: Today) {}

  async freeze(): Promise<FrozenDeadlines> {
    const tasks = await this.today.tasks();
    const deadlines = tasks.flatMap(({ kind, urgency, on, name, count }): Deadline[] => {
      const deadline = DEADLINE_KINDS.find((one) => one === kind);
      return deadline ? [{ kind: deadline, urgency, on, name, count }] : [];
    });
    return { deadlines };
  }

  document(frozen: FrozenDeadlines, cover: Cover, locale: Locale): PrintedReport {
    return deadlineDocument(frozen, cover, locale);
  }

  tables(frozen: FrozenDeadlines, locale: Locale): Sheet[] {
    return [deadlineSheet(frozen, locale)];
  }

  fileName(_frozen: FrozenDeadlines, { asOf }: Cover, locale: Locale): string {
    return text('DEADLINES_FILE_NAME', locale, { date: fileDay(asOf) });
  }
}

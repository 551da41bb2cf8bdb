import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, isId, newId } from '#kernel';
import { Members } from '#membership';
import {
  Clock,
  type Connection,
  connection,
  currentContext,
  Db,
  followJob,
  JobEvents,
  type Locale,
  Outbox,
  type PageArgs,
  pageOf,
  type Unit,
} from '#platform';
import type { ReportDefinition } from '../definition/report-definition.js';
import { ReportDefinitions } from '../definition/report-definitions.js';
import type { ReportFormat, ReportKind } from '../definition/report-kind.js';
import { checkedPeriod } from '../definition/report-period.js';
import { ReportSubjects } from '../definition/report-subject.js';
import { ReportFileRepository } from './report-file.repository.js';
import { REPORT } from './report.job.js';
import { type NewReport, type ReportFilter, ReportRepository, type ReportRow } from './report.repository.js';

export interface ReportRequest {
  readonly kind: ReportKind;
  /** Null: the cooperative, or the coach who asks. */
  readonly subjectId: string | null;
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
  /** The language of the document; what the definition says, or else the caller's own when absent. */
  readonly locale: Locale | null;
  /** The definition's first when absent. */
  readonly formats: readonly ReportFormat[] | null;
}

/** What may be asked for, as it will be written down. */
export type CheckedReport = NewReport & { readonly formats: readonly ReportFormat[] };

/** Reports that were asked for, and how far they are. A report about somebody outside the caller's reach is not there. */
@Injectable()
export class Reports {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly events: JobEvents,
    private readonly members: Members,
    private readonly definitions: ReportDefinitions,
    private readonly subjects: ReportSubjects,
    private readonly repository: ReportRepository,
    private readonly files: ReportFileRepository,
  ) {}

  /**
   * Asks for a report.
   * @throws DomainError `REPORT_NOT_ALLOWED`, `NOT_FOUND` for the subject, `REPORT_NEEDS_SUBJECT`, `REPORT_FORMAT_NOT_OFFERED`,
   *   what `checkedPeriod` refuses, and what the definition refuses
   */
  async request(request: ReportRequest): Promise<ReportRow> {
    const row = await this.db.write(async (unit) => {
      const report = await this.check(request);
      await this.add(unit, report);
      return unit.run(this.repository.get(report.id, this.definitions.reach('request'), this.clock.today()));
    });
    this.outbox.nudge();
    return row!;
  }

  /** Refuses what `request` refuses; `add` asks for it in a unit of the caller's. For what asks in somebody's name. */
  async check(request: ReportRequest): Promise<CheckedReport> {
    // who may not ask learns nothing of what would be wrong with it
    const definition = this.definitions.toAsk(request.kind);
    const today = this.clock.today();
    const period = checkedPeriod(definition.period, request.from, request.until, today);
    const formats = formatsOf(definition, request.formats);
    const subjectId = subjectOf(definition, request.subjectId);
    await this.subjects.require(definition, definition.request, subjectId);
    const usual = (await definition.prepare?.(subjectId)) ?? currentContext().locale;
    const { kind, about } = definition;
    const locale = request.locale ?? usual;
    return { id: newId(), kind, about, subjectId, period, locale, requestedOn: today, formats };
  }

  /** The caller nudges the outbox after the unit. */
  async add(unit: Unit, report: CheckedReport): Promise<void> {
    await unit.run(this.repository.insert(report));
    await unit.run(this.files.want(report.id, report.formats));
    await this.outbox.add(unit, REPORT, {}, report.id);
  }

  /** The letters about one member, newest first. Coordinators and the member. @throws DomainError `NOT_FOUND` */
  lettersOf(memberId: string): Promise<ReportRow[]> {
    return this.members.openFile('letter.read', memberId, 'decision-letters', (unit) =>
      unit.run(this.repository.ofMember('DECISION_LETTER', memberId)),
    );
  }

  /** @throws DomainError `NOT_FOUND` */
  async get(id: string): Promise<ReportRow> {
    const row = await this.find(id);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** Newest first. @throws DomainError `PAGE_INVALID`, `CURSOR_INVALID` */
  async page(args: PageArgs, filter: ReportFilter): Promise<Connection<ReportRow>> {
    const page = pageOf(args, 1);
    if (page.from && !isId(page.from[0]!)) throw new DomainError('CURSOR_INVALID');
    const rows = await this.db.read(
      this.repository.page(page, filter, this.definitions.reach('read'), this.clock.today()),
    );
    return connection(rows, page, ({ id }) => [id]);
  }

  /**
   * The report now, and again whenever it got further, until it is made or given up. Each time it is read anew within
   * the caller's reach; when it is no longer there, the stream ends.
   */
  progress({ id, jobId }: ReportRow): AsyncGenerator<ReportRow> {
    return followJob(this.events, jobId, () => this.find(id), {
      said: ({ progress, jobState }) => `${jobState} ${progress}`,
      isOver: ({ endedAt }) => endedAt !== null,
    });
  }

  /**
   * Whether the file is no report's, or one of a report within the caller's reach. The caller is about to have it: where
   * it is about a member who is somebody else, the unit that decides leaves a row in the access log.
   */
  async mayHaveFile(fileId: string): Promise<boolean> {
    const report = await this.db.read(
      this.repository.ofFile(fileId, this.definitions.reach('read'), this.clock.today()),
    );
    if (!report) return true;
    if (report.about !== 'MEMBER' || !report.isWithin) return report.isWithin;
    const { read } = this.definitions.of(report.kind);
    return this.members.openFile(read, report.subjectId, 'report.download', async () => true);
  }

  private find(id: string): Promise<ReportRow | null> {
    return this.db.read(this.repository.get(id, this.definitions.reach('read'), this.clock.today()));
  }
}

/** The first of the definition's when none is asked. @throws DomainError `REPORT_FORMAT_NOT_OFFERED` */
export function formatsOf(
  definition: ReportDefinition,
  asked: readonly ReportFormat[] | null,
): readonly ReportFormat[] {
  if (!asked || asked.length === 0) return [definition.formats[0]];
  if (asked.some((format) => !definition.formats.includes(format)))
    throw new DomainError('REPORT_FORMAT_NOT_OFFERED', { path: ['formats'] });
  return [...new Set(asked)];
}

/** Whom it is about when nobody is named: the cooperative, or the coach who asks. @throws DomainError `REPORT_NEEDS_SUBJECT` */
export function subjectOf({ about }: ReportDefinition, subjectId: string | null): string {
  const { cooperativeId, principal } = currentContext();
  if (subjectId !== null) return subjectId;
  if (about === 'COOPERATIVE') return cooperativeId!;
  if (about === 'COACH') return principal!.accountId;
  throw new DomainError('REPORT_NEEDS_SUBJECT', {
    path: [about === 'MEMBER' ? 'memberId' : 'municipalityId'],
  });
}

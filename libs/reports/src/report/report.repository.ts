import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { type JobState, type Page, Parameters, statement, type Statement } from '#platform';
import type { AskedReport } from '../definition/report-definition.js';
import type { ReportReach } from '../definition/report-definitions.js';
import type { ReportAbout, ReportFormat, ReportKind } from '../definition/report-kind.js';
import { inReach, SUBJECT, SUBJECT_NAME } from '../definition/report-subject.js';
import type { ReportState } from './report.model.js';

/** What somebody asks for: it never changes. */
export interface NewReport extends Omit<AskedReport, 'asOf'> {
  readonly requestedOn: CivilDate;
  readonly about: ReportAbout;
}

/** A report as the job that makes it needs it. */
export interface ReportToMake extends Omit<AskedReport, 'asOf'> {
  /** Name of the account for which the job runs. */
  readonly requestedBy: string;
  readonly isDemo: boolean;
  readonly files: readonly { readonly id: string; readonly format: ReportFormat }[];
}

export interface ReportFileRow {
  readonly id: string;
  readonly format: ReportFormat;
  readonly madeOn: CivilDate | null;
  readonly expiresOn: CivilDate | null;
  readonly goneOn: CivilDate | null;
}

/** A report and how far it is. */
export interface ReportRow {
  readonly id: string;
  readonly kind: ReportKind;
  readonly about: ReportAbout;
  readonly subjectId: string;
  /** Null for one who is no longer here. */
  readonly subjectName: string | null;
  /** Null for an account of another organisation: their names are not known here. */
  readonly requestedBy: string | null;
  readonly isOwn: boolean;
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
  readonly requestedAt: Date;
  /** Of its last request. */
  readonly jobId: string;
  readonly jobState: JobState;
  /** Percent. */
  readonly progress: number;
  readonly errorCode: string | null;
  readonly endedAt: Date | null;
  /** Why it was tried again, if it was. */
  readonly retryReason: string | null;
  readonly files: readonly ReportFileRow[];
}

/** The report that a file is of. */
export interface ReportOfFile extends Pick<ReportRow, 'kind' | 'about' | 'subjectId'> {
  readonly isWithin: boolean;
}

/** What a list of reports is narrowed to; null narrows nothing. */
export interface ReportFilter {
  readonly kind: ReportKind | null;
  readonly state: ReportState | null;
  readonly memberId: string | null;
}

const HAS_FILES = `EXISTS (SELECT FROM tenant.report_file f
   WHERE f.tenant_id = r.tenant_id AND f.report_id = r.id AND f.gone_on IS NULL)`;
/** The states as the view of a report tells them (`stateOf`), as conditions. */
const IS_IN_STATE: Readonly<Record<ReportState, string>> = {
  WAITING: "q.state = 'WAITING'",
  RUNNING: "q.state = 'RELEASED'",
  READY: `q.state = 'DONE' AND ${HAS_FILES}`,
  EXPIRED: `q.state = 'DONE' AND NOT ${HAS_FILES}`,
  FAILED: "q.state = 'FAILED'",
  CANCELLED: "q.state = 'CANCELLED'",
};

/**
 * The last request in the outbox says how far the work is; the first one has the report's id. One more that was taken
 * back leaves the report as it was.
 */
const ROW = `SELECT r.id, r.definition AS kind, r.about, r.subject_id AS "subjectId",
    ${SUBJECT_NAME} AS "subjectName", a.display_name AS "requestedBy",
    r.recorded_by = tenant.current_actor() AS "isOwn", r.parameters->>'from' AS from,
    r.parameters->>'until' AS until, r.recorded_at AS "requestedAt", q.id AS "jobId", q.state AS "jobState", q.progress,
    q.error_code AS "errorCode", q.finished_at AS "endedAt", w.reason AS "retryReason",
    (SELECT json_agg(json_build_object('id', f.id, 'format', f.format, 'madeOn', f.made_on, 'expiresOn', f.expires_on,
              'goneOn', f.gone_on) ORDER BY f.recorded_at, f.id)
       FROM tenant.report_file f WHERE f.tenant_id = r.tenant_id AND f.report_id = r.id) AS files
  FROM tenant.report r
  LEFT JOIN LATERAL (SELECT w.id, w.reason FROM tenant.report_rerun w JOIN outbox.request x ON x.tenant_id = w.tenant_id AND x.id = w.id
                      WHERE w.tenant_id = r.tenant_id AND w.report_id = r.id AND x.state <> 'CANCELLED'
                      ORDER BY w.id DESC LIMIT 1) w ON true
  JOIN outbox.request q ON q.tenant_id = r.tenant_id AND q.id = coalesce(w.id, r.id)
  LEFT JOIN registry.account a ON a.id = r.recorded_by
  ${SUBJECT}
  WHERE r.tenant_id = tenant.current_tenant()`;

@Injectable()
export class ReportRepository {
  insert({ id, kind, about, subjectId, period, locale, requestedOn }: NewReport): Statement<void> {
    return statement(
      `INSERT INTO tenant.report (id, definition, about, subject_id, parameters, locale, requested_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, kind, about, subjectId, JSON.stringify(period ?? {}), locale, requestedOn],
      () => undefined,
    );
  }

  asked(id: string): Statement<ReportToMake | null> {
    return statement<ReportToMake & { parameters: object }, ReportToMake | null>(
      `SELECT r.id, r.definition AS kind, r.subject_id AS "subjectId", nullif(r.parameters, '{}') AS period, r.locale,
              o.is_demo AS "isDemo",
              -- a cooperative knows its own people by name; an officer asks for their municipality
              coalesce(a.display_name, (SELECT m.name FROM registry.organisation m WHERE m.id = r.organisation_id)) AS "requestedBy",
              (SELECT json_agg(json_build_object('id', f.id, 'format', f.format) ORDER BY f.id)
                 FROM tenant.report_file f WHERE f.tenant_id = r.tenant_id AND f.report_id = r.id) AS files
         FROM tenant.report r
         LEFT JOIN registry.account a ON a.id = tenant.current_actor()
         JOIN registry.organisation o ON o.id = r.tenant_id
        WHERE r.tenant_id = tenant.current_tenant() AND r.id = $1`,
      [id],
      ([row]) => row ?? null,
    );
  }

  /** Until the end of the unit nobody else asks anything of this report. */
  hold(id: string): Statement<void> {
    return statement(
      `SELECT pg_advisory_xact_lock(hashtextextended('report ' || tenant.current_tenant() || $1, 0))`,
      [id],
      () => undefined,
    );
  }

  get(id: string, reach: ReportReach, today: CivilDate): Statement<ReportRow | null> {
    const parameters = new Parameters();
    return statement<ReportRow, ReportRow | null>(
      `${ROW} AND r.id = ${parameters.add(id)} AND ${inReach(reach, today, parameters)}`,
      parameters.values,
      ([row]) => row ?? null,
    );
  }

  /** Newest first: ids begin with the time. */
  page(page: Page, filter: ReportFilter, reach: ReportReach, today: CivilDate): Statement<ReportRow[]> {
    const parameters = new Parameters();
    const [comparison, order] = page.isBackward ? ['>', 'ASC'] : ['<', 'DESC'];
    const after = page.from ? `AND r.id ${comparison} ${parameters.add(page.from[0])}` : '';
    return statement<ReportRow, ReportRow[]>(
      `${ROW} ${after} AND ${inReach(reach, today, parameters)} ${narrowed(filter, parameters)}
        ORDER BY r.id ${order} LIMIT ${parameters.add(page.limit + 1)}`,
      parameters.values,
      (rows) => rows,
    );
  }

  /** Of one kind about one member, newest first. The caller has made sure that the member is within its scope. */
  ofMember(kind: ReportKind, memberId: string): Statement<ReportRow[]> {
    return statement<ReportRow, ReportRow[]>(
      `${ROW} AND r.definition = $1 AND r.member_id = $2 ORDER BY r.id DESC`,
      [kind, memberId],
      (rows) => rows,
    );
  }

  /** Of which report a file is, and whether that is within reach; null for a file that is no report's. */
  ofFile(fileId: string, reach: ReportReach, today: CivilDate): Statement<ReportOfFile | null> {
    const parameters = new Parameters();
    return statement<ReportOfFile, ReportOfFile | null>(
      `SELECT r.definition AS kind, r.about, r.subject_id AS "subjectId", ${inReach(reach, today, parameters)} AS "isWithin"
         FROM tenant.report_file f JOIN tenant.report r ON r.tenant_id = f.tenant_id AND r.id = f.report_id
        WHERE f.tenant_id = tenant.current_tenant() AND f.id = ${parameters.add(fileId)}`,
      parameters.values,
      ([row]) => row ?? null,
    );
  }
}

function narrowed({ kind, state, memberId }: ReportFilter, parameters: Parameters): string {
  return [
    kind ? `AND r.definition = ${parameters.add(kind)}` : '',
    state ? `AND ${IS_IN_STATE[state]}` : '',
    memberId ? `AND r.about = 'MEMBER' AND r.subject_id = ${parameters.add(memberId)}` : '',
  ].join(' ');
}

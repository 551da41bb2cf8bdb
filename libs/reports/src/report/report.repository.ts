import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { memberInScope } from '#membership';
import {
  type JobState,
  type Locale,
  type Page,
  Parameters,
  type Scope,
  statement,
  type Statement,
} from '#platform';

export const REPORT_DEFINITIONS = ['THERMOMETER_STATEMENT', 'DECISION_LETTER'] as const;
export type ReportDefinition = (typeof REPORT_DEFINITIONS)[number];

/** What somebody asked for: it never changes. */
export interface NewReport {
  readonly id: string;
  readonly definition: ReportDefinition;
  /** The member whom it is about. */
  readonly subjectId: string;
  /** The period of a statement; a letter has none. */
  readonly parameters: { readonly from: CivilDate; readonly until: CivilDate } | null;
  readonly locale: Locale;
  readonly requestedOn: CivilDate;
}

/** A report as the job that makes it needs it. */
export interface AskedReport extends NewReport {
  /** Name of the account that asked. */
  readonly requestedBy: string;
  readonly isDemo: boolean;
}

/** How far a caller reaches, for statements and for letters: not the same people may read them. */
export interface ReportReach {
  readonly statements: readonly Scope[];
  readonly letters: readonly Scope[];
}

/** A report and how far it is. */
export interface ReportRow {
  readonly id: string;
  readonly definition: ReportDefinition;
  readonly subjectId: string;
  readonly requestedAt: Date;
  readonly jobState: JobState;
  /** Percent. */
  readonly progress: number;
  readonly errorCode: string | null;
  readonly endedAt: Date | null;
}

/** The request in the outbox has the report's id: it says how far the work is. */
const ROW = `SELECT r.id, r.definition, r.subject_id AS "subjectId", r.recorded_at AS "requestedAt", q.state AS "jobState",
    q.progress, q.error_code AS "errorCode", q.finished_at AS "endedAt"
  FROM tenant.report r JOIN outbox.request q ON q.tenant_id = r.tenant_id AND q.id = r.id
  WHERE r.tenant_id = tenant.current_tenant()`;

@Injectable()
export class ReportRepository {
  insert(report: NewReport): Statement<void> {
    return statement(
      `INSERT INTO tenant.report (id, definition, subject_id, parameters, locale, requested_on) VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        report.id,
        report.definition,
        report.subjectId,
        JSON.stringify(report.parameters ?? {}),
        report.locale,
        report.requestedOn,
      ],
      () => undefined,
    );
  }

  asked(id: string): Statement<AskedReport | null> {
    return statement<AskedReport, AskedReport | null>(
      `SELECT r.id, r.definition, r.subject_id AS "subjectId", r.parameters, r.locale, r.requested_on AS "requestedOn",
              a.display_name AS "requestedBy", o.is_demo AS "isDemo"
         FROM tenant.report r
         JOIN registry.account a ON a.id = r.recorded_by
         JOIN registry.organisation o ON o.id = r.tenant_id
        WHERE r.tenant_id = tenant.current_tenant() AND r.id = $1`,
      [id],
      ([row]) => row ?? null,
    );
  }

  get(id: string, reach: ReportReach, today: CivilDate): Statement<ReportRow | null> {
    const parameters = new Parameters();
    return statement<ReportRow, ReportRow | null>(
      `${ROW} AND r.id = ${parameters.add(id)} AND ${within(reach, today, parameters)}`,
      parameters.values,
      ([row]) => row ?? null,
    );
  }

  /** Newest first: ids begin with the time. */
  page(page: Page, reach: ReportReach, today: CivilDate): Statement<ReportRow[]> {
    const parameters = new Parameters();
    const [comparison, order] = page.isBackward ? ['>', 'ASC'] : ['<', 'DESC'];
    const after = page.from ? `AND r.id ${comparison} ${parameters.add(page.from[0])}` : '';
    return statement<ReportRow, ReportRow[]>(
      `${ROW} ${after} AND ${within(reach, today, parameters)}
        ORDER BY r.id ${order} LIMIT ${parameters.add(page.limit + 1)}`,
      parameters.values,
      (rows) => rows,
    );
  }
  /** The letters about one member, newest first. The caller has made sure that the member is within its scope. */
  lettersOf(memberId: string): Statement<ReportRow[]> {
    return statement<ReportRow, ReportRow[]>(
      `${ROW} AND r.definition = 'DECISION_LETTER' AND r.subject_id = $1 ORDER BY r.id DESC`,
      [memberId],
      (rows) => rows,
    );
  }
}

function within({ statements, letters }: ReportReach, today: CivilDate, parameters: Parameters): string {
  const inScope = (scopes: readonly Scope[]) => memberInScope('r.subject_id', scopes, today, parameters);
  return `(CASE r.definition WHEN 'DECISION_LETTER' THEN ${inScope(letters)} ELSE ${inScope(statements)} END)`;
}

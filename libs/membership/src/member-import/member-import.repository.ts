import { Injectable } from '@nestjs/common';
import { type Page, Parameters, statement, type Statement } from '#platform';
import type { Comparable } from '../likeness/likeness.js';
import { latestTrajectorySql } from '../trajectory/trajectory-sql.js';
import type { ImportField } from './import-field.js';
import type { ImportIssue } from './import-issue.js';
import type { ImportMapping } from './import-row.js';

export const IMPORT_STATES = [
  'DRAFT',
  'CHECKING',
  'CHECKED',
  'RUNNING',
  'DONE',
  'FAILED',
  'CANCELLED',
  'EXPIRED',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** Rows of the sheet by what becomes of them; null before the first dry run. */
export interface ImportCounts {
  readonly newRows: number;
  readonly unchangedRows: number;
  readonly differentRows: number;
  readonly duplicateRows: number;
  readonly faultyRows: number;
}

export interface ImportRow extends ImportMapping, Partial<ImportCounts> {
  readonly id: string;
  readonly state: ImportState;
  readonly fileId: string | null;
  readonly fileName: string;
  readonly header: readonly string[];
  readonly asNew: readonly number[];
  readonly jobId: string | null;
  readonly rowsTotal: number | null;
  readonly rowsDone: number;
  readonly errorCode: string | null;
  readonly startedAt: Date;
  readonly expiresAt: Date;
  readonly doneAt: Date | null;
}

/** How many days a sheet is kept that nobody goes on with. */
const KEPT_DAYS = 14;

const ROW = `SELECT i.id, i.file_id AS "fileId", i.file_name AS "fileName", i.header, i.columns, i.words, i.as_new AS "asNew",
    i.job_id AS "jobId", i.rows_total AS "rowsTotal", i.rows_done AS "rowsDone", i.new_rows AS "newRows",
    i.unchanged_rows AS "unchangedRows", i.different_rows AS "differentRows", i.duplicate_rows AS "duplicateRows",
    i.faulty_rows AS "faultyRows", i.recorded_at AS "startedAt", i.expires_at AS "expiresAt", i.done_at AS "doneAt",
    q.error_code AS "errorCode",
    CASE WHEN i.done_at IS NOT NULL THEN 'DONE' WHEN i.cancelled_at IS NOT NULL THEN 'CANCELLED'
         WHEN i.expires_at < now() THEN 'EXPIRED'
         WHEN q.state IN ('WAITING','RELEASED') THEN CASE i.job_kind WHEN 'CHECK' THEN 'CHECKING' ELSE 'RUNNING' END
         WHEN q.state = 'FAILED' THEN 'FAILED' WHEN i.checked_at IS NOT NULL THEN 'CHECKED' ELSE 'DRAFT' END AS state
  FROM tenant.member_import i LEFT JOIN outbox.request q ON q.tenant_id = i.tenant_id AND q.id = i.job_id
  WHERE i.tenant_id = tenant.current_tenant()`;
const OPEN = 'done_at IS NULL AND cancelled_at IS NULL AND expires_at >= now()';

@Injectable()
export class MemberImportRepository {
  insert(row: Pick<ImportRow, 'id' | 'fileId' | 'fileName' | 'header' | 'columns'>): Statement<void> {
    return statement(
      `INSERT INTO tenant.member_import (id, file_id, file_name, header, columns, expires_at)
       VALUES ($1, $2, $3, $4, $5, now() + make_interval(days => $6))`,
      [row.id, row.fileId, row.fileName, JSON.stringify(row.header), JSON.stringify(row.columns), KEPT_DAYS],
      () => undefined,
    );
  }

  get(id: string): Statement<ImportRow | null> {
    return statement<ImportRow, ImportRow | null>(`${ROW} AND i.id = $1`, [id], ([row]) => row ?? null);
  }

  /** As `get`, and keeps others who change it waiting until the unit ends. */
  lock(id: string): Statement<ImportRow | null> {
    return statement<ImportRow, ImportRow | null>(
      `${ROW} AND i.id = $1 FOR UPDATE OF i`,
      [id],
      ([row]) => row ?? null,
    );
  }

  /** Newest first: ids begin with the time. */
  page(page: Page): Statement<ImportRow[]> {
    const parameters = new Parameters();
    const [comparison, order] = page.isBackward ? ['>', 'ASC'] : ['<', 'DESC'];
    const after = page.from ? `AND i.id ${comparison} ${parameters.add(page.from[0])}` : '';
    return statement<ImportRow, ImportRow[]>(
      `${ROW} ${after} ORDER BY i.id ${order} LIMIT ${parameters.add(page.limit + 1)}`,
      parameters.values,
      (rows) => rows,
    );
  }

  /** Too old, with a sheet or findings that are still kept. */
  expired(): Statement<string[]> {
    return statement<{ id: string }, string[]>(
      `SELECT id FROM tenant.member_import i WHERE i.tenant_id = tenant.current_tenant() AND i.expires_at < now()
          AND (i.file_id IS NOT NULL OR EXISTS (SELECT FROM tenant.member_import_issue x
                WHERE x.tenant_id = tenant.current_tenant() AND x.import_id = i.id))`,
      [],
      (rows) => rows.map(({ id }) => id),
    );
  }

  /** What was found out with another mapping holds no longer. */
  setMapping(id: string, { columns, words }: ImportMapping): Statement<void> {
    return statement(
      `UPDATE tenant.member_import SET columns = $2, words = $3, job_id = NULL, job_kind = NULL, checked_at = NULL
        WHERE tenant_id = tenant.current_tenant() AND id = $1`,
      [id, JSON.stringify(columns), JSON.stringify(words)],
      () => undefined,
    );
  }

  setJob(id: string, jobId: string, kind: 'CHECK' | 'RUN', asNew: readonly number[]): Statement<void> {
    return statement(
      `UPDATE tenant.member_import SET job_id = $2, job_kind = $3, as_new = $4, rows_done = 0
        WHERE tenant_id = tenant.current_tenant() AND id = $1`,
      [id, jobId, kind, asNew],
      () => undefined,
    );
  }

  /** @returns whether it is still wanted */
  setProgress(id: string, rowsDone: number, rowsTotal: number): Statement<boolean> {
    return statement<{ id: string }, boolean>(
      `UPDATE tenant.member_import SET rows_done = $2, rows_total = $3
        WHERE tenant_id = tenant.current_tenant() AND id = $1 AND ${OPEN} RETURNING id`,
      [id, rowsDone, rowsTotal],
      (rows) => rows.length === 1,
    );
  }

  /** @returns whether it was still wanted */
  setOutcome(id: string, counts: ImportCounts, end: 'checked_at' | 'done_at'): Statement<boolean> {
    return statement<{ id: string }, boolean>(
      `UPDATE tenant.member_import SET ${end} = now(), new_rows = $2, unchanged_rows = $3, different_rows = $4,
              duplicate_rows = $5, faulty_rows = $6
        WHERE tenant_id = tenant.current_tenant() AND id = $1 AND ${OPEN} RETURNING id`,
      [
        id,
        counts.newRows,
        counts.unchangedRows,
        counts.differentRows,
        counts.duplicateRows,
        counts.faultyRows,
      ],
      (rows) => rows.length === 1,
    );
  }

  cancel(id: string): Statement<void> {
    return statement(
      'UPDATE tenant.member_import SET cancelled_at = now() WHERE tenant_id = tenant.current_tenant() AND id = $1',
      [id],
      () => undefined,
    );
  }

  letGoOfFile(id: string): Statement<void> {
    return statement(
      'UPDATE tenant.member_import SET file_id = NULL WHERE tenant_id = tenant.current_tenant() AND id = $1',
      [id],
      () => undefined,
    );
  }

  clearIssues(id: string): Statement<void> {
    return statement(
      'DELETE FROM tenant.member_import_issue WHERE tenant_id = tenant.current_tenant() AND import_id = $1',
      [id],
      () => undefined,
    );
  }

  insertIssues(id: string, issues: readonly ImportIssue[]): Statement<void> {
    return statement(
      `INSERT INTO tenant.member_import_issue (import_id, row_number, place, kind, field, code, params)
       SELECT $1, i.row, row_number() OVER (PARTITION BY i.row ORDER BY i.n), i.kind, i.field, i.code, i.params
         FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS (row int, kind text, field text, code text, params jsonb))
              WITH ORDINALITY AS i (row, kind, field, code, params, n)`,
      [id, JSON.stringify(issues)],
      () => undefined,
    );
  }

  issues(id: string, page: Page): Statement<(ImportIssue & { place: number })[]> {
    const parameters = new Parameters();
    const [comparison, order] = page.isBackward ? ['<', 'DESC'] : ['>', 'ASC'];
    const from = page.from
      ? `AND (row_number, place) ${comparison} (${parameters.add(page.from[0])}::int, ${parameters.add(page.from[1])}::int)`
      : '';
    return statement<ImportIssue & { place: number }, (ImportIssue & { place: number })[]>(
      `SELECT row_number AS row, place, kind, field, code, params FROM tenant.member_import_issue
        WHERE tenant_id = tenant.current_tenant() AND import_id = ${parameters.add(id)} ${from}
        ORDER BY row_number ${order}, place ${order} LIMIT ${parameters.add(page.limit + 1)}`,
      parameters.values,
      (rows) => rows,
    );
  }

  /** Who came by these numbers before, with what stands of them now; a field that can have several has all. */
  known(externalNumbers: readonly string[]): Statement<KnownMember[]> {
    return statement<KnownMember, KnownMember[]>(
      `SELECT x.external_number AS "externalNumber", m.number, json_build_object(
          'GIVEN_NAME', json_build_array(m.given_name), 'FAMILY_NAME', json_build_array(m.family_name),
          'FULL_NAME', json_build_array(m.given_name || ' ' || m.family_name, m.family_name || ', ' || m.given_name),
          'EMAIL', json_build_array(m.email), 'PHONE', json_build_array(m.phone), 'LANGUAGE', json_build_array(m.language),
          'REFERRED_ON', json_build_array(f.referred_on), 'PLAN_ON', json_build_array(f.planned_on),
          'REFERRER', json_build_array((SELECT o.name FROM registry.organisation o WHERE o.id = f.referrer_id)),
          'TRIAL_STARTS_ON', json_build_array(f.trial_starts_on), 'DECIDED_ON', json_build_array(f.decided_on),
          'OUTCOME', json_build_array(f.outcome), 'ENDED_ON', json_build_array(f.ended_on),
          'DESTINATION', json_build_array(f.destination),
          'BENEFIT_ENDED', json_build_array(CASE WHEN f.benefit_ended THEN 'YES' WHEN NOT f.benefit_ended THEN 'NO' END),
          'PERMISSION_NUMBER', p.numbers, 'PERMISSION_STARTS_ON', p.starts, 'PERMISSION_ENDS_ON', p.ends,
          'ENTERPRISE_NAME', e.names, 'ENTERPRISE_ACTIVITY', e.activities, 'ENTERPRISE_STARTS_ON', e.starts,
          'COACH_EMAIL', c.accounts) AS values
         FROM tenant.member_external_number x
         JOIN tenant.member m ON m.tenant_id = x.tenant_id AND m.id = x.member_id
         JOIN LATERAL ${latestTrajectorySql('m.id')} f ON true
         CROSS JOIN LATERAL (SELECT json_agg(number) AS numbers, json_agg(starts_on) AS starts, json_agg(ends_on) AS ends
           FROM tenant.municipal_permission p WHERE p.tenant_id = m.tenant_id AND p.trajectory_id = f.id) p
         CROSS JOIN LATERAL (SELECT json_agg(name) AS names, json_agg(activity) AS activities, json_agg(starts_on) AS starts
           FROM tenant.enterprise e WHERE e.tenant_id = m.tenant_id AND e.member_id = m.id) e
         CROSS JOIN LATERAL (SELECT json_agg(coach_account_id) AS accounts
           FROM tenant.coach_assignment a WHERE a.tenant_id = m.tenant_id AND a.member_id = m.id) c
        WHERE x.tenant_id = tenant.current_tenant() AND x.external_number = ANY($1)`,
      [externalNumbers],
      (rows) => rows,
    );
  }

  /** Everybody who is there, by number, as far as people are told apart by it. */
  everybody(): Statement<NumberedPerson[]> {
    return statement<NumberedPerson, NumberedPerson[]>(
      `SELECT m.number, m.given_name AS "givenName", m.family_name AS "familyName", m.email, m.phone FROM tenant.member m
        WHERE m.tenant_id = tenant.current_tenant() AND m.merged_into IS NULL ORDER BY m.number`,
      [],
      (rows) => rows,
    );
  }
}

export interface KnownMember {
  readonly externalNumber: string;
  readonly number: number;
  readonly values: Readonly<Partial<Record<ImportField, readonly (string | null)[] | null>>>;
}

export type NumberedPerson = Comparable & { readonly number: number };

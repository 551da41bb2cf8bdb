import { Injectable } from '@nestjs/common';
import { type Page, Parameters, statement, type Statement } from '#platform';
import type { BankFormat } from './bank-file.js';

export const bankImportStates = ['READING', 'DONE', 'REFUSED', 'FAILED'] as const;
export type BankImportState = (typeof bankImportStates)[number];

export interface BankImportRow {
  readonly id: string;
  readonly state: BankImportState;
  readonly fileId: string | null;
  readonly fileName: string;
  readonly jobId: string;
  readonly format: BankFormat | null;
  readonly bytesTotal: number;
  readonly bytesRead: number;
  readonly statements: number;
  readonly entriesRead: number;
  readonly entriesNew: number;
  readonly errorCode: string | null;
  readonly errorParams: Readonly<Record<string, string | number>>;
  readonly startedAt: Date;
  readonly doneAt: Date | null;
}

/** How far an attempt is. */
export interface ImportProgress {
  readonly format: BankFormat | null;
  readonly bytesRead: number;
  readonly statements: number;
  readonly entriesRead: number;
  readonly entriesNew: number;
}

const ROW = `SELECT i.id, i.file_id AS "fileId", i.file_name AS "fileName", i.job_id AS "jobId", i.format,
    i.bytes_total AS "bytesTotal", i.bytes_read AS "bytesRead", i.statements, i.entries_read AS "entriesRead",
    i.entries_new AS "entriesNew", coalesce(i.error_code, q.error_code) AS "errorCode",
    coalesce(i.error_params, '{}') AS "errorParams", i.recorded_at AS "startedAt", i.done_at AS "doneAt",
    CASE WHEN i.done_at IS NOT NULL THEN 'DONE' WHEN i.refused_at IS NOT NULL THEN 'REFUSED'
         WHEN q.state = 'FAILED' THEN 'FAILED' ELSE 'READING' END AS state
  FROM tenant.bank_import i LEFT JOIN outbox.request q ON q.tenant_id = i.tenant_id AND q.id = i.job_id
 WHERE i.tenant_id = tenant.current_tenant()`;

/** The imports themselves; what is in their files is with `BankStatementRepository`. */
@Injectable()
export class BankImportRepository {
  insert(row: Pick<BankImportRow, 'id' | 'fileId' | 'fileName' | 'bytesTotal' | 'jobId'>): Statement<void> {
    return statement(
      `INSERT INTO tenant.bank_import (id, file_id, file_name, bytes_total, job_id) VALUES ($1, $2, $3, $4, $5)`,
      [row.id, row.fileId, row.fileName, row.bytesTotal, row.jobId],
      () => undefined,
    );
  }

  get(id: string): Statement<BankImportRow | null> {
    return statement<BankImportRow, BankImportRow | null>(
      `${ROW} AND i.id = $1`,
      [id],
      ([row]) => row ?? null,
    );
  }

  /** Newest first: ids begin with the time. */
  page(page: Page): Statement<BankImportRow[]> {
    const parameters = new Parameters();
    const [comparison, order] = page.isBackward ? ['>', 'ASC'] : ['<', 'DESC'];
    const after = page.from ? `AND i.id ${comparison} ${parameters.add(page.from[0])}::uuid` : '';
    return statement<BankImportRow, BankImportRow[]>(
      `${ROW} ${after} ORDER BY i.id ${order} LIMIT ${parameters.add(page.limit + 1)}`,
      parameters.values,
      (rows) => rows,
    );
  }

  /** Those whose job gave up, with a file that is still kept. */
  brokenOff(): Statement<string[]> {
    return statement<{ id: string }, string[]>(
      `SELECT i.id FROM tenant.bank_import i JOIN outbox.request q ON q.tenant_id = i.tenant_id AND q.id = i.job_id
        WHERE i.tenant_id = tenant.current_tenant() AND i.done_at IS NULL AND i.file_id IS NOT NULL AND q.state = 'FAILED'`,
      [],
      (rows) => rows.map(({ id }) => id),
    );
  }

  /** From now on this attempt is the one at work, or none. False when the import is over. */
  setAttempt(id: string, attemptId: string | null): Statement<boolean> {
    return statement<object, boolean>(
      `UPDATE tenant.bank_import SET attempt_id = $2
        WHERE tenant_id = tenant.current_tenant() AND id = $1 AND done_at IS NULL RETURNING id`,
      [id, attemptId],
      (rows) => rows.length === 1,
    );
  }

  /** Put it first in a unit that writes for an attempt: false when another attempt is at work, which then has the row. */
  setProgress(id: string, attemptId: string, progress: ImportProgress): Statement<boolean> {
    const { format, bytesRead, statements, entriesRead, entriesNew } = progress;
    return statement<object, boolean>(
      `UPDATE tenant.bank_import SET format = $3, bytes_read = $4, statements = $5, entries_read = $6, entries_new = $7
        WHERE tenant_id = tenant.current_tenant() AND id = $1 AND attempt_id = $2 RETURNING id`,
      [id, attemptId, format, bytesRead, statements, entriesRead, entriesNew],
      (rows) => rows.length === 1,
    );
  }

  setDone(id: string): Statement<void> {
    return statement(
      `UPDATE tenant.bank_import SET done_at = now() WHERE tenant_id = tenant.current_tenant() AND id = $1`,
      [id],
      () => undefined,
    );
  }

  setRefused(id: string, code: string, params: object): Statement<void> {
    return statement(
      `UPDATE tenant.bank_import SET refused_at = now(), error_code = $2, error_params = $3, attempt_id = NULL
        WHERE tenant_id = tenant.current_tenant() AND id = $1`,
      [id, code, JSON.stringify(params)],
      () => undefined,
    );
  }

  letGoOfFile(id: string): Statement<void> {
    return statement(
      'UPDATE tenant.bank_import SET file_id = NULL WHERE tenant_id = tenant.current_tenant() AND id = $1',
      [id],
      () => undefined,
    );
  }
}

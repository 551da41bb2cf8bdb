import { Injectable } from '@nestjs/common';
import { DomainError, isId, newId } from '#kernel';
import {
  type Connection,
  connection,
  Db,
  declareJob,
  Files,
  followJob,
  JobEvents,
  Outbox,
  type PageArgs,
  pageOf,
  SHEETS,
  type Unit,
} from '#platform';
import { proposedColumns } from './import-field.js';
import type { ImportIssue } from './import-issue.js';
import { checkMapping, type ImportMapping } from './import-row.js';
import { type ImportRow, MemberImportRepository } from './member-import.repository.js';
import { MemberSheets } from './member-sheets.service.js';

export const MEMBER_IMPORT_CHECK = declareJob('member-import-check');
export const MEMBER_IMPORT_RUN = declareJob('member-import-run');
/** The sheet goes as soon as nobody needs it: it holds more than was taken over. */
export const MEMBER_IMPORT_LET_GO = declareJob('member-import-let-go');

/** What the jobs are told. */
export interface MemberImportJob {
  readonly importId: string;
}

/** In these states nothing more can be done with an import. */
const CLOSED: readonly ImportRow['state'][] = ['DONE', 'CANCELLED', 'EXPIRED'];
const AT_WORK: readonly ImportRow['state'][] = ['CHECKING', 'RUNNING'];

/**
 * The sheet of members that a cooperative brings along, from the upload until its people are members here. Coordinators.
 * It can be left and found again, by any of them, until it expires.
 */
@Injectable()
export class MemberImports {
  constructor(
    private readonly db: Db,
    private readonly files: Files,
    private readonly outbox: Outbox,
    private readonly events: JobEvents,
    private readonly sheets: MemberSheets,
    private readonly repository: MemberImportRepository,
  ) {}

  /**
   * Takes an uploaded sheet and proposes what each column is. What expired before is let go of.
   * @throws DomainError `NOT_FOUND`, `FILE_TYPE_REFUSED`, `SHEET_EMPTY`, and what reading the sheet throws
   */
  async start(fileId: string): Promise<ImportRow> {
    const file = await this.files.uploaded(fileId);
    if (!SHEETS.includes(file.mediaType)) throw new DomainError('FILE_TYPE_REFUSED');
    const header = await this.sheets.header(file);
    const id = newId();
    const columns = proposedColumns(header);
    const row = await this.db.write(async (unit) => {
      await this.files.attach(unit, fileId, SHEETS);
      await unit.run(this.repository.insert({ id, fileId, fileName: file.originalName, header, columns }));
      for (const importId of await unit.run(this.repository.expired()))
        await this.outbox.add(unit, MEMBER_IMPORT_LET_GO, { importId } satisfies MemberImportJob);
      return present(await unit.run(this.repository.get(id)));
    });
    this.outbox.nudge();
    return row;
  }

  /**
   * Says what each column is and what words of one's own mean. What a dry run found before holds no longer.
   * @throws DomainError `NOT_FOUND`, `IMPORT_FIELD_TWICE`, `IMPORT_CLOSED`, `IMPORT_AT_WORK`
   */
  setMapping(id: string, mapping: ImportMapping): Promise<ImportRow> {
    checkMapping(mapping.columns);
    return this.change(id, async (unit, row) => {
      const columns = row.header.map((_, place) => mapping.columns[place] ?? null);
      await unit.run(this.repository.setMapping(id, { columns, words: mapping.words }));
      await unit.run(this.repository.clearIssues(id));
    });
  }

  /** Asks for a dry run: a job says what the import would do, row by row. @throws DomainError as `setMapping` */
  async check(id: string): Promise<ImportRow> {
    const row = await this.change(id, (unit, { asNew }) => this.ask(unit, id, 'CHECK', asNew));
    this.outbox.nudge();
    return row;
  }

  /**
   * Asks for the import itself, after a dry run without faults. A job brings in everybody who is new, or nobody.
   * @param asNew rows that look like somebody who is there and are somebody else; others of that kind are left out
   * @throws DomainError `NOT_FOUND`, `IMPORT_NOT_CHECKED`, `IMPORT_HAS_FAULTS` (`rows`), `IMPORT_CLOSED`, `IMPORT_AT_WORK`
   */
  async run(id: string, asNew: readonly number[]): Promise<ImportRow> {
    const row = await this.change(id, async (unit, { state, faultyRows }) => {
      if (state !== 'CHECKED') throw new DomainError('IMPORT_NOT_CHECKED');
      if (faultyRows) throw new DomainError('IMPORT_HAS_FAULTS', { params: { rows: faultyRows } });
      await this.ask(unit, id, 'RUN', asNew);
    });
    this.outbox.nudge();
    return row;
  }

  /** Gives it up, also while a job is at it; nobody was brought in. @throws DomainError `NOT_FOUND`, `IMPORT_CLOSED` */
  async cancel(id: string): Promise<ImportRow> {
    const row = await this.db.write(async (unit) => {
      this.open(await unit.run(this.repository.lock(id)));
      await unit.run(this.repository.cancel(id));
      await this.outbox.add(unit, MEMBER_IMPORT_LET_GO, { importId: id } satisfies MemberImportJob);
      return present(await unit.run(this.repository.get(id)));
    });
    this.outbox.nudge();
    return row;
  }

  /** @throws DomainError `NOT_FOUND` */
  async get(id: string): Promise<ImportRow> {
    return present(await this.db.read(this.repository.get(id)));
  }

  /** Newest first. @throws DomainError `PAGE_INVALID`, `CURSOR_INVALID` */
  async page(args: PageArgs): Promise<Connection<ImportRow>> {
    const page = pageOf(args, 1);
    if (page.from && !isId(page.from[0]!)) throw new DomainError('CURSOR_INVALID');
    return connection(await this.db.read(this.repository.page(page)), page, ({ id }) => [id]);
  }

  /** In the order of the sheet. @throws DomainError `NOT_FOUND`, `PAGE_INVALID`, `CURSOR_INVALID` */
  async issues(id: string, args: PageArgs): Promise<{ row: ImportRow; issues: Connection<ImportIssue> }> {
    const page = pageOf(args, 2);
    if (page.from && !page.from.every((key) => /^\d{1,6}$/.test(key)))
      throw new DomainError('CURSOR_INVALID');
    const row = await this.get(id);
    const issues = await this.db.read(this.repository.issues(id, page));
    return { row, issues: connection(issues, page, ({ row: number, place }) => [number, place]) };
  }

  /** The import now, and again whenever its job got further, until the job is done. @throws DomainError `NOT_FOUND` */
  async progress(id: string): Promise<AsyncGenerator<ImportRow>> {
    const { jobId } = await this.get(id);
    return followJob(this.events, jobId ?? id, () => this.db.read(this.repository.get(id)), {
      said: ({ state, rowsDone, rowsTotal }) => `${state} ${rowsDone} ${rowsTotal}`,
      isOver: ({ state }) => !AT_WORK.includes(state),
    });
  }

  private change(id: string, work: (unit: Unit, row: ImportRow) => Promise<void>): Promise<ImportRow> {
    return this.db.write(async (unit) => {
      const row = this.open(await unit.run(this.repository.lock(id)));
      if (AT_WORK.includes(row.state)) throw new DomainError('IMPORT_AT_WORK');
      await work(unit, row);
      return present(await unit.run(this.repository.get(id)));
    });
  }

  private async ask(unit: Unit, id: string, kind: 'CHECK' | 'RUN', asNew: readonly number[]): Promise<void> {
    const job = { CHECK: MEMBER_IMPORT_CHECK, RUN: MEMBER_IMPORT_RUN }[kind];
    const jobId = await this.outbox.add(unit, job, { importId: id } satisfies MemberImportJob);
    await unit.run(this.repository.setJob(id, jobId, kind, asNew));
  }

  private open(row: ImportRow | null): ImportRow {
    const there = present(row);
    if (CLOSED.includes(there.state)) throw new DomainError('IMPORT_CLOSED');
    return there;
  }
}

function present(row: ImportRow | null): ImportRow {
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

import { Injectable } from '@nestjs/common';
import { DomainError, isId, maskBsn, newId } from '#kernel';
import {
  BANK_FILES,
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
} from '#platform';
import { BankImportRepository, type BankImportRow } from './bank-import.repository.js';

export const BANK_IMPORT = declareJob('bank-import');
/** A file of which nothing was taken goes, and what an attempt at it left behind. */
export const BANK_IMPORT_LET_GO = declareJob('bank-import-let-go');

/** What came in meets the rules that book by themselves. */
export const BANK_RULES = declareJob('bank-rules');

/** What the jobs are told. */
export interface BankImportJob {
  readonly importId: string;
}

/** Bank files on their way in. A job reads each, whole or not at all. */
@Injectable()
export class BankImports {
  constructor(
    private readonly db: Db,
    private readonly files: Files,
    private readonly outbox: Outbox,
    private readonly events: JobEvents,
    private readonly repository: BankImportRepository,
  ) {}

  /**
   * Treasurers: asks for an uploaded bank file to be taken in. What broke off before is let go of.
   * @throws DomainError `NOT_FOUND`, `FILE_TYPE_REFUSED`
   */
  async start(fileId: string): Promise<BankImportRow> {
    const file = await this.files.uploaded(fileId);
    if (!BANK_FILES.includes(file.mediaType))
      throw new DomainError('FILE_TYPE_REFUSED', { path: ['fileId'] });
    const id = newId();
    const row = await this.db.write(async (unit) => {
      await this.files.attach(unit, fileId, BANK_FILES);
      const jobId = await this.outbox.add(unit, BANK_IMPORT, { importId: id } satisfies BankImportJob);
      const fileName = maskBsn(file.originalName);
      await unit.run(this.repository.insert({ id, fileId, fileName, bytesTotal: file.byteSize, jobId }));
      for (const importId of await unit.run(this.repository.brokenOff()))
        await this.outbox.add(unit, BANK_IMPORT_LET_GO, { importId } satisfies BankImportJob);
      return present(await unit.run(this.repository.get(id)));
    });
    this.outbox.nudge();
    return row;
  }

  /** @throws DomainError `NOT_FOUND` */
  async get(id: string): Promise<BankImportRow> {
    return present(await this.db.read(this.repository.get(id)));
  }

  /** Newest first. @throws DomainError `PAGE_INVALID`, `CURSOR_INVALID` */
  async page(args: PageArgs): Promise<Connection<BankImportRow>> {
    const page = pageOf(args, 1);
    if (page.from && !isId(page.from[0]!)) throw new DomainError('CURSOR_INVALID');
    return connection(await this.db.read(this.repository.page(page)), page, ({ id }) => [id]);
  }

  /** The import now, and again whenever its job got further, until it is over. @throws DomainError `NOT_FOUND` */
  async progress(id: string): Promise<AsyncGenerator<BankImportRow>> {
    const { jobId } = await this.get(id);
    return followJob(this.events, jobId, () => this.db.read(this.repository.get(id)), {
      said: ({ state, entriesRead, bytesRead }) => `${state} ${entriesRead} ${bytesRead}`,
      isOver: ({ state }) => state !== 'READING',
    });
  }
}

function present(row: BankImportRow | null): BankImportRow {
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

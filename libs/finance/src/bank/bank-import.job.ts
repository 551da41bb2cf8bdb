import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { Db, type Effect, Files, JobHandler, Outbox, type RunningJob } from '#platform';
import { readBankFile } from './bank-file.js';
import { BankImportRepository, type BankImportRow } from './bank-import.repository.js';
import {
  BANK_IMPORT,
  BANK_IMPORT_LET_GO,
  BANK_RULES,
  type BankImportJob,
  BankImports,
} from './bank-import.service.js';
import { BankStaging } from './bank-staging.js';
import { BankStatementRepository } from './bank-statement.repository.js';
import { checkedParts } from './checked-parts.js';

/** Reading is nearly all of the work; the rest is the moment in which it becomes visible. */
const READ_PERCENT = 95;
const nothing: Effect = async () => undefined;

/** Reads bank files: in short units where nobody sees it, and then into view at once. */
@Injectable()
export class BankImportJobs {
  constructor(
    private readonly db: Db,
    private readonly files: Files,
    private readonly outbox: Outbox,
    private readonly imports: BankImports,
    private readonly repository: BankImportRepository,
    private readonly statements: BankStatementRepository,
  ) {}

  /** Begins anew each time that it runs: what an attempt before it left is swept, and that attempt writes no more. */
  @JobHandler(BANK_IMPORT, { permission: 'bank.import' })
  async run({ row: job, progress }: RunningJob): Promise<Effect> {
    const { importId } = job.payload as unknown as BankImportJob;
    const row = await this.imports.get(importId);
    const attemptId = newId();
    if (!row.fileId || !(await this.db.write(this.repository.setAttempt(importId, attemptId))))
      return nothing;
    await this.sweep(importId);
    const target = { importId, attemptId, fileId: row.fileId };
    const staging = new BankStaging(this.db, this.repository, this.statements, target);
    try {
      await this.stage(row, row.fileId, staging, progress);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code === 'BUSY') throw error;
      await this.sweep(importId);
      return async (unit) => {
        await unit.run(this.repository.setRefused(importId, error.code, error.params));
        await this.outbox.add(unit, BANK_IMPORT_LET_GO, { importId } satisfies BankImportJob);
      };
    }
    return async (unit) => {
      await staging.publish(unit);
      await this.outbox.add(unit, BANK_RULES, { importId } satisfies BankImportJob);
    };
  }

  /** Bytes first: a row without bytes is tried again, bytes without a row would be found by nobody. */
  @JobHandler(BANK_IMPORT_LET_GO, { permission: null })
  async letGo({ row: job }: RunningJob): Promise<Effect> {
    const { importId } = job.payload as unknown as BankImportJob;
    const { fileId } = await this.imports.get(importId);
    if (!fileId || !(await this.db.write(this.repository.setAttempt(importId, null)))) return nothing;
    await this.sweep(importId);
    await this.files.destroy(fileId);
    return async (unit) => {
      await unit.run(this.repository.letGoOfFile(importId));
      await this.files.forget(unit, fileId);
    };
  }

  private async stage(
    { bytesTotal }: BankImportRow,
    fileId: string,
    staging: BankStaging,
    progress: RunningJob['progress'],
  ): Promise<void> {
    await staging.open();
    let bytesRead = 0;
    const counted = async function* (file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const piece of file) {
        bytesRead += piece.length;
        yield piece;
      }
    };
    const file = counted(this.files.stream(fileId));
    for await (const part of checkedParts(readBankFile(file, (format) => staging.isOf(format)))) {
      staging.readTo(bytesRead);
      if (await staging.take(part)) await progress(Math.floor((READ_PERCENT * bytesRead) / bytesTotal));
    }
    staging.readTo(bytesRead);
  }

  private async sweep(importId: string): Promise<void> {
    while ((await this.db.write(this.statements.sweepEntries(importId))) > 0);
    await this.db.write(this.statements.sweepStatements(importId));
  }
}

import { Injectable } from '@nestjs/common';
import { type Cents, DomainError, euroText, newId } from '#kernel';
import { Db, Files, type Unit } from '#platform';
import {
  type AccountEnd,
  BankImportRepository,
  type KeptEntry,
  keptEntry,
  type KnownStatement,
} from './bank-import.repository.js';
import { type BankStatement, checkedStatements, contentHash, refuseDifference } from './bank-statement.js';
import { parseCamt053 } from './camt053.js';

const BANK_FILE = 'application/xml';

export interface ImportedFile {
  /** Statements in the file. */
  readonly statements: number;
  /** Entries that are new. */
  readonly imported: number;
  /** Entries of statements that were imported before, with the same content. */
  readonly alreadyKnown: number;
}

@Injectable()
export class BankImports {
  constructor(
    private readonly db: Db,
    private readonly files: Files,
    private readonly repository: BankImportRepository,
  ) {}

  /**
   * Treasurers: takes an uploaded CAMT.053 file, whole or not at all. What came before with the same content changes
   * nothing. The file is read before the unit opens; in the unit is nothing but SQL.
   * @throws DomainError as `parseCamt053` and `checkedStatements`; `NOT_FOUND`, `FILE_TYPE_REFUSED`, `BANK_ACCOUNT_UNKNOWN`,
   *   `BANK_STATEMENT_GAP` against the latest statement that we have, `BANK_STATEMENT_DIFFERS` (`statement`, `entry`: the
   *   first place that differs, 0 for the balances) for a known statement with other content
   */
  async import(fileId: string): Promise<ImportedFile> {
    const file = await this.files.uploaded(fileId);
    if (file.mediaType !== BANK_FILE) throw new DomainError('FILE_TYPE_REFUSED');
    const statements: BankStatement[] = [];
    for await (const bank of checkedStatements(parseCamt053(this.files.stream(fileId))))
      statements.push(bank);
    return this.db.write((unit) => this.store(unit, fileId, statements));
  }

  private async store(
    unit: Unit,
    fileId: string,
    statements: readonly BankStatement[],
  ): Promise<ImportedFile> {
    await this.files.attach(unit, fileId, [BANK_FILE]);
    const ibans = [...new Set(statements.map((bank) => bank.account))];
    await unit.run(this.repository.lockAccounts(ibans));
    const ends = await unit.run(this.repository.accountEnds(ibans));
    const accounts = new Map(ends.map((end) => [end.iban, end]));
    const closings = new Map<string, Cents | null>(ends.map((end) => [end.id, end.closing]));
    const references = statements.map((bank) => bank.statementId);
    const known = await unit.run(
      this.repository.known(
        ends.map((end) => end.id),
        references,
      ),
    );
    const counts = { imported: 0, alreadyKnown: 0 };
    for (const bank of statements) {
      const account = accountOf(bank, accounts);
      const earlier = known.find((one) => one.accountId === account.id && one.reference === bank.statementId);
      if (earlier) {
        await this.refuseDifferent(unit, bank, earlier);
        counts.alreadyKnown += bank.entries.length;
        continue;
      }
      const closing = closings.get(account.id) ?? bank.opening.amount;
      refuseDifference('BANK_STATEMENT_GAP', bank, closing, bank.opening.amount);
      closings.set(account.id, bank.closing.amount);
      const id = newId();
      await unit.run(this.repository.insertStatement(id, account.id, fileId, bank));
      await unit.run(this.repository.insertEntries(id, bank));
      counts.imported += bank.entries.length;
    }
    return { statements: statements.length, ...counts };
  }

  private async refuseDifferent(unit: Unit, bank: BankStatement, earlier: KnownStatement): Promise<void> {
    if (contentHash(bank) === earlier.contentHash) return;
    const kept = await unit.run(this.repository.entriesOf(earlier.id));
    const entry = firstDifference(bank, kept);
    const amount = bank.entries[entry - 1]?.amount ?? 0;
    throw new DomainError('BANK_STATEMENT_DIFFERS', {
      params: { statement: bank.statementId, entry, amount: euroText(amount) },
    });
  }
}

function accountOf(bank: BankStatement, accounts: ReadonlyMap<string, AccountEnd>): AccountEnd {
  const account = accounts.get(bank.account);
  if (!account) throw new DomainError('BANK_ACCOUNT_UNKNOWN', { params: { statement: bank.statementId } });
  return account;
}

/** The place of the first entry that differs from what is kept, from 1; 0 when only the statement's head does. */
export function firstDifference(bank: BankStatement, kept: readonly KeptEntry[]): number {
  const places = Math.max(bank.entries.length, kept.length);
  for (let i = 0; i < places; i += 1) {
    const before = kept[i];
    if (!bank.entries[i] || !before || !sameEntry(keptEntry(bank, i), before)) return i + 1;
  }
  return 0;
}

function sameEntry(a: KeptEntry, b: KeptEntry): boolean {
  return (Object.keys(a) as (keyof KeptEntry)[]).every((field) => a[field] === b[field]);
}

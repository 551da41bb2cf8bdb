import { type Cents, DomainError, euroText, newId } from '#kernel';
import type { Db, Statement, Unit } from '#platform';
import type { BankFormat } from './bank-file.js';
import type { BankImportRepository, ImportProgress } from './bank-import.repository.js';
import { isAccount } from './bank-number.js';
import {
  type BankBalance,
  type BankEntry,
  entryKey,
  refuseDifference,
  type StatementHead,
  type StatementPart,
} from './bank-statement.js';
import { mentionsIn } from './mentions.js';
import type {
  AccountEnd,
  BankStatementRepository,
  KeptEntry,
  KnownStatement,
  PlacedEntry,
} from './bank-statement.repository.js';

/** Entries that go to the database at once: some hundred kilobytes of the file. */
const BATCH = 500;

/** The statement whose entries pass: a new one, or one that is known and must be the same. */
interface PassingStatement {
  readonly head: StatementHead;
  readonly id: string;
  readonly known: KnownStatement | null;
  /** Entries that were passed on to the database. */
  written: number;
  batch: PlacedEntry[];
}

/** What one import needs to know of where it writes. */
interface Target {
  readonly importId: string;
  readonly attemptId: string;
  readonly fileId: string;
}

/**
 * One attempt at one file: takes its parts as they come and writes them, in batches, where nobody sees them yet. It holds
 * one batch in memory, whatever the size of the file. Of a statement that is known each batch is held against what is
 * kept, and nothing is written.
 */
export class BankStaging {
  /** By account: where it stands after what was read so far; null before its first statement. */
  private readonly ends = new Map<string, Cents | null>();
  /** By account: where its first new statement of this file begins. */
  private readonly begins = new Map<string, Cents>();
  private accounts: readonly AccountEnd[] = [];
  private statement: PassingStatement | null = null;
  private progress: ImportProgress = {
    format: null,
    bytesRead: 0,
    statements: 0,
    entriesRead: 0,
    entriesNew: 0,
  };

  constructor(
    private readonly db: Db,
    private readonly imports: BankImportRepository,
    private readonly statements: BankStatementRepository,
    private readonly target: Target,
  ) {}

  async open(): Promise<void> {
    this.accounts = await this.db.read(this.statements.accountEnds());
    for (const { id, closing } of this.accounts) this.ends.set(id, closing);
  }

  isOf(format: BankFormat): void {
    this.progress = { ...this.progress, format };
  }

  /** How much of the file was read when the next batch goes out. */
  readTo(bytesRead: number): void {
    this.progress = { ...this.progress, bytesRead };
  }

  /**
   * @returns true when something was written, so that progress may be told
   * @throws DomainError `BANK_ACCOUNT_UNKNOWN` (`statement`), `BANK_STATEMENT_GAP` against the latest statement that we have,
   *   `BANK_STATEMENT_DIFFERS` (`statement`, `entry`: the first place that differs, 0 for the balances) for a known
   *   statement with other content; `BUSY` when another attempt has taken over
   */
  async take(part: StatementPart): Promise<boolean> {
    if (part.kind === 'HEAD') {
      await this.begin(part.head);
      return false;
    }
    const statement = this.statement!;
    if (part.kind === 'ENTRY') {
      statement.batch.push(placed(statement, part.entry));
      if (statement.batch.length < BATCH) return false;
      await this.flush(statement);
      return true;
    }
    await this.flush(statement);
    await this.end(statement, part.closing);
    return true;
  }

  /**
   * The last unit: makes the whole file visible by one statement, if each account still stands where it stood.
   * @throws DomainError `BUSY` when another import was first
   */
  async publish(unit: Unit): Promise<void> {
    await this.fence(unit);
    await unit.run(this.statements.lockAccounts([...this.begins.keys()]));
    for (const { id, closing } of await unit.run(this.statements.accountEnds())) {
      const begin = this.begins.get(id);
      if (begin !== undefined && begin !== (closing ?? begin)) throw new DomainError('BUSY');
    }
    await unit.run(this.statements.makeVisible(this.target.importId));
    await unit.run(this.imports.setDone(this.target.importId));
  }

  private async begin(head: StatementHead): Promise<void> {
    const { statementId, account: named } = head;
    const [account, ...others] = this.accounts.filter(({ iban }) => isAccount(iban, named));
    if (!account || others.length > 0)
      throw new DomainError('BANK_ACCOUNT_UNKNOWN', { params: { statement: statementId } });
    const known = await this.db.read(this.statements.known(account.id, statementId, this.target.importId));
    this.statement = { head, id: known?.id ?? newId(), known, written: 0, batch: [] };
    if (known) {
      if (!sameBalance(known.opening, head.opening)) throw differs(head, 0, 0);
      return;
    }
    const { amount } = head.opening;
    refuseDifference('BANK_STATEMENT_GAP', statementId, this.ends.get(account.id) ?? amount, amount);
    if (!this.begins.has(account.id)) this.begins.set(account.id, amount);
    const { importId, fileId } = this.target;
    const { id } = this.statement;
    await this.write(this.statements.begin({ id, accountId: account.id, importId, fileId }, head));
  }

  private async flush(statement: PassingStatement): Promise<void> {
    const { batch, known, id } = statement;
    if (batch.length === 0) return;
    if (known) await this.refuseDifferent(statement, known);
    const { entriesRead, entriesNew } = this.progress;
    this.progress = {
      ...this.progress,
      entriesRead: entriesRead + batch.length,
      entriesNew: entriesNew + (known ? 0 : batch.length),
    };
    await this.write(...(known ? [] : [this.statements.insertEntries(id, batch)]));
    statement.written += batch.length;
    statement.batch = [];
  }

  private async end(statement: PassingStatement, closing: BankBalance): Promise<void> {
    const { head, id, known, written } = statement;
    this.progress = { ...this.progress, statements: this.progress.statements + 1 };
    if (known) {
      if (known.entries !== written) throw differs(head, written + 1, 0);
      if (!sameBalance(known.closing, closing)) throw differs(head, 0, 0);
      await this.write();
      return;
    }
    for (const { id: account, iban } of this.accounts)
      if (isAccount(iban, head.account)) this.ends.set(account, closing.amount);
    await this.write(this.statements.end(id, closing));
  }

  private async refuseDifferent(
    { head, batch, written }: PassingStatement,
    known: KnownStatement,
  ): Promise<void> {
    const kept = await this.db.read(this.statements.keptFrom(known.id, written + 1, batch.length));
    const at = batch.findIndex((entry, i) => !kept[i] || !sameEntry(entry, kept[i]));
    if (at >= 0) throw differs(head, batch[at]!.place, batch[at]!.cents);
  }

  private write(...statements: readonly Statement<unknown>[]): Promise<void> {
    return this.db.write(async (unit) => {
      await this.fence(unit);
      for (const statement of statements) await unit.run(statement);
    });
  }

  private async fence(unit: Unit): Promise<void> {
    const { importId, attemptId } = this.target;
    if (!(await unit.run(this.imports.setProgress(importId, attemptId, this.progress))))
      throw new DomainError('BUSY');
  }
}

/** As it is kept: the texts that a bank left out are empty. */
function placed({ head, written, batch }: PassingStatement, entry: BankEntry): PlacedEntry {
  return {
    place: written + batch.length + 1,
    key: entryKey(head, entry),
    cents: entry.amount,
    bookedOn: entry.bookedOn,
    valueOn: entry.valueOn,
    counterpartyName: entry.counterpartyName ?? '',
    counterpartyIban: entry.counterpartyIban,
    remittance: entry.remittance ?? '',
    endToEndId: entry.endToEndId,
    reference: entry.reference,
    reversal: entry.reversal,
    transactions: entry.transactions,
    mentions: mentionsIn(entry.remittance, entry.endToEndId),
  };
}

function sameEntry(entry: KeptEntry, kept: KeptEntry): boolean {
  return (
    entry.key === kept.key &&
    (kept.valueOn === null || entry.valueOn === kept.valueOn) &&
    entry.counterpartyName === kept.counterpartyName &&
    entry.counterpartyIban === kept.counterpartyIban &&
    entry.remittance === kept.remittance &&
    entry.endToEndId === kept.endToEndId
  );
}

function sameBalance(a: BankBalance, b: BankBalance): boolean {
  return a.amount === b.amount && a.on === b.on;
}

function differs({ statementId }: StatementHead, entry: number, amount: Cents): DomainError {
  return new DomainError('BANK_STATEMENT_DIFFERS', {
    params: { statement: statementId, entry, amount: euroText(amount) },
  });
}

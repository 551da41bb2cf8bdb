import { Injectable } from '@nestjs/common';
import { AccountRepository } from '#identity';
import { CollaborationRepository, Policies } from '#cooperative';
import { DomainError } from '#kernel';
import { Clock, currentContext, Db, Files, IdentityDb, SPREADSHEET, type StoredFile } from '#platform';
import { csvRows } from './csv-sheet.js';
import { type ImportIssue, RowIssues } from './import-issue.js';
import { type ImportRecord, type ImportWorld, recordOf } from './import-record.js';
import { type ImportMapping, type ReadRow, readRow } from './import-row.js';
import { differences, type ImportSurvey, Lookalikes } from './import-survey.js';
import { type KnownMember, MemberImportRepository } from './member-import.repository.js';
import { type SheetRow, withinLimits } from './sheet.js';
import { xlsxRows } from './xlsx-sheet.js';

/** Rows between two looks at the database: for progress, and for who is there already. */
const CHUNK = 500;

/** @param rowsDone of `rowsTotal`; throws when the work is wanted no longer */
type Progress = (rowsDone: number, rowsTotal: number) => Promise<void>;

/** Reads sheets of members, and says what importing one would do. It changes nothing. */
@Injectable()
export class MemberSheets {
  constructor(
    private readonly db: Db,
    private readonly identity: IdentityDb,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly accounts: AccountRepository,
    private readonly policies: Policies,
    private readonly collaborations: CollaborationRepository,
    private readonly repository: MemberImportRepository,
  ) {}

  /** The first row that holds something. @throws DomainError as `rows`, and `SHEET_EMPTY` */
  async header(file: Pick<StoredFile, 'id' | 'mediaType'>): Promise<readonly string[]> {
    for await (const { cells } of this.rows(file)) return cells;
    throw new DomainError('SHEET_EMPTY');
  }

  /**
   * @throws DomainError as `header`; what is wrong with single rows stands in the survey
   */
  async survey(
    file: Pick<StoredFile, 'id' | 'mediaType'>,
    mapping: ImportMapping,
    asNew: ReadonlySet<number>,
    progress: Progress,
  ): Promise<ImportSurvey> {
    const rows = await this.read(file, mapping);
    const world = await this.world(rows);
    const survey = new Survey(world, asNew);
    for (let done = 0; done < rows.length; done += CHUNK) {
      await progress(done, rows.length);
      const chunk = rows.slice(done, done + CHUNK);
      const numbers = chunk.flatMap(({ values }) => values.EXTERNAL_NUMBER ?? []);
      const known = await this.db.read(this.repository.known(numbers));
      survey.look(chunk, new Map(known.map((member) => [member.externalNumber, member])));
    }
    const everybody = await this.db.read(this.repository.everybody());
    await progress(rows.length, rows.length);
    return survey.result(rows.length, new Lookalikes(everybody));
  }

  private async read(file: Pick<StoredFile, 'id' | 'mediaType'>, mapping: ImportMapping): Promise<ReadRow[]> {
    const rows: ReadRow[] = [];
    let isHeader = true;
    for await (const row of this.rows(file)) {
      if (!isHeader) rows.push(readRow(row, mapping));
      isHeader = false;
    }
    return rows;
  }

  private async *rows({ id, mediaType }: Pick<StoredFile, 'id' | 'mediaType'>): AsyncGenerator<SheetRow> {
    yield* withinLimits(
      mediaType === SPREADSHEET
        ? xlsxRows(await this.files.read(id))
        : csvRows(() => this.files.stream(id) as AsyncIterable<Uint8Array>),
    );
  }

  private async world(rows: readonly ReadRow[]): Promise<ImportWorld> {
    const { cooperativeId, permissions } = currentContext();
    const coaches = new Map<string, string>();
    for (const email of new Set(rows.flatMap(({ values }) => values.COACH_EMAIL ?? []))) {
      const account = await this.identity.read(this.accounts.holderOf('COACH', email, cooperativeId!));
      if (account) coaches.set(email, account);
    }
    return {
      today: this.clock.today(),
      policies: await this.policies.all(),
      collaborators: await this.db.read(this.collaborations.all()),
      speaksForBoard: permissions.has('admission.board'),
      coaches,
    };
  }
}

/** A survey as it is made, some rows at a time. */
class Survey {
  readonly records: ImportRecord[] = [];
  private readonly issues: ImportIssue[] = [];
  private readonly rowByNumber = new Map<string, number>();
  private readonly counts = { unchangedRows: 0, differentRows: 0, faultyRows: 0 };

  constructor(
    private readonly world: ImportWorld,
    private readonly asNew: ReadonlySet<number>,
  ) {}

  look(rows: readonly ReadRow[], known: ReadonlyMap<string, KnownMember>): void {
    for (const read of rows) {
      const number = read.values.EXTERNAL_NUMBER;
      const earlier = number === undefined ? undefined : this.rowByNumber.get(number);
      if (earlier !== undefined)
        read.issues.error('EXTERNAL_NUMBER', 'IMPORT_NUMBER_TWICE', { row: earlier });
      else if (number !== undefined) this.rowByNumber.set(number, read.row);
      const member = number === undefined ? undefined : known.get(number);
      // who is there keeps the facts that were right then; only what the sheet says now is held against them
      if (member) this.compare(read, member);
      else this.take(read);
    }
  }

  result(rows: number, lookalikes: Lookalikes): ImportSurvey {
    const duplicates = new Map<number, ImportIssue>();
    for (const record of this.records) {
      const issue = lookalikes.next(record);
      if (issue && !this.asNew.has(record.row)) duplicates.set(record.row, issue);
    }
    const records = this.records.filter(({ row }) => !duplicates.has(row));
    const issues = [...this.issues, ...duplicates.values()].sort((one, other) => one.row - other.row);
    const counts = { ...this.counts, newRows: records.length, duplicateRows: duplicates.size };
    if (rows === 0) throw new DomainError('SHEET_EMPTY');
    return { counts, records, issues };
  }

  private compare(read: ReadRow, member: KnownMember): void {
    const found = differences(read, member, this.world.coaches);
    if (read.issues.all.length > 0) this.refuse(read.issues);
    else if (found.length > 0) this.counts.differentRows += 1;
    else this.counts.unchangedRows += 1;
    this.issues.push(...found);
  }

  private take(read: ReadRow): void {
    const record = recordOf(read, this.world);
    if (record) this.records.push(record);
    else this.refuse(read.issues);
  }

  private refuse(issues: RowIssues): void {
    this.counts.faultyRows += 1;
    this.issues.push(...issues.all);
  }
}

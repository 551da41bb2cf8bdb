import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, newId } from '#kernel';
import { Clock, Db, Files, freeText } from '#platform';
import { entry } from '../entry.js';
import { type JournalEntryRow, LedgerRepository, type PostedEntry } from '../ledger.repository.js';
import { Ledger } from '../ledger.service.js';
import { linesOf, type MemorialLine, subAccountsOf } from './memorial-lines.js';
import { MemorialRepository } from './memorial.repository.js';
import { refuseUnlessByHand } from './undo.js';

const LONGEST_TEXT = 200;
const MOST_LINES = 200;
const RECEIPTS = ['image/png', 'image/jpeg', 'application/pdf'];

/** What a treasurer books by hand, and takes back by hand. */
@Injectable()
export class Memorials {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly ledger: Ledger,
    private readonly entries: LedgerRepository,
    private readonly repository: MemorialRepository,
  ) {}

  /**
   * Books lines that a treasurer wrote.
   * @throws DomainError as `linesOf`; `ENTRY_NOT_BALANCED` with the difference, `ENTRY_TOO_LONG`, `DATE_IN_FUTURE`,
   *   `FILE_TYPE_REFUSED`, the texts' codes for the description, and what a posting refuses
   */
  async post(memorial: {
    readonly on: CivilDate;
    readonly description: string;
    readonly receiptFileId: string | null;
    readonly lines: readonly MemorialLine[];
  }): Promise<JournalEntryRow> {
    const { on, receiptFileId } = memorial;
    const description = freeText(memorial.description, 'description', LONGEST_TEXT);
    if (memorial.lines.length > MOST_LINES)
      throw new DomainError('ENTRY_TOO_LONG', { path: ['lines'], params: { most: MOST_LINES } });
    this.refuseFuture(on);
    const id = newId();
    const posted = await this.db.write(async (unit) => {
      if (receiptFileId) await this.files.attach(unit, receiptFileId, RECEIPTS, 'receiptFileId');
      const lines = linesOf(memorial.lines, await unit.run(this.repository.find(memorial.lines)));
      const made = entry({
        journal: 'MEMORIAL',
        kind: 'MEMORIAL',
        on,
        reference: description,
        sourceId: id,
        lines,
      });
      for (const { role, memberId } of subAccountsOf(made.lines))
        await this.ledger.openSubAccount(unit, role, memberId);
      await unit.run(this.repository.insert({ id, entryId: made.id, description, receiptFileId }));
      return unit.run(this.ledger.post([made]));
    });
    return this.booked(posted);
  }

  /**
   * Takes a memorial or opening entry back by its exact mirror.
   * @throws DomainError `NOT_FOUND`, `ENTRY_ALREADY_REVERSED`, `DATE_IN_FUTURE`, the texts' codes for the reason, what a
   *   posting refuses, and for every other entry the code that says how it is taken back
   */
  async reverse(entryId: string, on: CivilDate, reason: string): Promise<JournalEntryRow> {
    const reference = freeText(reason, 'reason', LONGEST_TEXT);
    const posted = await this.db.write(async (unit) => {
      const found = await unit.run(this.repository.howMade(entryId));
      if (!found) throw new DomainError('NOT_FOUND');
      refuseUnlessByHand(found);
      this.refuseFuture(on);
      return unit.run(this.ledger.reverse([{ reverses: entryId, on, reference }]));
    });
    return this.booked(posted);
  }

  private async booked([posted]: readonly PostedEntry[]): Promise<JournalEntryRow> {
    return (await this.db.read(this.entries.entry(posted!.id)))!;
  }

  private refuseFuture(on: CivilDate): void {
    if (on > this.clock.today()) throw new DomainError('DATE_IN_FUTURE', { path: ['on'] });
  }
}

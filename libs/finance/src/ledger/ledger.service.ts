import { Injectable } from '@nestjs/common';
import { newId, type CivilDate } from '#kernel';
import { Policies } from '#cooperative';
import { Clock, Db, type Joinable, type Page, type Statement, type Unit } from '#platform';
import { AccountRepository } from './account/account.repository.js';
import { bookkeepingPolicy } from './account/bookkeeping-policy.js';
import { programmeAccounts, type SubLedgerRole } from './chart.js';
import type { Entry, Reversal } from './entry.js';
import type { JournalFilter } from './journal-filter.js';
import {
  type JournalEntryRow,
  type LedgerFault,
  LedgerRepository,
  type PostedEntry,
  type PostedOnce,
  type PostingOnce,
} from './ledger.repository.js';

/** The books of the current cooperative. What must never break is held by the database; here are the ways in. */
@Injectable()
export class Ledger {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly chart: AccountRepository,
    private readonly repository: LedgerRepository,
  ) {}

  /** Opens chart, balances and chain, with the accounts of the programme in force; what is open stays as it is. */
  async openBooks(unit: Unit): Promise<void> {
    const decided = await this.policies.find(bookkeepingPolicy, this.clock.today());
    await unit.run(this.chart.lockChart());
    await unit.run(this.repository.openBooks(decided ? programmeAccounts[decided.body.programme] : []));
  }

  /** Opens a member's thermometer, and the books where this is the first; what is open stays as it is. */
  async openThermometer(unit: Unit, memberId: string): Promise<void> {
    await this.openSubAccount(unit, 'THERMOMETER', memberId);
  }

  /** Opens what is owed to or by one person, and the books where there are none; what is open stays as it is. */
  async openSubAccount(unit: Unit, role: SubLedgerRole, memberId: string): Promise<void> {
    await this.openBooks(unit);
    await unit.run(this.repository.openSubAccount(role, memberId));
  }

  /** The first day on or after this one that is open in the books. */
  firstOpenDay(day: CivilDate): Statement<CivilDate> {
    return this.repository.firstOpenDay(day);
  }

  /**
   * Makes other postings wait until the unit ends, for whoever must look at a balance before the posting. A posting takes
   * the head before it touches a balance, so a unit that locks a balance first would wait in a ring with it.
   */
  holdPostings(): Statement<void> {
    return this.chart.holdPostings();
  }

  /**
   * Posts finished entries, in order, as one statement and one act. Put it last in a unit: it holds up every other posting
   * of the cooperative until the unit ends.
   * Refused by the database: `LEDGER_NOT_OPEN`, `PERIOD_CLOSED`, `THERMOMETER_NOT_OPEN`, `LEDGER_ACCOUNT_UNKNOWN`,
   * `LEDGER_ACCOUNT_ARCHIVED`, `POLICY_NOT_IN_FORCE`, `ENTRY_NOT_BALANCED`, `THERMOMETER_WOULD_BE_NEGATIVE`,
   * `ADVANCE_WOULD_BE_NEGATIVE`; for a reversal `ENTRY_UNKNOWN`, `ENTRY_IS_REVERSAL` and `ENTRY_ALREADY_REVERSED` besides
   */
  post(entries: readonly (Entry | Reversal)[]): Statement<PostedEntry[]> {
    return this.repository.post(entries);
  }

  /**
   * Takes posted entries back by their exact mirrors, made from the stored lines: whatever rule or rate holds today, what
   * was given is what comes back. As `post`, also where it stands in a unit.
   */
  reverse(of: readonly Omit<Reversal, 'id'>[]): Statement<PostedEntry[]> {
    return this.post(of.map((reversal) => ({ ...reversal, id: newId() })));
  }

  /** The same at most once, and only for who was a member on that day (else null); refused besides: `IDEMPOTENCY_KEY_REUSED` for another request under the same key. */
  postOnceFor<T>(posting: PostingOnce<T>): Joinable<PostedOnce<T> | null> {
    return this.repository.postOnceFor(posting);
  }

  /** Every way in which the books are wrong; none means that they are sound. */
  verify(): Promise<LedgerFault[]> {
    return this.db.read(this.repository.verify());
  }

  /** Newest first, each with its lines. */
  journalEntries(page: Page, filter: JournalFilter = {}): Promise<JournalEntryRow[]> {
    return this.db.read(this.repository.journalEntries(filter, page));
  }
}

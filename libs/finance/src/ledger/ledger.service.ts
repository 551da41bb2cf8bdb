import { Injectable } from '@nestjs/common';
import { DomainError, type CivilDate } from '#kernel';
import { Clock, Db, type Page, type Statement, type Unit } from '#platform';
import { chart } from './chart.js';
import type { Entry } from './entry.js';
import {
  type JournalEntryRow,
  type LedgerFault,
  LedgerRepository,
  type PostedEntry,
  type PostedOnce,
  type TrialBalanceLine,
} from './ledger.repository.js';

/** Asks for a posting that happens at most once per key and principal. */
export interface Once<T> {
  /** The header `Idempotency-Key`; null posts without a fence. */
  readonly key: string | null;
  /** SHA-256 of the request: another request under the same key is refused. */
  readonly requestHash: Buffer;
  /** What a replay answers beside the entries. */
  readonly answer: T;
}

const thermometerAccount = chart.find((account) => account.role === 'THERMOMETER')!;

/** The books of the current cooperative. What must never break is held by the database; here are the ways in. */
@Injectable()
export class Ledger {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly repository: LedgerRepository,
  ) {}

  /** Opens chart, balances and chain; what is open stays as it is. */
  async openBooks(unit: Unit): Promise<void> {
    await unit.run(this.repository.openBooks());
  }

  /** Opens a member's thermometer, and the books where this is the first; what is open stays as it is. */
  async openThermometer(unit: Unit, memberId: string): Promise<void> {
    await this.openBooks(unit);
    await unit.run(this.repository.openSubAccount(thermometerAccount, memberId));
  }

  /**
   * Posts finished entries, in order, as one statement and one act. Put it last in a unit: it holds up every other posting
   * of the cooperative until the unit ends.
   * Refused by the database: `LEDGER_NOT_OPEN`, `PERIOD_CLOSED`, `THERMOMETER_NOT_OPEN`, `LEDGER_ACCOUNT_UNKNOWN`,
   * `POLICY_NOT_IN_FORCE`, `ENTRY_NOT_BALANCED`, `THERMOMETER_WOULD_BE_NEGATIVE`
   */
  post(entries: readonly Entry[]): Statement<PostedEntry[]> {
    return this.repository.post(entries);
  }

  /** The same at most once, and only for who was a member on that day (else null); refused besides: `IDEMPOTENCY_KEY_REUSED` for another request under the same key. */
  postOnceFor<T>(
    member: { readonly id: string; readonly on: CivilDate },
    entries: readonly Entry[],
    once: Once<T>,
  ): Statement<PostedOnce<T> | null> {
    return this.repository.postOnceFor(member, once.key, once.requestHash, entries, once.answer);
  }

  /** Every way in which the books are wrong; none means that they are sound. */
  verify(): Promise<LedgerFault[]> {
    return this.db.read(this.repository.verify());
  }

  /**
   * Closes the books through a day, for good.
   * @throws DomainError `DATE_IN_FUTURE`; `PERIOD_CLOSED` when that day is closed already
   */
  async closePeriod(through: CivilDate): Promise<void> {
    if (through > this.clock.today()) throw new DomainError('DATE_IN_FUTURE', { path: ['throughOn'] });
    if (!(await this.db.write(this.repository.closePeriod(through)))) {
      throw new DomainError('PERIOD_CLOSED', { path: ['throughOn'] });
    }
  }

  /** Each account with postings up to and including a day; the thermometers together are one line. */
  trialBalance(on: CivilDate): Promise<TrialBalanceLine[]> {
    return this.db.read(this.repository.trialBalance(on));
  }

  /** Newest first, each with its lines. */
  journalEntries(page: Page): Promise<JournalEntryRow[]> {
    return this.db.read(this.repository.journalEntries(page));
  }
}

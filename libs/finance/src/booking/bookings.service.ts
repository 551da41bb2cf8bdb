import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { currentContext, Db, IdempotencyKeyRepository, Outbox, type Unit } from '#platform';
import type { JournalEntryRow } from '../ledger/ledger.repository.js';
import { LedgerRepository } from '../ledger/ledger.repository.js';
import { type AccountChangeRow, type BalanceChangeRow, BookingRepository } from './booking.repository.js';
import { BookingSignals, type Signal } from './booking-signals.js';
import { revived, storable } from './stored-answer.js';

/** What a booking would have done. */
export interface Rehearsal<T> {
  readonly result: T;
  readonly entries: readonly JournalEntryRow[];
  readonly balances: readonly BalanceChangeRow[];
  readonly accounts: readonly AccountChangeRow[];
  readonly signals: readonly Signal[];
}

/** The two ways to book besides simply doing it: for show, and at most once. */
@Injectable()
export class Bookings {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly ledger: LedgerRepository,
    private readonly signals: BookingSignals,
    private readonly repository: BookingRepository,
    private readonly keys: IdempotencyKeyRepository,
  ) {}

  /** Does the work, reads what it booked, and takes all of it back. @throws what the work throws */
  rehearse<T>(work: () => Promise<T>): Promise<Rehearsal<T>> {
    return this.db.rehearse(async (unit) => {
      const before = await unit.run(this.repository.lastSequence());
      const result = await work();
      const entries = await unit.run(this.ledger.ownEntriesAfter(before));
      const balances = await unit.run(this.repository.balanceChanges(before));
      const accounts = await unit.run(this.repository.accountChanges(before));
      return { result, entries, balances, accounts, signals: await this.signals.of(unit, balances) };
    });
  }

  /**
   * Does the work at most once per key and principal; who repeats it waits for the first and gets its answer, in JSON.
   * @param request what was asked; another request under the same key is refused
   * @throws DomainError `IDEMPOTENCY_KEY_REUSED`, and what the work throws: then nothing was done and the key is free
   */
  async once<T>(key: string, request: unknown, work: () => Promise<T>): Promise<T> {
    const hash = createHash('sha256').update(JSON.stringify(request)).digest();
    const result = await this.db.write(async (unit) => {
      if (!(await unit.run(this.keys.claim(key, hash)))) return this.replay<T>(unit, key, hash);
      const answer = await work();
      await unit.run(this.keys.remember(key, storable(answer)));
      return answer;
    });
    // what the work itself nudged was not committed yet
    this.outbox.nudge();
    return result;
  }

  private async replay<T>(unit: Unit, key: string, hash: Buffer): Promise<T> {
    const earlier = await unit.run(this.keys.earlier(key));
    if (!earlier.requestHash.equals(hash)) throw new DomainError('IDEMPOTENCY_KEY_REUSED');
    currentContext().answer.isReplay = true;
    return revived(earlier.response) as T;
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { Clock, Db, freeText, type Unit } from '#platform';
import { Advances } from '../advance/advance.service.js';
import { Expenses } from '../expense/expense.service.js';
import { Investments } from '../investment/investment.service.js';
import { type GoingBack, LateCosts } from '../late-cost/late-costs.service.js';
import { Ledger } from '../ledger/ledger.service.js';
import { MemorialRepository } from '../ledger/memorial/memorial.repository.js';
import { type HowMade, refuseUnlessDirect } from '../ledger/memorial/undo.js';
import { AllocationRepository } from '../thermometer/allocation.repository.js';
import { TakeBackRepository } from './take-back.repository.js';

const LONGEST_REASON = 200;
/** What is no late cost goes back by mirrors only. */
const BY_MIRRORS: GoingBack = { stay: new Set(), anew: [] };

/** What was paid or received, was booked without a line of the bank, and turns out to be wrong. */
@Injectable()
export class TakeBacks {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly memorials: MemorialRepository,
    private readonly allocated: AllocationRepository,
    private readonly advances: Advances,
    private readonly investments: Investments,
    private readonly expenses: Expenses,
    private readonly lateCosts: LateCosts,
    private readonly repository: TakeBackRepository,
  ) {}

  /**
   * Treasurers: takes back a sale that was paid at once, a private withdrawal, or what was paid or settled of a
   * request or an expense, with all that follows from it: what divided the sale, held it, or corrected it since. A cost
   * that came late goes back without its sale: its debt, and each correction that it made. What was asked for and paid is
   * asked for again. Each entry is mirrored exactly, on its own day, or today where that day is closed; only what a late
   * cost took of a booking that changed since comes back by the rule, as `LateCosts.goingBack` says.
   * @returns what was booked, in the order of booking
   * @throws DomainError `NOT_FOUND`, `ENTRY_ALREADY_REVERSED`, the texts' codes for the reason, for every other entry the
   *   code that says how it is taken back, `ADVANCE_ALREADY_SETTLED` and `ASSET_ALREADY_DECIDED` as `Investments.unpay`,
   *   and what the ledger refuses, such as `THERMOMETER_WOULD_BE_NEGATIVE` when the money was spent meanwhile
   */
  takeBack(entryId: string, reason: string): Promise<string[]> {
    const reference = freeText(reason, 'reason', LONGEST_REASON);
    return this.db.write(async (unit) => {
      const made = await unit.run(this.memorials.howMade(entryId));
      if (!made) throw new DomainError('NOT_FOUND');
      refuseUnlessDirect(made);
      if (made.isReversed) throw new DomainError('ENTRY_ALREADY_REVERSED', { path: ['entryId'] });
      // a late cost, or a trial that is decided right now, would add to what goes back
      await unit.run(this.allocated.lock(await unit.run(this.repository.concerned(entryId))));
      await this.reopen(unit, entryId, made);
      const { stay, anew } = made.isLateCost
        ? await this.lateCosts.goingBack(unit, entryId, reference)
        : BY_MIRRORS;
      const family = await unit.run(this.repository.family(entryId, this.clock.today()));
      const mirrors = family
        .filter(({ id }) => !stay.has(id))
        .map(({ id, on }) => ({ id: newId(), reverses: id, on, reference }));
      return (await unit.run(this.ledger.post([...mirrors, ...anew]))).map(({ id }) => id);
    });
  }

  /** Its document no longer says that it was paid. */
  private async reopen(unit: Unit, entryId: string, { kind, sourceId }: HowMade): Promise<void> {
    switch (kind) {
      case 'INVESTMENT':
      case 'REIMBURSEMENT':
      case 'ADVANCE':
        await this.investments.unpay(unit, sourceId!);
        break;
      case 'ADVANCE_SETTLEMENT':
        await this.advances.unsettle(unit, sourceId!, entryId);
        break;
      case 'ADVANCE_REPAYMENT':
        await this.advances.unrepay(unit, sourceId!, entryId);
        break;
      case 'EXPENSE_PAYMENT':
        await this.expenses.unpay(unit, sourceId!);
        break;
      default:
    }
  }
}

import { Injectable } from '@nestjs/common';
import { type Cents, type CivilDate, DomainError, newId } from '#kernel';
import { refuseImpossibleDay } from '#membership';
import { Clock, Db, Files, freeText, type Unit } from '#platform';
import { directCostLines } from '../income/income-entries.js';
import { entry, type Entry } from '../ledger/entry.js';
import { Ledger } from '../ledger/ledger.service.js';
import { AllocationRepository } from '../thermometer/allocation.repository.js';
import { Allocations } from '../thermometer/allocations.service.js';
import { LateCostRepository, type LateCostRow } from './late-cost.repository.js';

const LONGEST_DESCRIPTION = 200;
const RECEIPTS = ['image/png', 'image/jpeg', 'application/pdf'];

export interface LateCost {
  /** An invoice, or an entry of a sale that was paid at once. */
  readonly sale: { readonly invoiceId: string } | { readonly entryId: string };
  /** Without VAT, in cents. */
  readonly amount: Cents;
  readonly on: CivilDate;
  readonly description: string;
  readonly receiptFileId: string | null;
}

/** How a late cost goes back, where its mirrors are not all there is to it. */
export interface GoingBack {
  /** Of its entries, those that are not mirrored. */
  readonly stay: ReadonlySet<string>;
  /** What is booked in their place. */
  readonly anew: readonly Entry[];
}

/** What a late cost took, by person. */
export interface LateCostPart {
  readonly memberId: string;
  /** What came back of the contribution. */
  readonly contributionBack: Cents;
  /** What left the thermometer, or what was held. */
  readonly lessForMember: Cents;
}

@Injectable()
export class LateCosts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly ledger: Ledger,
    private readonly allocations: Allocations,
    private readonly allocated: AllocationRepository,
    private readonly repository: LateCostRepository,
  ) {}

  /**
   * Treasurers: books a cost of a sale that was divided already. What was booked stays; a correction gives the
   * contribution of that cost back at the rate of the sale, and lowers the thermometer by the rest.
   * @throws DomainError `NOT_FOUND` for a sale of which nothing was divided, `AMOUNT_NOT_POSITIVE`, `DATE_IN_FUTURE`,
   *   `DATE_TOO_EARLY` before the first payment, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, `FILE_TYPE_REFUSED`,
   *   `CORRECTION_EXCEEDS_SALE` (`left`), and what the ledger refuses
   */
  async record(cost: LateCost): Promise<{ entryIds: string[]; parts: LateCostPart[] }> {
    const { sale, amount, on, receiptFileId } = cost;
    if (amount <= 0) throw new DomainError('AMOUNT_NOT_POSITIVE', { path: ['amount'] });
    const description = freeText(cost.description, 'description', LONGEST_DESCRIPTION);
    const today = this.clock.today();
    return this.db.write(async (unit) => {
      const saleId = saleIdOf(sale);
      // two costs of one sale one after the other, so that both see what is left of it
      await unit.run(this.allocated.lock([saleId]));
      const given = await unit.run(
        'invoiceId' in sale ? this.allocated.givenByInvoice(saleId) : this.allocated.givenByEntry(saleId),
      );
      if (given.length === 0) throw new DomainError('NOT_FOUND');
      refuseImpossibleDay(on, 'occurredOn', { earliest: given[0]!.policyOn, today });
      const change = { net: 0, directCosts: amount };
      const about = { on, reference: description, rule: 'LATE_COST' } as const;
      const parts = await this.allocations.correct(unit, given, change, about);
      if (receiptFileId) await this.files.attach(unit, receiptFileId, RECEIPTS, 'receiptFileId');
      const booked = entry({
        journal: 'MEMORIAL',
        kind: 'CORRECTION',
        on,
        reference: description,
        lines: directCostLines(amount),
      });
      const corrections = parts.flatMap((part) => part.entries);
      await unit.run(
        this.repository.insert({
          id: newId(),
          saleId,
          on,
          amount,
          description,
          receiptFileId,
          entryId: booked.id,
          entryIds: corrections.map(({ id }) => id),
        }),
      );
      const posted = await unit.run(this.ledger.post([booked, ...corrections]));
      return {
        entryIds: posted.map(({ id }) => id),
        parts: parts.map(({ memberId, parts: taken, held }) => ({
          memberId,
          contributionBack: 0 - (taken?.contribution ?? 0),
          lessForMember: 0 - (taken?.toThermometer ?? held),
        })),
      };
    });
  }

  /** Whoever reads the books: the late costs of a sale, also those that were taken back. None for a sale out of reach. */
  ofSale(sale: LateCost['sale']): Promise<LateCostRow[]> {
    return this.db.read(this.repository.ofSale(saleIdOf(sale)));
  }

  /**
   * What of a late cost is not mirrored when it is taken back. Money that was held was released since, its sale was
   * corrected again, or its person left and the money went where that was decided: a mirror would leave what nobody looks
   * at, or not what the rule says of the sale as a whole. There it comes back by the rule instead, today.
   * @param entryId of its debt
   */
  async goingBack(unit: Unit, entryId: string, reference: string): Promise<GoingBack> {
    const on = this.clock.today();
    const taken = await unit.run(this.repository.takenBy(entryId));
    const people = taken.map(({ memberId }) => memberId);
    const settled = await this.allocations.settledOn(unit, people, on);
    const changed = taken.filter(
      ({ isOfStanding, hasChanged, isSettled, memberId }) =>
        isOfStanding && (hasChanged || (!isSettled && settled.has(memberId))),
    );
    if (changed.length === 0) return { stay: new Set(), anew: [] };
    const byBooking = new Map(changed.map(({ bookingId, cents }) => [bookingId, cents]));
    return {
      stay: new Set(changed.flatMap(({ entryIds }) => entryIds)),
      anew: await this.allocations.giveBack(unit, byBooking, { on, reference }),
    };
  }
}

function saleIdOf(sale: LateCost['sale']): string {
  return 'invoiceId' in sale ? sale.invoiceId : sale.entryId;
}

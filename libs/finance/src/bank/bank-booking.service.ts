import { Injectable } from '@nestjs/common';
import { type Cents, type CivilDate, DomainError, euroText, newId } from '#kernel';
import { Clock, Db, freeText, optionalText, type Unit } from '#platform';
import { AllocationRepository } from '../thermometer/allocation.repository.js';
import { LedgerRepository } from '../ledger/ledger.repository.js';
import { Ledger } from '../ledger/ledger.service.js';
import { BankBookingRepository, type StandingBooking } from './bank-booking.repository.js';
import { BankEntryRepository, type LockedEntry } from './bank-entry.repository.js';
import {
  type BankDocument,
  type BankShare,
  type BankTarget,
  BankTargets,
  type PlannedShare,
} from './bank-targets.service.js';

const MOST_SHARES = 50;
const LONGEST_TEXT = 500;
/** How much of what the bank wrote stands as the reference of a journal entry. */
const LONGEST_REFERENCE = 140;

/** Books bank entries on what they were for, and takes such bookings back. */
@Injectable()
export class BankBookings {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly ledgerRows: LedgerRepository,
    private readonly targets: BankTargets,
    private readonly allocated: AllocationRepository,
    private readonly entries: BankEntryRepository,
    private readonly repository: BankBookingRepository,
  ) {}

  /**
   * Treasurers: books an entry on one target, or splits it over several with exact sums, as one act. It stands on the day
   * on which the bank booked it; after an undo, on the day of the undo; where the books are closed there, on the first
   * day that is open. Policies and VAT are always those of the bank's day. Of two at once, one wins.
   * @throws DomainError `NOT_FOUND`, `BANK_ENTRY_ALREADY_BOOKED`, `BANK_ENTRY_IGNORED`, `BANK_SHARES_DIFFER` (`expected`,
   *   `stated`, `difference`), `BANK_SHARES_TOO_MANY`, `BANK_SHARE_EMPTY`, `BANK_SHARE_TWICE`, as `BankTargets.plan`, the
   *   codes of typed texts, and what the ledger refuses
   */
  book(entryId: string, shares: readonly BankShare[]): Promise<void> {
    return this.write(entryId, () => shares, null);
  }

  /** The same with all of it on one target, by a person or by a rule; a rule books nothing where the books are closed. */
  bookWhole(entryId: string, target: BankTarget, ruleId: string | null = null): Promise<void> {
    return this.write(entryId, ({ cents }) => [{ cents, target, description: '' }], ruleId);
  }

  /**
   * Treasurers: takes the booking of an entry back, by the exact mirror of each journal entry, and of those that released
   * or settled since what it held for a trial. Its invoices are open again and it waits again; all that was stays to be
   * seen. Each mirror stands on the day of its entry, so that every day is right, or today where the day of the booking is
   * closed.
   * A sale that a late cost lowered cannot go back under it: the supplier is still owed, and a booking that comes instead
   * would divide the sale as if there were no such cost.
   * @throws DomainError `NOT_FOUND`, `BANK_ENTRY_NOT_BOOKED`, `LATE_COST_STANDS` (`description`, `amount`), the codes of typed
   *   texts, and what the ledger refuses, such as `THERMOMETER_WOULD_BE_NEGATIVE` when the money was spent meanwhile
   */
  async undo(entryId: string, reason: string): Promise<void> {
    const said = freeText(reason, 'reason', LONGEST_TEXT);
    await this.db.write(async (unit) => {
      const row = await unit.run(this.entries.lock(entryId));
      if (!row) throw new DomainError('NOT_FOUND');
      // a late cost that is being booked or taken back
      await unit.run(this.allocated.lock(await unit.run(this.repository.salesOf(entryId))));
      const booking = await unit.run(this.repository.standing(entryId));
      if (!booking) throw new DomainError('BANK_ENTRY_NOT_BOOKED');
      refuseLateCost(booking.lateCost);
      await unit.run(this.repository.lockInvoices(booking.id));
      await this.targets.unpay(unit, booking);
      const on = await this.dayOfUndo(unit, booking.bookedOn);
      const reversals = booking.entries.map((entry) => ({
        id: newId(),
        reverses: entry.id,
        on: entry.on > on ? entry.on : on,
        reference: '',
      }));
      const mirrors = Object.fromEntries(reversals.map(({ id, reverses }) => [reverses, id]));
      await unit.run(this.repository.undoPayments(booking.id, on, mirrors));
      await unit.run(this.repository.setUndone(booking.id, on, said));
      await unit.run(this.entries.setState(entryId, 'NEW'));
      await unit.run(this.ledger.post(reversals));
    });
  }

  private async write(
    entryId: string,
    sharesOf: (row: LockedEntry) => readonly BankShare[],
    ruleId: string | null,
  ): Promise<void> {
    await this.db.write(async (unit) => {
      const row = waiting(await unit.run(this.entries.lock(entryId)));
      const checked = checkedShares(sharesOf(row));
      refuseOtherSum(row.cents, checked);
      const day = (await unit.run(this.repository.lastUndone(entryId))) ?? row.bookedOn;
      // to book in another month than the bank did is for a person to decide: a rule is refused there
      const on = ruleId === null ? await unit.run(this.ledger.firstOpenDay(day)) : day;
      const document = { bankEntryId: entryId, on, paidOn: row.bookedOn, reference: referenceOf(row) };
      const planned: { readonly share: BankShare; readonly place: number; readonly plan: PlannedShare }[] =
        [];
      for (const { share, place } of inLockOrder(checked))
        planned.push({ share, place, plan: await this.plan(unit, share, place, document) });
      const bookingId = newId();
      await unit.run(this.repository.insert(bookingId, entryId, on, ruleId));
      await unit.run(
        this.repository.insertParts(
          bookingId,
          planned.map(({ share, place, plan: { entries, ...kept } }) => ({
            ...kept,
            place,
            cents: share.cents,
            description: share.description,
            entryIds: entries.map(({ id }) => id),
          })),
        ),
      );
      for (const { place, plan } of planned) {
        if (!plan.payment) continue;
        const payment = { ...plan.payment, entryId: plan.entries[0]!.id };
        await unit.run(this.repository.insertPayment({ bankEntryId: entryId, bookingId, place }, payment));
      }
      await unit.run(this.entries.setState(entryId, 'BOOKED'));
      const inOrder = planned.toSorted((a, b) => a.place - b.place);
      await unit.run(this.ledger.post(inOrder.flatMap(({ plan }) => plan.entries)));
    });
  }

  /** As `BankTargets.plan`; what is refused of a sale is said of the field of its share. */
  private async plan(
    unit: Unit,
    share: BankShare,
    place: number,
    document: BankDocument,
  ): Promise<PlannedShare> {
    try {
      return await this.targets.plan(unit, share, document);
    } catch (error) {
      throw share.target.kind === 'SALE' && error instanceof DomainError ? inShare(error, place) : error;
    }
  }

  private async dayOfUndo(unit: Unit, bookedOn: CivilDate): Promise<CivilDate> {
    return (await unit.run(this.ledgerRows.isClosedOn(bookedOn))) ? this.clock.today() : bookedOn;
  }
}

function refuseLateCost(cost: StandingBooking['lateCost']): void {
  if (!cost) return;
  const params = { description: cost.description, amount: euroText(cost.cents) };
  throw new DomainError('LATE_COST_STANDS', { params });
}

/** The fields of a sale that the share itself has. */
const OF_SHARE: readonly string[] = ['amount', 'description'];

function inShare({ code, path, params }: DomainError, place: number): DomainError {
  const [field] = path;
  if (field === undefined) return new DomainError(code, { params });
  const within = OF_SHARE.includes(String(field)) ? path : ['sale', ...path];
  return new DomainError(code, { path: ['shares', String(place - 1), ...within], params });
}

function checkedShares(shares: readonly BankShare[]): BankShare[] {
  if (shares.length === 0 || shares.length > MOST_SHARES)
    throw new DomainError('BANK_SHARES_TOO_MANY', { path: ['shares'], params: { most: MOST_SHARES } });
  if (shares.some(({ cents }) => cents === 0))
    throw new DomainError('BANK_SHARE_EMPTY', { path: ['shares'] });
  const named = shares.map(nameOf).filter((name) => name !== '');
  if (new Set(named).size < named.length) throw new DomainError('BANK_SHARE_TWICE', { path: ['shares'] });
  return shares.map((share) => ({
    ...share,
    description: optionalText(share.description, 'description', LONGEST_TEXT),
  }));
}

function refuseOtherSum(expected: Cents, shares: readonly BankShare[]): void {
  const stated = shares.reduce((sum, { cents }) => sum + cents, 0);
  if (stated === expected) return;
  throw new DomainError('BANK_SHARES_DIFFER', {
    path: ['shares'],
    params: {
      expected: euroText(expected),
      stated: euroText(stated),
      difference: euroText(stated - expected),
    },
  });
}

/** What a share names that can be paid once; an account takes any number, and so does a sale. */
function nameOf({ target }: BankShare): string {
  switch (target.kind) {
    case 'INVOICE':
      return target.invoiceId;
    case 'INVESTMENT':
      return target.investmentId;
    case 'EXPENSE':
      return target.expenseId;
    default:
      return '';
  }
}

/** After every id. */
const LAST = '~';

/**
 * Invoices are held one after another: two bookings that hold the same ones in one order never wait for each other. A sale
 * may hold the money of a person, which an invoice does after itself; so it comes after the invoices.
 */
function inLockOrder(shares: readonly BankShare[]): { readonly share: BankShare; readonly place: number }[] {
  const key = (share: BankShare) => nameOf(share) || LAST;
  return shares
    .map((share, i) => ({ share, place: i + 1 }))
    .toSorted((a, b) => (key(a.share) < key(b.share) ? -1 : key(a.share) > key(b.share) ? 1 : 0));
}

function referenceOf({ counterpartyName, remittance }: LockedEntry): string {
  return (remittance || counterpartyName).slice(0, LONGEST_REFERENCE);
}

/** @throws DomainError `NOT_FOUND`, `BANK_ENTRY_ALREADY_BOOKED`, `BANK_ENTRY_IGNORED` */
export function waiting(row: LockedEntry | null): LockedEntry {
  if (!row) throw new DomainError('NOT_FOUND');
  if (row.state === 'BOOKED') throw new DomainError('BANK_ENTRY_ALREADY_BOOKED');
  if (row.state === 'IGNORED') throw new DomainError('BANK_ENTRY_IGNORED');
  return row;
}

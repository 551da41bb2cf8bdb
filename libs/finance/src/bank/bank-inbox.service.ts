import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { DomainError } from '#kernel';
import { Db, freeText, type Page } from '#platform';
import { InvoiceRepository } from '../invoice/invoice.repository.js';
import { Ledger } from '../ledger/ledger.service.js';
import { allocation } from '../thermometer/allocation.js';
import { proRata } from '../thermometer/contribution.js';
import { contributionPolicy } from '../thermometer/contribution-policy.js';
import { BankEntryRepository, type BankEntryRow, type BankEntryState } from './bank-entry.repository.js';
import { type MatchReason, proposeMatches } from './match.js';
import { paymentEntry } from './payment-entry.js';

const LONGEST_REASON = 500;

/** A bank entry with the invoices that it may pay, the most likely first. */
export interface InboxEntry extends BankEntryRow {
  readonly proposals: readonly {
    readonly invoiceId: string;
    readonly invoiceNumber: string;
    readonly reason: MatchReason;
  }[];
}

@Injectable()
export class BankInbox {
  constructor(
    private readonly db: Db,
    private readonly policies: Policies,
    private readonly ledger: Ledger,
    private readonly invoices: InvoiceRepository,
    private readonly repository: BankEntryRepository,
  ) {}

  /** Entries in a state; new ones with proposals. */
  page(state: BankEntryState, page: Page): Promise<InboxEntry[]> {
    return this.db.read(async (unit) => {
      const rows = await unit.run(this.repository.page(state, page));
      const open = state === 'NEW' && rows.length > 0 ? await unit.run(this.repository.openInvoices()) : [];
      const numbers = new Map(open.map((invoice) => [invoice.id, invoice.number]));
      return rows.map((row) => ({
        ...row,
        proposals: proposeMatches(row, open).map(({ invoiceId, reason }) => ({
          invoiceId,
          invoiceNumber: numbers.get(invoiceId)!,
          reason,
        })),
      }));
    });
  }

  /**
   * Treasurers: says that a bank entry pays an invoice, in whole or in part. The receipt and its allocation are posted
   * under the policy of the day on which the bank booked the money. Of two at once, one wins.
   * @throws DomainError `NOT_FOUND`, `BANK_ENTRY_ALREADY_BOOKED`, `BANK_ENTRY_IGNORED`, `AMOUNT_NOT_POSITIVE`, `INVOICE_IS_DRAFT`,
   *   `PAYMENT_EXCEEDS_INVOICE` (`open`, `payment`), `POLICY_MISSING`, and what the ledger refuses
   */
  async confirm(entryId: string, invoiceId: string): Promise<BankEntryRow> {
    const seen = await this.db.read(this.repository.get(entryId));
    if (!seen) throw new DomainError('NOT_FOUND');
    const policy = await this.policies.on(contributionPolicy, seen.bookedOn);
    return this.db.write(async (unit) => {
      const row = await unit.run(this.repository.lock(entryId));
      refuseUnlessNew(row);
      // money that goes out pays no invoice, not even one that was overpaid in part before
      if (row.amount <= 0) throw new DomainError('AMOUNT_NOT_POSITIVE', { path: ['bankEntryId'] });
      const invoice = await unit.run(this.invoices.lockForPayment(invoiceId));
      if (!invoice) throw new DomainError('NOT_FOUND');
      const { number, memberId } = invoice;
      if (number === null) throw new DomainError('INVOICE_IS_DRAFT');
      const before = await unit.run(this.invoices.paidSoFar(invoiceId));
      const part = proRata(invoice, row.amount, before);
      const document = { on: row.bookedOn, reference: number, sourceId: entryId };
      const receipt = paymentEntry({ ...document, cents: row.amount });
      const { entries } = allocation(
        { ...document, memberId, net: part.net, directCosts: part.directCosts },
        policy,
      );
      await unit.run(
        this.repository.insertPayment({
          ...part,
          invoiceId,
          bankEntryId: entryId,
          paidOn: row.bookedOn,
          cents: row.amount,
          entryId: receipt.id,
        }),
      );
      await unit.run(this.repository.setState(entryId, 'BOOKED', ''));
      await unit.run(this.ledger.post([receipt, ...entries]));
      return { ...row, state: 'BOOKED' as const };
    });
  }

  /**
   * Treasurers: sets an entry aside that pays no invoice.
   * @throws DomainError `NOT_FOUND`, `BANK_ENTRY_ALREADY_BOOKED`, `BANK_ENTRY_IGNORED`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`
   */
  async ignore(entryId: string, reason: string): Promise<BankEntryRow> {
    const stateReason = freeText(reason, 'reason', LONGEST_REASON);
    return this.db.write(async (unit) => {
      const row = await unit.run(this.repository.lock(entryId));
      refuseUnlessNew(row);
      await unit.run(this.repository.setState(entryId, 'IGNORED', stateReason));
      return { ...row, state: 'IGNORED' as const, stateReason };
    });
  }
}

function refuseUnlessNew(row: BankEntryRow | null): asserts row is BankEntryRow {
  if (!row) throw new DomainError('NOT_FOUND');
  if (row.state === 'BOOKED') throw new DomainError('BANK_ENTRY_ALREADY_BOOKED');
  if (row.state === 'IGNORED') throw new DomainError('BANK_ENTRY_IGNORED');
}

import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError } from '#kernel';
import { refuseImpossibleDay } from '#membership';
import { Clock, Db, freeText } from '#platform';
import { Ledger } from '../../ledger/ledger.service.js';
import type { InvoiceRow } from '../invoice-row.js';
import { Invoices } from '../invoice.service.js';
import { SettlementRepository } from '../settlement/settlement.repository.js';
import { writeOffEntry } from './write-off-entry.js';
import { WriteOffRepository } from './write-off.repository.js';

const LONGEST_REASON = 500;

export interface WriteOff {
  readonly invoiceId: string;
  readonly on: CivilDate;
  readonly reason: string;
  readonly isVatReclaimed: boolean;
}

/** Debts that nobody expects to be paid any more. */
@Injectable()
export class WriteOffs {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly invoices: Invoices,
    private readonly settlements: SettlementRepository,
    private readonly repository: WriteOffRepository,
  ) {}

  /**
   * Treasurers: takes all that is open of an invoice as lost. What was paid of it, and what that gave to the member,
   * stays.
   * @throws DomainError `NOT_FOUND`, `INVOICE_IS_DRAFT`, `INVOICE_NOT_OPEN`, `DATE_IN_FUTURE`, `DATE_TOO_EARLY` before
   *   the invoice, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, and what the ledger refuses
   */
  async writeOff(writeOff: WriteOff): Promise<InvoiceRow> {
    const reason = freeText(writeOff.reason, 'reason', LONGEST_REASON);
    const { invoiceId, on, isVatReclaimed } = writeOff;
    return this.db.write(async (unit) => {
      const invoice = await unit.run(this.settlements.hold(invoiceId));
      if (!invoice) throw new DomainError('NOT_FOUND');
      const { number, issuedOn } = invoice;
      if (number === null) throw new DomainError('INVOICE_IS_DRAFT');
      refuseImpossibleDay(on, 'writtenOffOn', { earliest: issuedOn!, today: this.clock.today() });
      const { open, standing, paid } = await unit.run(this.settlements.balance(invoiceId));
      if (open === 0) throw new DomainError('INVOICE_NOT_OPEN');
      const net = standing.net - paid.net;
      const parts = { net, vat: open - net, directCosts: standing.directCosts - paid.directCosts };
      const entry = writeOffEntry({ invoiceId, number, on, parts, isVatReclaimed });
      await unit.run(this.repository.insert({ invoiceId, on, reason, parts, entryId: entry.id }));
      await unit.run(this.ledger.post([entry]));
      return this.invoices.get(invoiceId);
    });
  }
}

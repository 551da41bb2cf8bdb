import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { type Cents, type CivilDate, DomainError } from '#kernel';
import type { Unit } from '#platform';
import type { Entry } from '../../ledger/entry.js';
import { contributionPolicy } from '../../thermometer/contribution-policy.js';
import { type InvoiceParts, netRevenueOf } from '../../thermometer/contribution.js';
import { allocationPart } from './allocation-part.js';
import { SettlementRepository } from './settlement.repository.js';
import { settlementParts } from './settlement.js';

/** The document of a refund: the bank entry with which the money went back. */
export interface RefundDocument {
  readonly on: CivilDate;
  readonly sourceId: string;
}

/** What a customer gets back of an invoice that was credited after it was paid. */
@Injectable()
export class Refunds {
  constructor(
    private readonly policies: Policies,
    private readonly repository: SettlementRepository,
  ) {}

  /**
   * What a refund stands for, and the entry that takes back what was allocated of it, contribution included. Whoever
   * books it keeps the parts with the (negative) payment and posts the entry behind the one of the bank. The invoice is
   * held until the unit ends.
   * @param cents what went back, above zero
   * @throws DomainError `NOT_FOUND`, `INVOICE_IS_DRAFT`, `REFUND_EXCEEDS_DUE` (`due`, `refund`)
   */
  async prepare(
    unit: Unit,
    invoiceId: string,
    cents: Cents,
    document: RefundDocument,
  ): Promise<{ readonly number: string; readonly parts: InvoiceParts; readonly entries: Entry[] }> {
    const invoice = await unit.run(this.repository.hold(invoiceId));
    if (!invoice) throw new DomainError('NOT_FOUND');
    const { number } = invoice;
    if (number === null) throw new DomainError('INVOICE_IS_DRAFT');
    const balance = await unit.run(this.repository.balance(invoiceId));
    const parts = settlementParts(balance, -cents);
    const entries = allocationPart(
      await unit.run(this.repository.allocated(invoiceId)),
      netRevenueOf(parts),
      netRevenueOf(balance.paid),
      (await this.policies.find(contributionPolicy, document.on))?.id ?? null,
      { ...document, reference: number },
    );
    return { number, parts, entries };
  }
}

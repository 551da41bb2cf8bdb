import { Injectable } from '@nestjs/common';
import { Cooperatives, Policies } from '#cooperative';
import { type CivilDate, DomainError, newId } from '#kernel';
import { refuseImpossibleDay } from '#membership';
import { Clock, Db, freeText, type Unit } from '#platform';
import { Ledger } from '../../ledger/ledger.service.js';
import type { Entry } from '../../ledger/entry.js';
import { AllocationRepository } from '../../thermometer/allocation.repository.js';
import { Allocations } from '../../thermometer/allocations.service.js';
import type { Earned } from '../../thermometer/contribution.js';
import { vatSchemeOn } from '../../vat/vat-policy.js';
import { frozenCustomer, type FrozenCreditNote, frozenSupplier } from '../document/frozen-document.js';
import { SalesDocuments } from '../document/sales-documents.service.js';
import type { InvoiceRow } from '../invoice-row.js';
import { Invoices } from '../invoice.service.js';
import { invoicingOf, invoicingPolicy } from '../invoicing-policy.js';
import { Numbering } from '../numbering.service.js';
import { SettlementRepository } from '../settlement/settlement.repository.js';
import { paidChange } from '../settlement/settlement.js';
import { type Credit, type CreditedQuantity, creditOf, standingAfter } from './credit-note.js';
import { creditNoteEntry } from './credit-note-entry.js';
import { CreditNoteRepository } from './credit-note.repository.js';

const LONGEST_REASON = 500;

export interface CreditRequest {
  readonly invoiceId: string;
  readonly issuedOn: CivilDate;
  readonly reason: string;
  /** Null: all that is left of the invoice. */
  readonly quantities: readonly CreditedQuantity[] | null;
}

@Injectable()
export class CreditNotes {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly cooperatives: Cooperatives,
    private readonly policies: Policies,
    private readonly ledger: Ledger,
    private readonly invoices: Invoices,
    private readonly numbering: Numbering,
    private readonly documents: SalesDocuments,
    private readonly allocations: Allocations,
    private readonly allocated: AllocationRepository,
    private readonly settlements: SettlementRepository,
    private readonly repository: CreditNoteRepository,
  ) {}

  /**
   * Treasurers: takes back a final invoice, whole or in part. What was not paid yet is owed no more, at once. What was
   * paid beyond what is left waits until the bank pays it back; only then the member gives back its part.
   * @throws DomainError `NOT_FOUND`, `INVOICE_IS_DRAFT`, `INVOICE_WRITTEN_OFF`, `DATE_IN_FUTURE`, `DATE_TOO_EARLY` before
   *   the invoice, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, `POLICY_MISSING`, what `creditOf` refuses, and what
   *   the ledger refuses
   */
  async credit({ invoiceId, issuedOn, quantities, ...request }: CreditRequest): Promise<InvoiceRow> {
    const reason = freeText(request.reason, 'reason', LONGEST_REASON);
    const { creditSeries } = invoicingOf((await this.policies.on(invoicingPolicy, issuedOn)).body);
    const row = await this.db.write(async (unit) => {
      const invoice = await unit.run(this.settlements.hold(invoiceId));
      if (!invoice) throw new DomainError('NOT_FOUND');
      if (invoice.number === null) throw new DomainError('INVOICE_IS_DRAFT');
      refuseImpossibleDay(issuedOn, 'issuedOn', { earliest: invoice.issuedOn!, today: this.clock.today() });
      const balance = await unit.run(this.settlements.balance(invoiceId));
      if (balance.writtenOff > 0) throw new DomainError('INVOICE_WRITTEN_OFF');
      const credit = creditOf(await unit.run(this.repository.creditable(invoiceId)), quantities);
      const change = paidChange({ standing: standingAfter(balance.standing, credit), paid: balance.paid });
      const number = await this.numbering.next(unit, creditSeries, issuedOn);
      const id = newId();
      const entry = creditNoteEntry({ id, number, issuedOn, credit });
      await unit.run(
        this.repository.insert({
          id,
          invoiceId,
          number,
          issuedOn,
          reason,
          credit,
          paidChange: change,
          entryId: entry.id,
        }),
      );
      const after = await this.invoices.get(invoiceId);
      await this.freeze(unit, id, after, credit, after.refundDue - balance.refundDue);
      const adjusted = await this.corrections(unit, invoiceId, change, {
        on: issuedOn,
        reference: invoice.number,
      });
      await unit.run(this.ledger.post([entry, ...adjusted]));
      // read after the document, so that it is in it
      return this.invoices.get(invoiceId);
    });
    this.documents.nudge();
    return row;
  }

  /**
   * Treasurers: sends the paper of a credit note to the customer, or to another address.
   * @throws DomainError `NOT_FOUND`, `CUSTOMER_EMAIL_MISSING`, `EMAIL_INVALID`
   */
  async send(id: string, email: string | null): Promise<InvoiceRow> {
    const row = await this.db.write(async (unit) => {
      const invoiceId = await unit.run(this.repository.invoiceOf(id));
      if (!invoiceId) throw new DomainError('NOT_FOUND');
      const { customer } = await this.invoices.get(invoiceId);
      await this.documents.send(unit, id, email ?? customer.email);
      return this.invoices.get(invoiceId);
    });
    this.documents.nudge();
    return row;
  }

  /** What a settled invoice gave to its members, brought to what still stands of it. */
  private async corrections(
    unit: Unit,
    invoiceId: string,
    change: Earned,
    document: { readonly on: CivilDate; readonly reference: string },
  ): Promise<Entry[]> {
    if (change.net === 0 && change.directCosts === 0) return [];
    const given = await unit.run(this.allocated.givenByInvoice(invoiceId));
    if (given.length === 0) return [];
    const parts = await this.allocations.correct(unit, given, change, { ...document, rule: 'REFUND' });
    return parts.flatMap(({ entries }) => entries);
  }

  private async freeze(
    unit: Unit,
    id: string,
    invoice: InvoiceRow,
    credit: Credit,
    refund: number,
  ): Promise<void> {
    const note = invoice.creditNotes.find((one) => one.id === id)!;
    const { customer, customerReference, suppliedOn } = invoice;
    const frozen: FrozenCreditNote = {
      kind: 'CREDIT_NOTE',
      supplier: frozenSupplier(await this.cooperatives.registration()),
      customer: frozenCustomer(customer),
      customerReference,
      number: note.number,
      issuedOn: note.issuedOn,
      reason: note.reason,
      invoice: { number: invoice.number!, issuedOn: invoice.issuedOn! },
      refund,
      scheme: await vatSchemeOn(this.policies, suppliedOn),
      lines: credit.lines,
      perRate: credit.perRate,
      net: credit.net,
      vat: credit.vat,
      gross: credit.gross,
    };
    await this.documents.freeze(unit, {
      subjectId: id,
      invoiceId: invoice.id,
      locale: customer.locale,
      frozen,
    });
  }
}

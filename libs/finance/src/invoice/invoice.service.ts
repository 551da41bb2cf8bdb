import { Injectable } from '@nestjs/common';
import { Cooperatives, Policies } from '#cooperative';
import { addDays, type Cents, type CivilDate, DomainError, LARGEST_CENTS, newId } from '#kernel';
import { Members } from '#membership';
import { Clock, Db, freeText, type Page, scopesOf } from '#platform';
import { Ledger } from '../ledger/ledger.service.js';
import { InvoiceEntity } from './invoice.entity.js';
import { invoiceEntry } from './invoice-entry.js';
import { InvoiceLineEntity } from './invoice-line.entity.js';
import { invoiceNumber, paymentReference } from './invoice-number.js';
import type { InvoiceState } from './invoice.model.js';
import { InvoiceRepository, type InvoiceRow } from './invoice.repository.js';
import { invoicingPolicy } from './invoicing-policy.js';
import { type InvoiceLine, invoiceTotals, type InvoiceTotals } from './vat.js';

const MOST_LINES = 100;
const LONGEST_DESCRIPTION = 500;

export interface InvoiceDraft {
  readonly memberId: string;
  readonly customerId: string;
  readonly suppliedOn: CivilDate;
  readonly directCosts: Cents;
  readonly lines: readonly InvoiceLine[];
}

@Injectable()
export class Invoices {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly cooperatives: Cooperatives,
    private readonly policies: Policies,
    private readonly members: Members,
    private readonly ledger: Ledger,
    private readonly repository: InvoiceRepository,
  ) {}

  /** @throws DomainError `NOT_FOUND`, also for an invoice of a member whom the caller may not see */
  async get(id: string): Promise<InvoiceRow> {
    const row = await this.db.read(this.repository.get(id, scopesOf('invoice.read'), this.clock.today()));
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  page(state: InvoiceState | null, page: Page): Promise<InvoiceRow[]> {
    return this.db.read(this.repository.page(state, scopesOf('invoice.read'), this.clock.today(), page));
  }

  /**
   * Treasurers. A draft has no number and is not in the books.
   * @throws DomainError `INVOICE_EMPTY`, `INVOICE_TOO_LONG`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`,
   *   `AMOUNT_NOT_POSITIVE`, `AMOUNT_INVALID`, `DIRECT_COSTS_EXCEED_NET`, `VAT_RATE_UNKNOWN`, `NOT_FOUND` for member or customer
   */
  async draft(draft: InvoiceDraft): Promise<InvoiceRow> {
    if (draft.lines.length > MOST_LINES)
      throw new DomainError('INVOICE_TOO_LONG', { path: ['lines'], params: { most: MOST_LINES } });
    const lines = draft.lines.map((line) => ({
      ...line,
      description: freeText(line.description, 'description', LONGEST_DESCRIPTION),
    }));
    const totals = invoiceTotals(lines, draft.suppliedOn);
    checkTotals(totals, draft.directCosts);
    const id = newId();
    await this.db.write(async (unit) => {
      await unit.manager.insert(InvoiceEntity, {
        ...draft,
        id,
        net: totals.net,
        vat: totals.vat,
        gross: totals.gross,
      });
      await unit.manager.insert(
        InvoiceLineEntity,
        lines.map((line, i) => ({ ...line, invoiceId: id, line: i + 1, net: totals.lines[i]! })),
      );
    });
    return this.get(id);
  }

  /**
   * Gives a draft its number and books it. The number comes from a row that stays locked until the unit ends: numbers have
   * no gaps, whatever fails.
   * @throws DomainError `NOT_FOUND`, `INVOICE_ALREADY_FINAL`, `SUPPLY_OUTSIDE_MEMBERSHIP` on the day of supply, `DATE_IN_FUTURE`,
   *   `COOPERATIVE_NOT_REGISTERED`, `CUSTOMER_VAT_ID_MISSING`, `POLICY_MISSING`, and what the ledger refuses
   */
  async finalise(id: string, issuedOn: CivilDate): Promise<InvoiceRow> {
    if (issuedOn > this.clock.today()) throw new DomainError('DATE_IN_FUTURE', { path: ['issuedOn'] });
    await this.requireRegistration();
    const { body: invoicing } = await this.policies.on(invoicingPolicy, issuedOn);
    await this.db.write(async (unit) => {
      const draft = await unit.run(this.repository.lockDraft(id));
      if (!draft) throw new DomainError('NOT_FOUND');
      if (draft.number !== null) throw new DomainError('INVOICE_ALREADY_FINAL');
      if (draft.suppliedOn > this.clock.today())
        throw new DomainError('DATE_IN_FUTURE', { path: ['suppliedOn'] });
      if (draft.lines.some((line) => line.vat === 'REVERSE_CHARGE') && draft.customerVatId === null) {
        throw new DomainError('CUSTOMER_VAT_ID_MISSING');
      }
      if ((await this.members.phaseOn(draft.memberId, draft.suppliedOn)) !== 'ACTIVE') {
        throw new DomainError('SUPPLY_OUTSIDE_MEMBERSHIP', { params: { date: draft.suppliedOn } });
      }
      const year = Number(issuedOn.slice(0, 4));
      const sequence = await unit.run(this.repository.nextNumber(invoicing.series, year));
      const number = invoiceNumber({ series: invoicing.series, year, sequence });
      const entry = invoiceEntry({
        id,
        number,
        issuedOn,
        directCosts: draft.directCosts,
        totals: invoiceTotals(draft.lines, draft.suppliedOn),
      });
      await unit.run(
        this.repository.makeFinal({
          id,
          number,
          paymentReference: paymentReference(number),
          issuedOn,
          dueOn: addDays(issuedOn, invoicing.termDays),
          entryId: entry.id,
        }),
      );
      await unit.run(this.ledger.post([entry]));
    });
    return this.get(id);
  }

  private async requireRegistration(): Promise<void> {
    try {
      await this.cooperatives.registration();
    } catch (error) {
      if (error instanceof DomainError && error.code === 'NOT_FOUND')
        throw new DomainError('COOPERATIVE_NOT_REGISTERED');
      throw error;
    }
  }
}

function checkTotals(totals: InvoiceTotals, directCosts: Cents): void {
  if (totals.gross <= 0) throw new DomainError('AMOUNT_NOT_POSITIVE', { path: ['lines'] });
  if ([totals.gross, ...totals.lines].some((cents) => Math.abs(cents) > LARGEST_CENTS)) {
    throw new DomainError('AMOUNT_INVALID', { path: ['lines'] });
  }
  if (directCosts < 0 || directCosts > totals.net)
    throw new DomainError('DIRECT_COSTS_EXCEED_NET', { path: ['directCosts'] });
}

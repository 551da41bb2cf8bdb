import { Injectable } from '@nestjs/common';
import { Cooperatives, Policies } from '#cooperative';
import { addDays, type CivilDate, DomainError, newId } from '#kernel';
import { Members } from '#membership';
import { Clock, Db, LARGEST_PAGE, type Page, rowHere, type Scope, scopesOf, type Unit } from '#platform';
import { Ledger } from '../ledger/ledger.service.js';
import { vatSchemeOn } from '../vat/vat-policy.js';
import { frozenCustomer, frozenSupplier } from './document/frozen-document.js';
import { SalesDocuments } from './document/sales-documents.service.js';
import { InvoiceEntity } from './invoice.entity.js';
import { invoiceEntry } from './invoice-entry.js';
import { InvoiceLineEntity } from './invoice-line.entity.js';
import { paymentReference } from './invoice-number.js';
import { InvoiceRepository } from './invoice.repository.js';
import type { InvoiceQuery, InvoiceRow, LockedDraft } from './invoice-row.js';
import { InvoiceWriteRepository } from './invoice-write.repository.js';
import { invoicingPolicy } from './invoicing-policy.js';
import { Numbering } from './numbering.service.js';
import type { Receivables } from './receivables.js';
import { ReceivablesRepository } from './receivables.repository.js';
import { refuseVatUnderScheme, type Sale } from './sale.js';
import { SaleGround } from './sale-ground.service.js';
import { invoiceTotals, type InvoiceTotals } from './vat.js';

/** In a unit that has looked at who may do what: the invoice as it is. */
const EVERYWHERE: readonly Scope[] = [{ kind: 'COOPERATIVE' }];
/** Phases in which a person sells under the cooperative's name. */
const SELLING_PHASES = ['TRIAL', 'ACTIVE'];

export interface InvoiceDraft extends Sale {
  readonly suppliedOn: CivilDate;
}

const EVERY_INVOICE: InvoiceQuery = {
  states: [],
  customerId: null,
  memberId: null,
  text: '',
  issuedFrom: null,
  issuedUntil: null,
};

@Injectable()
export class Invoices {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly cooperatives: Cooperatives,
    private readonly policies: Policies,
    private readonly members: Members,
    private readonly ledger: Ledger,
    private readonly ground: SaleGround,
    private readonly numbering: Numbering,
    private readonly documents: SalesDocuments,
    private readonly repository: InvoiceRepository,
    private readonly writes: InvoiceWriteRepository,
    private readonly receivable: ReceivablesRepository,
  ) {}

  /** @throws DomainError `NOT_FOUND`, also for an invoice of a member whom the caller may not see */
  get(id: string): Promise<InvoiceRow> {
    return this.read(id, scopesOf('invoice.read'));
  }

  /** Latest draft first. */
  page(query: InvoiceQuery, page: Page): Promise<InvoiceRow[]> {
    return this.db.read(this.repository.page(query, scopesOf('invoice.read'), this.clock.today(), page));
  }

  /** All that customers have yet to pay, newest first, within the caller's reach. */
  async open(): Promise<InvoiceRow[]> {
    const query = { ...EVERY_INVOICE, states: ['OPEN', 'OVERDUE'] as const };
    const open: InvoiceRow[] = [];
    let from: [string] | null = null;
    for (;;) {
      const page = await this.page(query, { limit: LARGEST_PAGE, isBackward: false, from });
      open.push(...page.slice(0, LARGEST_PAGE));
      if (page.length <= LARGEST_PAGE) return open;
      from = [open.at(-1)!.id];
    }
  }

  /** What customers owe today, by how long it is due, over the invoices in the caller's reach. */
  receivables(): Promise<Receivables> {
    return this.db.read(this.receivable.on(this.clock.today(), scopesOf('invoice.read')));
  }

  /**
   * Treasurers. A draft has no number and is not in the books.
   * @throws DomainError what `SaleGround.checked` refuses
   */
  async draft(draft: InvoiceDraft): Promise<InvoiceRow> {
    return this.db.write(async (unit) => this.get(await this.insert(unit, draft)));
  }

  /** Writes a draft in a unit of other work, such as a quote that was accepted. @returns its id */
  async insert(unit: Unit, draft: InvoiceDraft): Promise<string> {
    const { sale, totals } = await this.ground.checked(draft, draft.suppliedOn);
    const id = newId();
    await unit.manager.insert(InvoiceEntity, { ...columnsOf(sale, totals), id });
    await this.insertLines(unit, id, sale, totals);
    return id;
  }

  /**
   * Treasurers: replaces everything of a draft.
   * @throws DomainError `NOT_FOUND`, `INVOICE_ALREADY_FINAL`, and what `SaleGround.checked` refuses
   */
  async change(id: string, draft: InvoiceDraft): Promise<InvoiceRow> {
    return this.db.write(async (unit) => {
      const { sale, totals } = await this.ground.checked(draft, draft.suppliedOn);
      await this.lockDraft(unit, id);
      await unit.manager.update(InvoiceEntity, rowHere(id), columnsOf(sale, totals));
      await unit.run(this.writes.removeLines(id));
      await this.insertLines(unit, id, sale, totals);
      return this.get(id);
    });
  }

  /** Treasurers: throws a draft away. @throws DomainError `NOT_FOUND`, `INVOICE_ALREADY_FINAL` */
  async remove(id: string): Promise<void> {
    await this.db.write(async (unit) => {
      await this.lockDraft(unit, id);
      await unit.run(this.writes.removeLines(id));
      await unit.run(this.writes.remove(id));
    });
  }

  /**
   * Gives a draft its number, books it, and freezes what stands on its paper. The number comes from a row that stays
   * locked until the unit ends: numbers have no gaps, whatever fails.
   * @throws DomainError `NOT_FOUND`, `INVOICE_ALREADY_FINAL`, `SUPPLY_OUTSIDE_MEMBERSHIP` on the day of supply, `DATE_IN_FUTURE`,
   *   `COOPERATIVE_NOT_REGISTERED`, `CUSTOMER_VAT_ID_MISSING`, `VAT_NOT_UNDER_KOR`, `POLICY_MISSING`, and what the ledger refuses
   */
  async finalise(id: string, issuedOn: CivilDate): Promise<InvoiceRow> {
    const row = await this.db.write(async (unit) => {
      await this.finaliseIn(unit, id, issuedOn);
      return this.get(id);
    });
    this.documents.nudge();
    return row;
  }

  /** As `finalise`, in a unit of other work, such as the round of recurring invoices; call `SalesDocuments.nudge()` after it. */
  async finaliseIn(unit: Unit, id: string, issuedOn: CivilDate): Promise<void> {
    if (issuedOn > this.clock.today()) throw new DomainError('DATE_IN_FUTURE', { path: ['issuedOn'] });
    const supplier = frozenSupplier(await this.registration());
    const { body: invoicing } = await this.policies.on(invoicingPolicy, issuedOn);
    const draft = await this.lockDraft(unit, id);
    await this.refuseUnsellable(draft);
    const totals = invoiceTotals(draft.lines, draft.suppliedOn);
    const number = await this.numbering.next(unit, invoicing.series, issuedOn);
    const entry = invoiceEntry({ id, number, issuedOn, directCosts: draft.directCosts, totals });
    const dueOn = addDays(issuedOn, draft.customerTermDays ?? invoicing.termDays);
    const reference = paymentReference(number);
    await unit.run(
      this.writes.makeFinal({ id, number, paymentReference: reference, issuedOn, dueOn, entryId: entry.id }),
    );
    const { customer, customerReference, lines, suppliedOn } = await this.inUnit(id);
    await this.documents.freeze(unit, {
      subjectId: id,
      invoiceId: id,
      locale: customer.locale,
      frozen: {
        kind: 'INVOICE',
        supplier,
        customer: frozenCustomer(customer),
        customerReference,
        number,
        issuedOn,
        suppliedOn,
        dueOn,
        paymentReference: reference,
        scheme: await vatSchemeOn(this.policies, suppliedOn),
        lines: lines.map(({ description, quantity, unitPrice, vat, net }) => ({
          description,
          quantity,
          unitPrice,
          vat,
          net,
        })),
        perRate: totals.perRate,
        net: totals.net,
        vat: totals.vat,
        gross: totals.gross,
      },
    });
    await unit.run(this.ledger.post([entry]));
  }

  /**
   * Treasurers: sends the paper of a final invoice to its customer, or to another address.
   * @throws DomainError `NOT_FOUND`, `INVOICE_IS_DRAFT`, `CUSTOMER_EMAIL_MISSING`, `EMAIL_INVALID`
   */
  async send(id: string, email: string | null): Promise<InvoiceRow> {
    const row = await this.db.write(async (unit) => {
      const { number, customer } = await this.get(id);
      if (number === null) throw new DomainError('INVOICE_IS_DRAFT');
      await this.documents.send(unit, id, email ?? customer.email);
      return this.get(id);
    });
    this.documents.nudge();
    return row;
  }

  /** An invoice for work that has asked before who may do it: the rounds, which nobody asks for, and what follows a permission. */
  inUnit(id: string): Promise<InvoiceRow> {
    return this.read(id, EVERYWHERE);
  }

  private async read(id: string, scopes: readonly Scope[]): Promise<InvoiceRow> {
    const row = await this.db.read(this.repository.get(id, scopes, this.clock.today()));
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  private async lockDraft(unit: Unit, id: string): Promise<LockedDraft> {
    const draft = await unit.run(this.writes.lockDraft(id));
    if (!draft) throw new DomainError('NOT_FOUND');
    if (draft.number !== null) throw new DomainError('INVOICE_ALREADY_FINAL');
    return draft;
  }

  private async refuseUnsellable({ memberId, suppliedOn, lines, customerVatId }: LockedDraft): Promise<void> {
    if (suppliedOn > this.clock.today()) throw new DomainError('DATE_IN_FUTURE', { path: ['suppliedOn'] });
    if (lines.some((line) => line.vat === 'REVERSE_CHARGE') && customerVatId === null)
      throw new DomainError('CUSTOMER_VAT_ID_MISSING');
    refuseVatUnderScheme(lines, await vatSchemeOn(this.policies, suppliedOn));
    if (!SELLING_PHASES.includes(await this.members.phaseOn(memberId, suppliedOn)))
      throw new DomainError('SUPPLY_OUTSIDE_MEMBERSHIP', { params: { date: suppliedOn } });
  }

  private async insertLines(unit: Unit, invoiceId: string, sale: Sale, totals: InvoiceTotals): Promise<void> {
    const lines = sale.lines.map((line, i) => ({ ...line, invoiceId, line: i + 1, net: totals.lines[i]! }));
    await unit.manager.insert(InvoiceLineEntity, lines);
  }

  private async registration(): ReturnType<Cooperatives['registration']> {
    try {
      return await this.cooperatives.registration();
    } catch (error) {
      if (error instanceof DomainError && error.code === 'NOT_FOUND')
        throw new DomainError('COOPERATIVE_NOT_REGISTERED');
      throw error;
    }
  }
}

function columnsOf({ lines: _lines, ...draft }: InvoiceDraft, { net, vat, gross }: InvoiceTotals) {
  return { ...draft, net, vat, gross };
}

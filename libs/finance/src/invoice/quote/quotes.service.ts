import { Injectable } from '@nestjs/common';
import { Cooperatives, Policies } from '#cooperative';
import { addDays, type CivilDate, DomainError, newId } from '#kernel';
import { refuseEarlierDay, refuseImpossibleDay } from '#membership';
import { Clock, Db, optionalText, type Page, rowHere, scopesOf, type Unit } from '#platform';
import { vatSchemeOn } from '../../vat/vat-policy.js';
import { frozenCustomer, frozenSupplier } from '../document/frozen-document.js';
import { SalesDocuments } from '../document/sales-documents.service.js';
import { Invoices } from '../invoice.service.js';
import { invoicingOf, invoicingPolicy } from '../invoicing-policy.js';
import { Numbering } from '../numbering.service.js';
import type { Sale } from '../sale.js';
import { SaleGround } from '../sale-ground.service.js';
import { invoiceTotals, type InvoiceTotals } from '../vat.js';
import { QuoteEntity, QuoteLineEntity } from './quote.entity.js';
import { type QuoteQuery, QuoteRepository, type QuoteRow } from './quote.repository.js';

const LONGEST_REASON = 500;

export interface QuoteDraft extends Sale {
  /** Null: as many days from today as the policy says. */
  readonly validUntil: CivilDate | null;
}

/** What a member offers a customer, before there is an invoice. It is never in the books. */
@Injectable()
export class Quotes {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly cooperatives: Cooperatives,
    private readonly policies: Policies,
    private readonly invoices: Invoices,
    private readonly ground: SaleGround,
    private readonly numbering: Numbering,
    private readonly documents: SalesDocuments,
    private readonly repository: QuoteRepository,
  ) {}

  /** @throws DomainError `NOT_FOUND`, also for a quote of a member whom the caller may not see */
  async get(id: string): Promise<QuoteRow> {
    const row = await this.db.read(this.repository.get(id, scopesOf('quote.read'), this.clock.today()));
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** Latest first. */
  page(query: QuoteQuery, page: Page): Promise<QuoteRow[]> {
    return this.db.read(this.repository.page(query, scopesOf('quote.read'), this.clock.today(), page));
  }

  /** Treasurers. @throws DomainError `POLICY_MISSING`, `DATE_TOO_EARLY`, and what `SaleGround.checked` refuses */
  async draft(draft: QuoteDraft): Promise<QuoteRow> {
    return this.db.write(async (unit) => {
      const { columns, sale, totals } = await this.checked(draft);
      const id = newId();
      await unit.manager.insert(QuoteEntity, { ...columns, id });
      await this.insertLines(unit, id, sale, totals);
      return this.get(id);
    });
  }

  /** Treasurers: replaces everything of a quote that was not sent. @throws DomainError `NOT_FOUND`, `QUOTE_ALREADY_SENT`, and as `draft` */
  async change(id: string, draft: QuoteDraft): Promise<QuoteRow> {
    return this.db.write(async (unit) => {
      const { columns, sale, totals } = await this.checked(draft);
      await this.holdDraft(unit, id);
      await unit.manager.update(QuoteEntity, rowHere(id), columns);
      await unit.run(this.repository.removeLines(id));
      await this.insertLines(unit, id, sale, totals);
      return this.get(id);
    });
  }

  /** Treasurers: throws a quote away that was not sent. @throws DomainError `NOT_FOUND`, `QUOTE_ALREADY_SENT` */
  async remove(id: string): Promise<void> {
    await this.db.write(async (unit) => {
      await this.holdDraft(unit, id);
      await unit.run(this.repository.removeLines(id));
      await unit.run(this.repository.remove(id));
    });
  }

  /**
   * Treasurers: the first time a quote gets its number and its paper is frozen; each time it is mailed, unless it is handed
   * over otherwise.
   * @throws DomainError `NOT_FOUND`, `QUOTE_EXPIRED`, `POLICY_MISSING`, `CUSTOMER_EMAIL_MISSING`, `EMAIL_INVALID`
   */
  async send(
    id: string,
    { isMailed, email }: { isMailed: boolean; email: string | null },
  ): Promise<QuoteRow> {
    const row = await this.db.write(async (unit) => {
      const quote = await this.hold(unit, id);
      if (quote.validUntil < this.clock.today()) throw new DomainError('QUOTE_EXPIRED');
      if (quote.state === 'DRAFT') await this.issue(unit, quote);
      if (isMailed) await this.documents.send(unit, id, email ?? quote.customer.email);
      return this.get(id);
    });
    this.documents.nudge();
    return row;
  }

  /**
   * Treasurers: the customer says yes. A draft invoice of the same lines comes of it, supplied on that day until it is
   * changed.
   * @throws DomainError `NOT_FOUND`, `QUOTE_NOT_SENT`, `QUOTE_ALREADY_ANSWERED`, `QUOTE_EXPIRED`, `DATE_IN_FUTURE`,
   *   `DATE_TOO_EARLY`, and what `SaleGround.checked` refuses
   */
  accept(id: string, on: CivilDate): Promise<QuoteRow> {
    return this.answer(id, on, async (unit, quote) => {
      if (on > quote.validUntil) throw new DomainError('QUOTE_EXPIRED');
      const { memberId, customer, enterpriseId, customerReference, directCosts, lines } = quote;
      const sale = { memberId, customerId: customer.id, enterpriseId, customerReference, directCosts };
      const invoiceId = await this.invoices.insert(unit, {
        ...sale,
        lines: lines.map(({ description, quantity, unitPrice, vat }) => ({
          description,
          quantity,
          unitPrice,
          vat,
        })),
        suppliedOn: on,
      });
      return { outcome: 'ACCEPTED', on, reason: '', invoiceId };
    });
  }

  /**
   * Treasurers: the customer says no.
   * @throws DomainError `NOT_FOUND`, `QUOTE_NOT_SENT`, `QUOTE_ALREADY_ANSWERED`, `DATE_IN_FUTURE`, `DATE_TOO_EARLY`,
   *   `TEXT_TOO_LONG`, `TEXT_HAS_BSN`
   */
  decline(id: string, on: CivilDate, typed: string | null): Promise<QuoteRow> {
    const reason = optionalText(typed, 'reason', LONGEST_REASON);
    return this.answer(id, on, async () => ({ outcome: 'DECLINED', on, reason, invoiceId: null }));
  }

  private answer(
    id: string,
    on: CivilDate,
    answerOf: (unit: Unit, quote: QuoteRow) => Promise<Parameters<QuoteRepository['answer']>[1]>,
  ): Promise<QuoteRow> {
    return this.db.write(async (unit) => {
      const quote = await this.hold(unit, id);
      if (quote.sentOn === null) throw new DomainError('QUOTE_NOT_SENT');
      if (quote.answeredOn !== null) throw new DomainError('QUOTE_ALREADY_ANSWERED');
      refuseImpossibleDay(on, 'answeredOn', { earliest: quote.sentOn, today: this.clock.today() });
      await unit.run(this.repository.answer(id, await answerOf(unit, quote)));
      return this.get(id);
    });
  }

  private async issue(unit: Unit, quote: QuoteRow): Promise<void> {
    const today = this.clock.today();
    const { quoteSeries } = invoicingOf((await this.policies.on(invoicingPolicy, today)).body);
    const number = await this.numbering.next(unit, quoteSeries, today);
    await unit.run(this.repository.markSent(quote.id, number, today));
    const totals = invoiceTotals(quote.lines, quote.reckonedOn);
    await this.documents.freeze(unit, {
      subjectId: quote.id,
      invoiceId: null,
      locale: quote.customer.locale,
      frozen: {
        kind: 'QUOTE',
        supplier: frozenSupplier(await this.cooperatives.registration()),
        customer: frozenCustomer(quote.customer),
        customerReference: quote.customerReference,
        number,
        sentOn: today,
        validUntil: quote.validUntil,
        scheme: await vatSchemeOn(this.policies, quote.reckonedOn),
        lines: quote.lines.map(({ line: _line, ...sold }) => sold),
        perRate: totals.perRate,
        net: totals.net,
        vat: totals.vat,
        gross: totals.gross,
      },
    });
  }

  /** What stands in the columns of a quote that is drafted today. */
  private async checked({ validUntil: asked, ...draft }: QuoteDraft) {
    const today = this.clock.today();
    const { quoteDays } = invoicingOf((await this.policies.on(invoicingPolicy, today)).body);
    const validUntil = asked ?? addDays(today, quoteDays);
    refuseEarlierDay(validUntil, 'validUntilOn', today);
    const { sale, totals } = await this.ground.checked(draft, today);
    const { lines: _lines, ...columns } = sale;
    const { net, vat, gross } = totals;
    return { columns: { ...columns, reckonedOn: today, validUntil, net, vat, gross }, sale, totals };
  }

  private async hold(unit: Unit, id: string): Promise<QuoteRow> {
    if (!(await unit.run(this.repository.hold(id)))) throw new DomainError('NOT_FOUND');
    return this.get(id);
  }

  private async holdDraft(unit: Unit, id: string): Promise<void> {
    if ((await this.hold(unit, id)).state !== 'DRAFT') throw new DomainError('QUOTE_ALREADY_SENT');
  }

  private async insertLines(unit: Unit, quoteId: string, sale: Sale, totals: InvoiceTotals): Promise<void> {
    const lines = sale.lines.map((line, i) => ({ ...line, quoteId, line: i + 1, net: totals.lines[i]! }));
    await unit.manager.insert(QuoteLineEntity, lines);
  }
}

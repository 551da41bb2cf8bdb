import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Cooperatives, Policies } from '#cooperative';
import { DomainError, euroText, newId } from '#kernel';
import { Clock, type Connection, connection, Db, LOGGER, type Page, text, type Unit } from '#platform';
import { frozenCustomer, frozenSupplier } from '../document/frozen-document.js';
import { SalesDocuments } from '../document/sales-documents.service.js';
import type { InvoiceRow } from '../invoice-row.js';
import { Invoices } from '../invoice.service.js';
import { SettlementRepository } from '../settlement/settlement.repository.js';
import { collectionCosts } from './collection-costs.js';
import { remindersOn } from './reminder-policy.js';
import { type DueReminder, ReminderRepository } from './reminder.repository.js';
import { LAST_STEP, nextReminder, payBefore } from './reminder-step.js';

/** Customers who did not pay in time, told so in three steps. It ends by itself when nothing is open any more. */
@Injectable()
export class Reminders {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly cooperatives: Cooperatives,
    private readonly policies: Policies,
    private readonly invoices: Invoices,
    private readonly settlements: SettlementRepository,
    private readonly documents: SalesDocuments,
    private readonly repository: ReminderRepository,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Invoices of which a reminder is due today, the longest due first. */
  async due(page: Page): Promise<Connection<DueReminder>> {
    const today = this.clock.today();
    const decision = await remindersOn(this.policies, today);
    const rows = await this.db.read(this.repository.due(decision, today, page));
    return connection(rows, page, (row) => [row.reminderOn, row.invoiceId]);
  }

  /**
   * Treasurers: writes the reminder that is due of an invoice, and mails it to the customer.
   * @throws DomainError `NOT_FOUND`, `INVOICE_IS_DRAFT`, `INVOICE_NOT_OPEN`, `REMINDERS_ALL_SENT`, `REMINDER_NOT_DUE`
   *   (`date`), `CUSTOMER_EMAIL_MISSING`
   */
  async send(invoiceId: string): Promise<InvoiceRow> {
    const row = await this.db.write(async (unit) => {
      await this.remind(unit, invoiceId);
      return this.invoices.get(invoiceId);
    });
    this.documents.nudge();
    return row;
  }

  /** Where the cooperative decided so, writes and mails every reminder that is due today. One that is refused holds up no other. */
  async sendDue(): Promise<void> {
    const today = this.clock.today();
    const decision = await remindersOn(this.policies, today);
    if (!decision.isAutomatic) return;
    const due = await this.db.read(this.repository.due(decision, today, null));
    for (const { invoiceId } of due) {
      await this.db
        .write((unit) => this.remind(unit, invoiceId))
        .catch((error: unknown) => this.logger.warn({ err: error, invoice: invoiceId }, 'no reminder'));
    }
    this.documents.nudge();
  }

  private async remind(unit: Unit, invoiceId: string): Promise<void> {
    const today = this.clock.today();
    const decision = await remindersOn(this.policies, today);
    const held = await unit.run(this.settlements.hold(invoiceId));
    if (!held) throw new DomainError('NOT_FOUND');
    if (held.number === null) throw new DomainError('INVOICE_IS_DRAFT');
    const invoice = await this.invoices.inUnit(invoiceId);
    if (invoice.open === 0) throw new DomainError('INVOICE_NOT_OPEN');
    const next = nextReminder(invoice.dueOn!, await unit.run(this.repository.last(invoiceId)), decision);
    if (!next) throw new DomainError('REMINDERS_ALL_SENT');
    if (next.on > today) throw new DomainError('REMINDER_NOT_DUE', { params: { date: next.on } });
    const { customer, open } = invoice;
    const supplier = frozenSupplier(await this.cooperatives.registration());
    const before = payBefore(today, next.step, customer.kind, decision);
    const message = text(sentenceOf(next.step, invoice), customer.locale, {
      number: held.number,
      issued: invoice.issuedOn!,
      due: invoice.dueOn!,
      open: euroText(open),
      before,
      costs: euroText(collectionCosts(open, today) ?? 0),
    });
    const id = newId();
    const reminder = { id, invoiceId, step: next.step, sentOn: today, payBefore: before, open, message };
    await unit.run(this.repository.insert(reminder));
    await this.documents.freeze(unit, {
      subjectId: id,
      invoiceId,
      locale: customer.locale,
      frozen: {
        kind: 'REMINDER',
        supplier,
        customer: frozenCustomer(customer),
        customerReference: invoice.customerReference,
        number: held.number,
        step: next.step,
        sentOn: today,
        payBefore: before,
        message,
        invoice: {
          issuedOn: invoice.issuedOn!,
          dueOn: invoice.dueOn!,
          gross: invoice.gross,
          settled: invoice.gross - open,
          open,
          paymentReference: invoice.paymentReference!,
        },
      },
    });
    await this.documents.send(unit, id, customer.email);
  }
}

/** The last notice says what the law lets one ask for collecting, which is another for a consumer than for a company. */
function sentenceOf(step: number, { customer }: InvoiceRow): string {
  if (step < LAST_STEP) return `REMINDER_${step}`;
  return customer.kind === 'CITIZEN' ? 'REMINDER_3_CITIZEN' : 'REMINDER_3_BUSINESS';
}

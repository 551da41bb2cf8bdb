import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DomainError } from '#kernel';
import { Clock, Db, LOGGER, type Unit } from '#platform';
import { SalesDocuments } from '../document/sales-documents.service.js';
import { Invoices } from '../invoice.service.js';
import { periodOn } from './periods.js';
import { RecurringInvoiceRepository, type RecurringInvoiceRow } from './recurring-invoice.repository.js';

/**
 * Makes the invoices of the periods that have come, in the cooperative of the context: of each period one, however often
 * a round comes and however late. What a rule refuses is written down with the period, for the treasurer.
 */
@Injectable()
export class RecurringRounds {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly invoices: Invoices,
    private readonly documents: SalesDocuments,
    private readonly repository: RecurringInvoiceRepository,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async go(): Promise<void> {
    for (const id of await this.db.read(this.repository.due(this.clock.today()))) {
      while (await this.makeNext(id, null));
    }
    for (const { invoiceId, isSent } of await this.db.read(this.repository.unfinished()))
      await this.finish(invoiceId, isSent);
    this.documents.nudge();
  }

  /**
   * The draft of the next period, with its mark, in one unit. @returns whether there was a period to make
   * @param refusal why there can be none; the period is passed over
   */
  private async makeNext(id: string, refusal: string | null): Promise<boolean> {
    try {
      return await this.db.write(async (unit) => {
        await unit.run(this.repository.hold(id));
        const template = (await unit.run(this.repository.get(id)))!;
        const { nextOn, nextPeriod, startsOn, every, customer } = template;
        if (nextOn === null || nextOn > this.clock.today()) return false;
        const invoiceId =
          refusal === null
            ? await this.invoices.insert(unit, {
                ...saleOf(template),
                customerId: customer.id,
                suppliedOn: nextOn,
              })
            : null;
        const run = { period: nextPeriod, periodOn: nextOn, invoiceId, errorCode: refusal };
        await unit.run(this.repository.noteRun(id, run, periodOn(startsOn, every, nextPeriod + 1)));
        return true;
      });
    } catch (error) {
      if (refusal !== null || !isRefusal(error)) throw error;
      this.logger.warn({ code: error.code, recurringInvoice: id }, 'no recurring invoice of this period');
      return this.makeNext(id, error.code);
    }
  }

  /** Makes a draft final, and mails it, once however many rounds come to it; what refuses leaves it a draft. */
  private async finish(invoiceId: string, isSent: boolean): Promise<void> {
    try {
      await this.db.write(async (unit) => {
        if (await unit.run(this.repository.holdUnfinished(invoiceId)))
          await this.finishIn(unit, invoiceId, isSent);
      });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      this.logger.warn({ code: error.code, invoice: invoiceId }, 'a recurring invoice stays a draft');
      await this.db.write(this.repository.noteRefusal(invoiceId, error.code));
    }
  }

  private async finishIn(unit: Unit, invoiceId: string, isSent: boolean): Promise<void> {
    await this.invoices.finaliseIn(unit, invoiceId, this.clock.today());
    if (!isSent) return;
    const { customer } = await this.invoices.inUnit(invoiceId);
    await this.documents.send(unit, invoiceId, customer.email);
  }
}

function saleOf({ memberId, enterpriseId, customerReference, directCosts, lines }: RecurringInvoiceRow) {
  return {
    memberId,
    enterpriseId,
    customerReference,
    directCosts,
    lines: lines.map(({ description, quantity, unitPrice, vat }) => ({
      description,
      quantity,
      unitPrice,
      vat,
    })),
  };
}

/** What a rule says; that the database is busy is no rule. */
function isRefusal(error: unknown): error is DomainError {
  return error instanceof DomainError && error.code !== 'BUSY';
}

import { Injectable } from '@nestjs/common';
import { DomainError, newId, type CivilDate } from '#kernel';
import { refuseEarlierDay } from '#membership';
import { Clock, Db, freeText, type Page, rowHere, type Unit } from '#platform';
import type { Sale } from '../sale.js';
import { SaleGround } from '../sale-ground.service.js';
import type { Rhythm } from './periods.js';
import {
  RecurringInvoiceEntity,
  RecurringInvoiceLineEntity,
  type RecurringResult,
} from './recurring-invoice.entity.js';
import { RecurringInvoiceRepository, type RecurringInvoiceRow } from './recurring-invoice.repository.js';

const LONGEST_NAME = 100;

/** What of a recurring invoice can be changed while it runs. */
export interface RecurringTerms extends Sale {
  /** What the cooperative calls it; the customer does not see it. */
  readonly name: string;
  /** The last day on which a period can begin; null: until further notice. */
  readonly endsOn: CivilDate | null;
  readonly makes: RecurringResult;
}

/** Invoices that come again by themselves. `RecurringRounds` makes them. */
@Injectable()
export class RecurringInvoices {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ground: SaleGround,
    private readonly repository: RecurringInvoiceRepository,
  ) {}

  /** Latest first. */
  page(page: Page): Promise<RecurringInvoiceRow[]> {
    return this.db.read(this.repository.page(page));
  }

  /**
   * Treasurers.
   * @param first the day of the first invoice, today or later, and how often it comes again
   * @throws DomainError `DATE_TOO_EARLY`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, and what `SaleGround.checked`
   *   refuses on the first day
   */
  create(
    terms: RecurringTerms,
    { startsOn, every }: { startsOn: CivilDate; every: Rhythm },
  ): Promise<RecurringInvoiceRow> {
    refuseEarlierDay(startsOn, 'startsOn', this.clock.today());
    return this.db.write(async (unit) => {
      const { columns, sale } = await this.checked(terms, startsOn, startsOn);
      const id = newId();
      await unit.manager.insert(RecurringInvoiceEntity, {
        ...columns,
        id,
        startsOn,
        every,
        nextOn: startsOn,
      });
      await this.insertLines(unit, id, sale);
      return this.present(id);
    });
  }

  /**
   * Treasurers: other terms from the next period on. With a last day before it, it has ended; another rhythm is another
   * recurring invoice.
   * @throws DomainError `NOT_FOUND`, `DATE_TOO_EARLY` for an end before its start, and as `create`
   */
  change(id: string, terms: RecurringTerms): Promise<RecurringInvoiceRow> {
    return this.db.write(async (unit) => {
      if (!(await unit.run(this.repository.hold(id)))) throw new DomainError('NOT_FOUND');
      const { startsOn, nextOn } = await this.present(id);
      const { columns, sale } = await this.checked(terms, startsOn, nextOn ?? this.clock.today());
      await unit.manager.update(RecurringInvoiceEntity, rowHere(id), columns);
      await unit.run(this.repository.removeLines(id));
      await this.insertLines(unit, id, sale);
      return this.present(id);
    });
  }

  private async checked(terms: RecurringTerms, startsOn: CivilDate, on: CivilDate) {
    if (terms.endsOn) refuseEarlierDay(terms.endsOn, 'endsOn', startsOn);
    const { sale } = await this.ground.checked(terms, on);
    const { lines: _lines, ...columns } = sale;
    return { columns: { ...columns, name: freeText(terms.name, 'name', LONGEST_NAME) }, sale };
  }

  private async insertLines(unit: Unit, recurringInvoiceId: string, sale: Sale): Promise<void> {
    const lines = sale.lines.map((line, i) => ({ ...line, recurringInvoiceId, line: i + 1 }));
    await unit.manager.insert(RecurringInvoiceLineEntity, lines);
  }

  private async present(id: string): Promise<RecurringInvoiceRow> {
    const row = await this.db.read(this.repository.get(id));
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }
}

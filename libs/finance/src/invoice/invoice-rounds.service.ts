import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { OrganisationRepository } from '#identity';
import { newId } from '#kernel';
import { Db, LOGGER, Rounds, runInContext, systemContext } from '#platform';
import { RecurringRounds } from './recurring/recurring-rounds.service.js';
import { Reminders } from './reminder/reminders.service.js';

/** What of invoices is due by the calendar: those that come again, and reminders where they go by themselves. */
@Injectable()
export class InvoiceRounds implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly rounds: Rounds,
    private readonly organisations: OrganisationRepository,
    private readonly recurring: RecurringRounds,
    private readonly reminders: Reminders,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.rounds.add('recurring-invoices', () => this.everywhere(() => this.recurring.go()));
    this.rounds.add('payment-reminders', () => this.everywhere(() => this.reminders.sendDue()));
  }

  /** In each cooperative in turn; what fails in one keeps nothing from the next. */
  private async everywhere(work: () => Promise<unknown>): Promise<void> {
    const requestId = `invoices-${newId()}`;
    const ids = await runInContext(systemContext(null, requestId), () =>
      this.db.read(this.organisations.cooperativeIds()),
    );
    for (const id of ids) {
      await runInContext(systemContext(id, requestId), work).catch((error: unknown) =>
        this.logger.warn({ err: error, cooperative: id }, 'invoices not looked after here'),
      );
    }
  }
}

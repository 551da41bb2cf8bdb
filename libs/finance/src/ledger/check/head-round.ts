import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { OrganisationRepository } from '#identity';
import { newId, todayAt } from '#kernel';
import { Clock, Db, LOGGER, Rounds, runInContext, systemContext } from '#platform';
import { LedgerCheckRepository } from './ledger-check.repository.js';
import { LedgerHeads } from './ledger-heads.js';

/**
 * Writes the end of each cooperative's chain down outside the database, once a day. The day is the machine's: a demo
 * that moves its date moves no proof.
 */
@Injectable()
export class HeadRound implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly rounds: Rounds,
    private readonly heads: LedgerHeads,
    private readonly organisations: OrganisationRepository,
    private readonly repository: LedgerCheckRepository,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.rounds.add('ledger-heads', () => this.writeAll());
  }

  /** Of each cooperative in turn; what fails in one keeps nothing from the next. */
  async writeAll(): Promise<void> {
    const requestId = `ledger-heads-${newId()}`;
    const ids = await runInContext(systemContext(null, requestId), () =>
      this.db.read(this.organisations.cooperativeIds()),
    );
    for (const id of ids) {
      await runInContext(systemContext(id, requestId), () => this.write(id)).catch((error: unknown) =>
        this.logger.warn({ err: error, cooperative: id }, 'no head of the ledger written here'),
      );
    }
  }

  private async write(cooperative: string): Promise<void> {
    const on = todayAt(this.clock.now());
    const { heads } = await this.heads.of(cooperative);
    // two workers that come at once both write, and say the same
    if (heads.some((head) => head.on === on)) return;
    const head = await this.db.read(this.repository.head());
    if (head && head.sequence > 0) await this.heads.write({ on, cooperative, ...head });
  }
}

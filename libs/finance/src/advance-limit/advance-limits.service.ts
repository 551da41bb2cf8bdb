import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { Policies } from '#cooperative';
import { OrganisationRepository } from '#identity';
import { newId } from '#kernel';
import { Clock, Db, LOGGER, Rounds, runInContext, systemContext, type Unit } from '#platform';
import { advanceLimitPolicy } from './advance-limit-policy.js';
import { AdvanceLimitRepository } from './advance-limit.repository.js';

/** Keeps the limit that the database holds each thermometer to equal to what the cooperative decided for today. */
@Injectable()
export class AdvanceLimits implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly rounds: Rounds,
    private readonly policies: Policies,
    private readonly organisations: OrganisationRepository,
    private readonly repository: AdvanceLimitRepository,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.rounds.add('advance-limits', () => this.applyAll());
  }

  /** In each cooperative in turn; what fails in one keeps nothing from the next. */
  async applyAll(): Promise<void> {
    const requestId = `advance-limits-${newId()}`;
    const ids = await runInContext(systemContext(null, requestId), () =>
      this.db.read(this.organisations.cooperativeIds()),
    );
    for (const id of ids) {
      await runInContext(systemContext(id, requestId), () => this.db.write((unit) => this.apply(unit))).catch(
        (error: unknown) => this.logger.warn({ err: error, cooperative: id }, 'no advance limits here'),
      );
    }
  }

  /** What holds today, for every thermometer that is open. */
  async apply(unit: Unit): Promise<void> {
    const version = await this.policies.find(advanceLimitPolicy, this.clock.today());
    await unit.run(this.repository.apply(version?.body.limitCents ?? 0));
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { type CivilDate, daysBetween, DomainError, todayAt } from '#kernel';
import { Clock, CONFIG, type Config, IdentityDb } from '#platform';
import { InstanceRepository } from './instance.repository.js';

/** A demo among real books, or real people among demo accounts whose password everybody knows. */
export class MixedInstanceError extends Error {}

@Injectable()
export class Instance {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: IdentityDb,
    private readonly clock: Clock,
    private readonly repository: InstanceRepository,
  ) {}

  get isDemo(): boolean {
    return this.config.isDemo;
  }

  /** @throws MixedInstanceError when demo and real cooperatives would share one instance */
  async check(): Promise<void> {
    const { demo, real } = await this.db.read(this.repository.cooperatives());
    if (this.config.isDemo && real > 0) {
      throw new MixedInstanceError(
        'OPBLOEI_DEMO=1 is refused: this database holds a cooperative that is no demo.',
      );
    }
    if (!this.config.isDemo && demo > 0) {
      throw new MixedInstanceError(
        'This database holds the demo network, whose passwords everybody knows. Set OPBLOEI_DEMO=1, or use another database.',
      );
    }
    if (this.config.isDemo) this.clock.follow(await this.db.read(this.repository.shift()));
  }

  /** UUIDs of the cooperatives of this instance. For the launcher of the demo; no request gets this list. */
  cooperativeIds(): Promise<string[]> {
    return this.db.read(this.repository.cooperativeIds());
  }

  /**
   * Moves the business date of a demo, for everybody and until it is moved again. Tokens, locks, logs and expiry stay in
   * real time.
   * @throws DomainError `ONLY_IN_DEMO`
   */
  async moveBusinessDate(date: CivilDate): Promise<void> {
    if (!this.config.isDemo) throw new DomainError('ONLY_IN_DEMO');
    const shift = daysBetween(todayAt(this.clock.now()), date);
    // the row first: a snapshot that is read meanwhile would set the clock back
    await this.db.write(this.repository.shiftClock(shift));
    this.clock.follow(shift);
  }
}

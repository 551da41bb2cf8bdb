import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { type Config, CONFIG, IdentityDb } from '#platform';
import { AttemptRepository } from '../session/attempt.repository.js';
import { blindedName, derivedKey } from '../session/token.js';

/**
 * How often something may happen in a quarter of an hour, whichever process it reaches: the count stands in the database
 * under the hash of a name. Those who come together wait for each other there, so that as many pass as may, exactly.
 */
@Injectable()
export class FloodGate {
  private readonly blindingKey: Buffer;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly db: IdentityDb,
    private readonly attempts: AttemptRepository,
  ) {
    this.blindingKey = derivedKey(config.masterKey, 'flood-gate');
  }

  /**
   * Counts one more. Who is refused does not count: a flood does not keep the gate shut after it.
   * @param name what is counted, such as an address and what it asks for
   * @throws DomainError `THROTTLED` when `most` passed in the last quarter of an hour
   */
  async pass(name: string, most: number): Promise<void> {
    const key = blindedName(this.blindingKey, name);
    await this.db.write(async (unit) => {
      await unit.run(this.attempts.count([key]));
      if ((await unit.run(this.attempts.recent(key))) > most) throw new DomainError('THROTTLED');
      await unit.run(this.attempts.forgetOld());
    });
  }
}

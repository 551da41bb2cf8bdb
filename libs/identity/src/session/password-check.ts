import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { type Config, CONFIG, IdentityDb, Metrics } from '#platform';
import { AttemptRepository } from './attempt.repository.js';
import { verifyPassword } from './password.js';
import { SessionRepository } from './session.repository.js';
import { blindedName, derivedKey } from './token.js';

/** Guesses in a quarter of an hour before an account has to wait. */
const MOST_PER_ACCOUNT = 10;
/** The same for the address that they come from, which may serve a whole town hall. */
const MOST_PER_ADDRESS = 100;

/**
 * The one place where a password is held against an account. A guess is counted before it is looked at, so that a
 * hundred at once are not a hundred free ones, and taken back when it was right.
 */
@Injectable()
export class PasswordCheck {
  private readonly blindingKey: Buffer;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly db: IdentityDb,
    private readonly attempts: AttemptRepository,
    private readonly sessions: SessionRepository,
    private readonly metrics: Metrics,
  ) {
    this.blindingKey = derivedKey(config.masterKey, 'sign-in-failures');
  }

  /**
   * @param email as it is kept: trimmed, in lower case
   * @param address where the guess comes from
   * @returns the account's id
   * @throws DomainError `SIGN_IN_FAILED` without saying which of the two was wrong, and after the same work for an
   *   account that does not exist; `THROTTLED` after ten failures of an account or a hundred from an address
   */
  async accountOf(email: string, password: string, address: string): Promise<string> {
    const account = blindedName(this.blindingKey, `account ${email}`);
    const source = blindedName(this.blindingKey, `address ${address}`);
    const [byAccount, bySource] = await this.db.write(async (unit) => {
      await unit.run(this.attempts.count([account, source]));
      return [
        await unit.run(this.attempts.recent(account)),
        await unit.run(this.attempts.recent(source)),
      ] as const;
    });
    if (byAccount > MOST_PER_ACCOUNT || bySource > MOST_PER_ADDRESS) throw new DomainError('THROTTLED');
    const found = await this.db.read(this.sessions.accountByEmail(email));
    const isRight = await verifyPassword(found?.passwordHash ?? null, password);
    this.metrics.passwordChecks.inc({ outcome: isRight ? 'right' : 'wrong' });
    if (!found || !isRight) throw new DomainError('SIGN_IN_FAILED');
    await this.db.write(async (unit) => {
      // in the order in which they are counted
      for (const key of [account, source].sort(Buffer.compare)) await unit.run(this.attempts.forgive(key));
      await unit.run(this.attempts.forgetOld());
    });
    return found.id;
  }
}

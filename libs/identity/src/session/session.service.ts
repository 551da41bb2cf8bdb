import { Inject, Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { type Config, CONFIG, currentContext, IdentityDb } from '#platform';
import { Snapshots } from '../access/snapshot.service.js';
import { AccessTokens } from './access-token.js';
import { verifyPassword } from './password.js';
import { SessionRepository } from './session.repository.js';
import { blindedName, derivedKey, hashOf, newSecret } from './token.js';

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** Wrong passwords in a quarter of an hour before an account or an address has to wait. */
const MOST_FAILURES = 10;

@Injectable()
export class Sessions {
  private readonly blindingKey: Buffer;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly db: IdentityDb,
    private readonly repository: SessionRepository,
    private readonly tokens: AccessTokens,
    private readonly snapshots: Snapshots,
  ) {
    this.blindingKey = derivedKey(config.masterKey, 'sign-in-failures');
  }

  /**
   * Anyone may call. Each try counts for the account, whether it exists or not, and for the address it came from.
   * @throws DomainError `SIGN_IN_FAILED` without saying which of the two was wrong, `THROTTLED` after ten failures
   */
  async signIn(email: string, password: string, address: string): Promise<Tokens> {
    const name = email.trim().toLowerCase();
    const keys = [blindedName(this.blindingKey, `account ${name}`), blindedName(this.blindingKey, `address ${address}`)];
    const account = await this.db.read(async (unit) => {
      // an address serves many people, such as a whole town hall
      const [perAccount, perAddress] = [
        await unit.run(this.repository.failures([keys[0]!])),
        await unit.run(this.repository.failures([keys[1]!])),
      ];
      if (perAccount >= MOST_FAILURES || perAddress >= MOST_FAILURES * 10) throw new DomainError('THROTTLED');
      return unit.run(this.repository.accountByEmail(name));
    });
    if (!(await verifyPassword(account?.passwordHash ?? null, password)) || !account) {
      await this.db.write(this.repository.countFailure(keys));
      throw new DomainError('SIGN_IN_FAILED');
    }
    const sessionId = newId();
    const { secret, hash } = newSecret();
    await this.db.write(async (unit) => {
      await unit.run(this.repository.open(sessionId, account.id));
      await unit.run(this.repository.issue(sessionId, hash));
      await unit.run(this.repository.forgetOldFailures());
    });
    this.snapshots.drop(account.id);
    return { accessToken: this.tokens.sign({ accountId: account.id, sessionId }), refreshToken: secret };
  }

  /**
   * Exchanges a refresh token for a new pair. One that was used before means that somebody has a copy: the whole session
   * ends, for the thief and for the owner.
   * @throws DomainError `SESSION_ENDED`
   */
  async refresh(refreshToken: string): Promise<Tokens> {
    const hash = hashOf(refreshToken);
    const next = newSecret();
    const found = await this.db.write(async (unit) => {
      const token = await unit.run(this.repository.find(hash));
      if (!token?.stands) return null;
      if (token.isUsed) {
        await unit.run(this.repository.revoke(token.sessionId));
        return { ...token, stands: false };
      }
      await unit.run(this.repository.markUsed(hash));
      await unit.run(this.repository.issue(token.sessionId, next.hash));
      return token;
    });
    if (found) this.snapshots.drop(found.accountId);
    if (!found?.stands) throw new DomainError('SESSION_ENDED');
    return { accessToken: this.tokens.sign(found), refreshToken: next.secret };
  }

  /** Ends the caller's own session, at once. */
  async signOut(): Promise<void> {
    const { principal } = currentContext();
    if (!principal?.sessionId) return;
    await this.db.write(this.repository.revoke(principal.sessionId));
    this.snapshots.drop(principal.accountId);
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { currentContext, IdentityDb } from '#platform';
import { Snapshots } from '../access/snapshot.service.js';
import { AccessTokens } from './access-token.js';
import { PasswordCheck } from './password-check.js';
import { SessionRepository } from './session.repository.js';
import { hashOf, newSecret } from './token.js';

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

@Injectable()
export class Sessions {
  constructor(
    private readonly db: IdentityDb,
    private readonly repository: SessionRepository,
    private readonly tokens: AccessTokens,
    private readonly snapshots: Snapshots,
    private readonly passwords: PasswordCheck,
  ) {}

  /**
   * Anyone may call. Each try counts for the account, whether it exists or not, and for the address it came from.
   * @throws DomainError `SIGN_IN_FAILED`, `THROTTLED`
   */
  async signIn(email: string, password: string, address: string): Promise<Tokens> {
    const accountId = await this.passwords.accountOf(email.trim().toLowerCase(), password, address);
    const sessionId = newId();
    const { secret, hash } = newSecret();
    await this.db.write(async (unit) => {
      await unit.run(this.repository.open(sessionId, accountId));
      await unit.run(this.repository.issue(sessionId, hash));
    });
    this.snapshots.drop(accountId);
    return { accessToken: this.tokens.sign({ accountId, sessionId }), refreshToken: secret };
  }

  /**
   * Exchanges a refresh token for a new pair. One that was used before means that somebody has a copy: the whole session
   * ends, for the thief and for the owner. A browser whose page was gone before the answer came has a token that was used,
   * and nobody a copy: when `mayHaveMissedAnswer`, it may ask again while nobody used what it missed, which then no longer
   * works and ends the session of whoever comes with it.
   * @throws DomainError `SESSION_ENDED`
   */
  async refresh(refreshToken: string, mayHaveMissedAnswer = false): Promise<Tokens> {
    const hash = hashOf(refreshToken);
    const next = newSecret();
    const found = await this.db.write(async (unit) => {
      const token = await unit.run(this.repository.find(hash));
      if (!token?.stands) return null;
      if (token.isSpent && !(mayHaveMissedAnswer && (await unit.run(this.repository.withdrawUnseen(hash))))) {
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

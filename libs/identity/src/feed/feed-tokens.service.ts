import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { currentContext, IdentityDb } from '#platform';
import { hashOf, newSecret } from '../session/token.js';
import { type FeedHolder, type FeedRow, FeedTokenRepository } from './feed-token.repository.js';

/** Links of one account in one cooperative: a telephone, a laptop, and some to spare. */
const MOST = 5;

/** Secrets by which a program reads in somebody's name what is meant for it, without their password. */
@Injectable()
export class FeedTokens {
  constructor(
    private readonly db: IdentityDb,
    private readonly feeds: FeedTokenRepository,
  ) {}

  /** A new one for the caller, in this cooperative. The secret is shown once. @throws DomainError `FEEDS_TOO_MANY` */
  async make(): Promise<{ readonly feed: FeedRow; readonly secret: string }> {
    const { secret, hash } = newSecret();
    const feed = await this.db.write(async (unit) => {
      await unit.run(this.feeds.lockAccount(caller()));
      if ((await unit.run(this.feeds.of(caller()))).length >= MOST)
        throw new DomainError('FEEDS_TOO_MANY', { params: { most: MOST } });
      return unit.run(this.feeds.insert(caller(), hash, currentContext().requestId));
    });
    return { feed, secret };
  }

  /** The caller's own in this cooperative that work, the oldest first. */
  own(): Promise<FeedRow[]> {
    return this.db.read(this.feeds.of(caller()));
  }

  /** Takes one of the caller's back; it holds at once. @throws DomainError `NOT_FOUND` */
  async revoke(id: string): Promise<void> {
    if (!(await this.db.write(this.feeds.revoke(id, caller())))) throw new DomainError('NOT_FOUND');
  }

  /** Whose a secret is; null for one that is unknown or was taken back. */
  holder(secret: string): Promise<FeedHolder | null> {
    return this.db.read(this.feeds.holder(hashOf(secret)));
  }
}

function caller(): FeedHolder {
  const { principal, cooperativeId } = currentContext();
  return { accountId: principal!.accountId, organisationId: cooperativeId! };
}

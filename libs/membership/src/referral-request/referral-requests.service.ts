import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import {
  Clock,
  type Connection,
  connection,
  currentContext,
  Db,
  freeText,
  optionalText,
  type PageArgs,
  pageOf,
  scopesOf,
  type Scope,
} from '#platform';
import { personOf } from '../referral/person.js';
import { ReferralSource } from '../referral/referral.input.js';
import { LONGEST_REASON } from '../referral/referral.service.js';
import { ReferralRequestEntity } from './referral-request.entity.js';
import { ReferralNews } from './referral-news.js';
import type { ReferralRequestFilter, SubmitReferralInput } from './referral-request.input.js';
import {
  type ReferralRequestRow,
  ReferralRequestRepository,
  type SentReferralRow,
} from './referral-request.repository.js';

/** Referrals that wait, for those who send them and for those who look. */
@Injectable()
export class ReferralRequests {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly requests: ReferralRequestRepository,
    private readonly news: ReferralNews,
  ) {}

  /**
   * Sends somebody to the cooperative. Referrers and officers, while the collaboration runs (without it there is no
   * way into this cooperative's context).
   * @throws DomainError `PERSON_MUST_KNOW`, `CONTACT_MISSING`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`,
   *   `EMAIL_INVALID`, `PHONE_INVALID`
   */
  submit(input: SubmitReferralInput): Promise<SentReferralRow> {
    const scopes = scopesOf('referral.submit');
    const person = personOf(input);
    const reason = freeText(input.reason, 'reason', LONGEST_REASON);
    const wish = optionalText(input.wish, 'wish', LONGEST_REASON);
    if (!input.personKnows) throw new DomainError('PERSON_MUST_KNOW', { path: ['personKnows'] });
    if (!person.email && !person.phone) throw new DomainError('CONTACT_MISSING', { path: ['email'] });
    const [id, sentOn] = [newId(), this.clock.today()];
    return this.db.write(async (unit) => {
      const sender = senderOf(scopes);
      await unit.manager.insert(ReferralRequestEntity, { id, ...person, ...sender, reason, wish, sentOn });
      await this.news.received(unit, id, sender.source);
      const [sent] = await unit.run(this.requests.one(id, scopes, sentOn));
      return sent!;
    });
  }

  /** What the caller's desk sent, or the caller as an officer, newest first. */
  async sent(args: PageArgs): Promise<Connection<SentReferralRow>> {
    const page = pageOf(args, 1);
    const rows = await this.db.read(
      this.requests.sent(scopesOf('referral.follow'), page, this.clock.today()),
    );
    return connection(rows, page, ({ id }) => [id]);
  }

  /** The desk of the coordinator, newest first. */
  async desk(filter: ReferralRequestFilter, args: PageArgs): Promise<Connection<ReferralRequestRow>> {
    const page = pageOf(args, 1);
    const rows = await this.db.read(this.requests.page(filter.states ?? null, page));
    return connection(rows, page, ({ id }) => [id]);
  }
}

/** A case manager sends for a municipality, and follows by name; a referrer's desk shares what it sends. */
function senderOf(scopes: readonly Scope[]): {
  source: ReferralSource;
  organisationId: string;
  accountId: string;
} {
  const from = scopes.find((scope) => scope.kind === 'CLIENTS');
  if (!from) throw new DomainError('FORBIDDEN');
  return {
    source: from.accountId ? ReferralSource.MUNICIPALITY : ReferralSource.REFERRER,
    organisationId: from.organisationId,
    accountId: currentContext().principal!.accountId,
  };
}

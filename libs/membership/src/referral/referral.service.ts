import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Clock, Db, optionalText, scopesOf } from '#platform';
import { type MemberFile, MemberRepository } from '../member/member.repository.js';
import { refuseImpossibleDay } from '../trajectory/day.js';
import { Collaborators } from './collaborators.js';
import { Entrance } from './entrance.js';
import { personOf } from './person.js';
import { type RegisterReferralInput, ReferralSource } from './referral.input.js';
import type { WhoItIs } from './who-it-is.input.js';

export const LONGEST_REASON = 2_000;

@Injectable()
export class Referrals {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly members: MemberRepository,
    private readonly collaborators: Collaborators,
    private readonly entrance: Entrance,
  ) {}

  /**
   * Registers an accepted referral: the person gets a number and a trajectory begins. A referrer sees from then on what
   * becomes of its client. Coordinators.
   * @param organisationId needed for every source but SELF
   * @throws DomainError `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, `EMAIL_INVALID`, `PHONE_INVALID`,
   *   `DATE_IN_FUTURE`, `REFERRAL_SOURCE_MISMATCH`, `COLLABORATION_NOT_RUNNING`, and what `Entrance.enter` refuses
   */
  async register(
    input: RegisterReferralInput,
    organisationId: string | null,
    who: WhoItIs,
  ): Promise<MemberFile> {
    const today = this.clock.today();
    const person = personOf(input);
    const { source, referredOn } = input;
    const reason = optionalText(input.reason, 'reason', LONGEST_REASON);
    refuseImpossibleDay(referredOn, 'referredOn', { earliest: null, today });
    if (
      source === ReferralSource.COOPERATIVE ||
      (source === ReferralSource.SELF) !== (organisationId === null)
    )
      throw new DomainError('REFERRAL_SOURCE_MISMATCH', { path: ['organisationId'] });
    const scopes = scopesOf('referral.register');
    return this.db.write(async (unit) => {
      if (source !== ReferralSource.SELF)
        await this.collaborators.requireRunning(unit, organisationId!, source, referredOn);
      const arrival = { person, source, organisationId, officerId: null, referredOn, reason };
      const { memberId } = await this.entrance.enter(unit, arrival, who, scopes);
      return (await unit.run(this.members.file(memberId, scopes, today)))!;
    });
  }
}

import { Injectable } from '@nestjs/common';
import { emailOf } from '#identity';
import { DomainError, newId } from '#kernel';
import { Clock, Db, freeText, optionalText, scopesOf, type Unit } from '#platform';
import { MemberEntity } from '../member/member.entity.js';
import { type MemberFile, MemberRepository } from '../member/member.repository.js';
import { refuseImpossibleDay } from '../trajectory/day.js';
import { TrajectoryEntity } from '../trajectory/trajectory.entity.js';
import { ClientOfEntity } from './client-of.entity.js';
import { Collaborators } from './collaborators.js';
import { phoneOf } from './phone.js';
import { ReferralEntity } from './referral.entity.js';
import { type RegisterReferralInput, ReferralSource } from './referral.input.js';

const LONGEST_NAME = 100;
const LONGEST_REASON = 2_000;

@Injectable()
export class Referrals {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly members: MemberRepository,
    private readonly collaborators: Collaborators,
  ) {}

  /**
   * Registers an accepted referral: the person gets a number and a trajectory begins. A referrer sees from then on what
   * becomes of its client. Coordinators.
   * @param organisationId needed for every source but SELF
   * @throws DomainError `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, `EMAIL_INVALID`, `PHONE_INVALID`,
   *   `DATE_IN_FUTURE`, `REFERRAL_SOURCE_MISMATCH`, `COLLABORATION_NOT_RUNNING`
   */
  async register(input: RegisterReferralInput, organisationId: string | null): Promise<MemberFile> {
    const today = this.clock.today();
    const person = {
      givenName: freeText(input.givenName, 'givenName', LONGEST_NAME),
      familyName: freeText(input.familyName, 'familyName', LONGEST_NAME),
      email: input.email ? emailOf(input.email, 'email') : null,
      phone: phoneOf(input.phone),
      language: input.language,
    };
    const reason = optionalText(input.reason, 'reason', LONGEST_REASON);
    refuseImpossibleDay(input.referredOn, 'referredOn', { earliest: null, today });
    if ((input.source === ReferralSource.SELF) !== (organisationId === null)) {
      throw new DomainError('REFERRAL_SOURCE_MISMATCH', { path: ['organisationId'] });
    }
    const [memberId, trajectoryId] = [newId(), newId()];
    const scopes = scopesOf('referral.register');
    return this.db.write(async (unit) => {
      if (input.source !== ReferralSource.SELF) {
        await this.collaborators.requireRunning(unit, organisationId!, input.source, input.referredOn);
      }
      await this.insertMember(unit, memberId, person);
      await unit.manager.insert(TrajectoryEntity, { id: trajectoryId, memberId });
      const { source, referredOn } = input;
      await unit.manager.insert(ReferralEntity, { trajectoryId, source, organisationId, referredOn, reason });
      if (source === ReferralSource.REFERRER) {
        await unit.manager.insert(ClientOfEntity, {
          id: newId(),
          trajectoryId,
          organisationId: organisationId!,
          accountId: null,
          startsOn: referredOn,
        });
      }
      return (await unit.run(this.members.file(memberId, scopes, today)))!;
    });
  }

  private async insertMember(
    unit: Unit,
    id: string,
    person: Omit<MemberEntity, 'tenantId' | 'id' | 'number'>,
  ): Promise<void> {
    await unit.run(this.members.lockNumbers());
    const number = await unit.run(this.members.nextNumber());
    await unit.manager.insert(MemberEntity, { id, number, ...person });
  }
}

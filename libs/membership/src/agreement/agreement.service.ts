import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, newId } from '#kernel';
import { Clock, Files, type Unit } from '#platform';
import { ATTACHMENT_TYPES } from '../attachment/attachment.js';
import { Members } from '../member/member.service.js';
import { refuseEarlierDay, refuseImpossibleDay } from '../trajectory/day.js';
import { requireOpen } from '../trajectory/open-trajectory.js';
import { isInForce } from './agreement-in-force.js';
import { type AgreementRow, AgreementRepository } from './agreement.repository.js';
import { MembershipAgreementEntity } from './membership-agreement.entity.js';

export interface SignedAgreement {
  readonly fileId: string;
  readonly signedOn: CivilDate;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
}

@Injectable()
export class Agreements {
  constructor(
    private readonly members: Members,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly agreements: AgreementRepository,
  ) {}

  /** Newest first. Coordinators and the member. @throws DomainError `NOT_FOUND` */
  of(memberId: string): Promise<AgreementRow[]> {
    return this.members.openFile('agreement.read', memberId, 'membership-agreements', (unit) =>
      unit.run(this.agreements.of(memberId)),
    );
  }

  /** The one that counts on a day, for a document; null: none. The caller has checked the scope. */
  async inForceOn(unit: Unit, memberId: string, day: CivilDate): Promise<AgreementRow | null> {
    return (await unit.run(this.agreements.of(memberId))).find((row) => isInForce(row, day)) ?? null;
  }

  /**
   * Keeps a signed agreement. A later one takes the place of the one before from its first day on; so a renewal, and a
   * correction of one that was recorded wrong, are another agreement. Coordinators.
   * @throws DomainError `NOT_FOUND`, `TRAJECTORY_ALREADY_ENDED`, `PERIOD_INVALID`, `DATE_IN_FUTURE`, `DATE_TOO_EARLY`,
   *   `FILE_TYPE_REFUSED`
   */
  async record(memberId: string, agreement: SignedAgreement): Promise<AgreementRow[]> {
    const { fileId, signedOn, startsOn, endsOn } = agreement;
    if (endsOn !== null && endsOn < startsOn) throw new DomainError('PERIOD_INVALID', { path: ['endsOn'] });
    let all: AgreementRow[] = [];
    await this.members.change('agreement.record', memberId, async (unit, trajectory) => {
      requireOpen(trajectory);
      const earliest = trajectory.referredOn;
      refuseImpossibleDay(signedOn, 'signedOn', { earliest, today: this.clock.today() });
      refuseEarlierDay(startsOn, 'startsOn', earliest);
      await this.files.attach(unit, fileId, ATTACHMENT_TYPES);
      const row = { id: newId(), trajectoryId: trajectory.id, fileId, signedOn, startsOn, endsOn };
      await unit.manager.insert(MembershipAgreementEntity, row);
      all = await unit.run(this.agreements.of(memberId));
    });
    return all;
  }
}

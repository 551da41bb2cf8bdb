import { Injectable } from '@nestjs/common';
import { type CivilDate, newId } from '#kernel';
import { Clock, Files, type Unit } from '#platform';
import { ATTACHMENT_TYPES } from '../attachment/attachment.js';
import type { MemberFile } from '../member/member.repository.js';
import { Members } from '../member/member.service.js';
import { refuseImpossibleDay } from '../trajectory/day.js';
import type { LatestTrajectory } from '../trajectory/trajectory.repository.js';
import { BenefitChangeEntity } from './benefit-change.entity.js';
import type { BenefitOutcome } from './benefit-outcome.js';

interface Change {
  readonly outcome: BenefitOutcome;
  readonly changedOn: CivilDate;
  readonly fileId: string | null;
}

@Injectable()
export class BenefitChanges {
  constructor(
    private readonly members: Members,
    private readonly clock: Clock,
    private readonly files: Files,
  ) {}

  /**
   * Records what became of the benefit on a day, during the membership or after it. Coordinators.
   * @throws DomainError `NOT_FOUND`, `DATE_IN_FUTURE`, `DATE_TOO_EARLY`, `FILE_TYPE_REFUSED`
   */
  record(memberId: string, change: Change): Promise<MemberFile> {
    return this.members.change('outflow.record', memberId, (unit, trajectory) =>
      this.add(unit, trajectory, change, 'changedOn'),
    );
  }

  /** As `record`, in the unit of who changes the member already. @param field where the day stands in the input */
  async add(
    unit: Unit,
    { id: trajectoryId, referredOn }: LatestTrajectory,
    change: Change,
    field: string,
  ): Promise<void> {
    refuseImpossibleDay(change.changedOn, field, { earliest: referredOn, today: this.clock.today() });
    if (change.fileId) await this.files.attach(unit, change.fileId, ATTACHMENT_TYPES);
    await unit.manager.insert(BenefitChangeEntity, { id: newId(), trajectoryId, ...change });
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Clock } from '#platform';
import type { MemberFile } from '../member/member.repository.js';
import { Members } from '../member/member.service.js';
import { refuseImpossibleDay } from '../trajectory/day.js';
import { requireOpen } from '../trajectory/open-trajectory.js';
import { exitKindOf } from './exit-kind.js';
import type { RecordOutflowInput } from './outflow.input.js';
import { TrajectoryExitEntity } from './trajectory-exit.entity.js';

@Injectable()
export class Outflows {
  constructor(
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  /**
   * Records that a definitive member left, and where to. A trial is stopped instead. Coordinators.
   * @throws DomainError `NOT_FOUND`, `TRAJECTORY_ALREADY_ENDED`, `MEMBER_NOT_ACTIVE`, `DATE_IN_FUTURE`, `DATE_TOO_EARLY`
   */
  record(memberId: string, input: Omit<RecordOutflowInput, 'memberId'>): Promise<MemberFile> {
    const { endedOn, destination, howFound = null, benefitEnded } = input;
    return this.members.change('outflow.record', memberId, async (unit, trajectory) => {
      requireOpen(trajectory);
      if (trajectory.outcome !== 'ADMITTED') throw new DomainError('MEMBER_NOT_ACTIVE');
      refuseImpossibleDay(endedOn, 'endedOn', { earliest: trajectory.decidedOn, today: this.clock.today() });
      await unit.manager.insert(TrajectoryExitEntity, {
        trajectoryId: trajectory.id,
        endedOn,
        kind: exitKindOf(destination),
        destination,
        howFound,
        benefitEnded,
      });
    });
  }
}

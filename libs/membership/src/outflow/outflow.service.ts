import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Clock } from '#platform';
import type { MemberFile } from '../member/member.repository.js';
import { Members } from '../member/member.service.js';
import { refuseImpossibleDay } from '../trajectory/day.js';
import { exitKindOf } from './exit-kind.js';
import { checkExit } from './exit-rules.js';
import type { RecordOutflowInput } from './outflow.input.js';
import { TrajectoryExitEntity } from './trajectory-exit.entity.js';

@Injectable()
export class Outflows {
  constructor(
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  /**
   * Records that somebody left, and where to. Coordinators.
   * @throws DomainError `NOT_FOUND`, `DATE_IN_FUTURE`, and what `checkExit` throws
   */
  record(memberId: string, input: Omit<RecordOutflowInput, 'memberId'>): Promise<MemberFile> {
    const { endedOn, destination, howFound = null, benefitEnded } = input;
    return this.members.change('outflow.record', memberId, async (unit, trajectory) => {
      refuseImpossibleDay(endedOn, 'endedOn', { earliest: null, today: this.clock.today() });
      checkExit(trajectory, endedOn, destination);
      await unit.manager.insert(TrajectoryExitEntity, {
        id: newId(),
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

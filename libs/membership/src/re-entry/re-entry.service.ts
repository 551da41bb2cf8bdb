import { Injectable } from '@nestjs/common';
import { type CivilDate, newId } from '#kernel';
import { Clock } from '#platform';
import type { MemberFile } from '../member/member.repository.js';
import { Members } from '../member/member.service.js';
import { refuseImpossibleDay } from '../trajectory/day.js';
import { ReEntryEntity } from './re-entry.entity.js';
import { checkReturn } from './re-entry-rules.js';

@Injectable()
export class ReEntries {
  constructor(
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  /**
   * Records that somebody who left is back: the trajectory goes on, and with it its term. Coordinators.
   * @throws DomainError `NOT_FOUND`, `DATE_IN_FUTURE`, and what `checkReturn` throws
   */
  record(memberId: string, returnedOn: CivilDate): Promise<MemberFile> {
    refuseImpossibleDay(returnedOn, 'returnedOn', { earliest: null, today: this.clock.today() });
    return this.members.change('outflow.record', memberId, async (unit, trajectory) => {
      checkReturn(trajectory, returnedOn);
      await unit.manager.insert(ReEntryEntity, { id: newId(), trajectoryId: trajectory.id, returnedOn });
    });
  }
}

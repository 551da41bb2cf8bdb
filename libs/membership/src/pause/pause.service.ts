import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, newId } from '#kernel';
import type { MemberFile } from '../member/member.repository.js';
import { Members } from '../member/member.service.js';
import { refuseEarlierDay } from '../trajectory/day.js';
import { requireOpen } from '../trajectory/open-trajectory.js';
import { PauseEntity } from './pause.entity.js';
import { PauseRepository } from './pause.repository.js';

/** A break in trial or membership, in the member's own hand. No reason is asked, and the phase goes on. */
@Injectable()
export class Pauses {
  constructor(
    private readonly members: Members,
    private readonly pauses: PauseRepository,
  ) {}

  /**
   * Members for themselves, and coordinators.
   * @throws DomainError `NOT_FOUND`, `TRAJECTORY_ALREADY_ENDED`, `TRIAL_NOT_STARTED`, `DATE_TOO_EARLY`, `PERIOD_INVALID`,
   *   `PAUSE_OVERLAPS`
   */
  start(memberId: string, startsOn: CivilDate, endsOn: CivilDate | null): Promise<MemberFile> {
    if (endsOn !== null && endsOn < startsOn) throw new DomainError('PERIOD_INVALID', { path: ['endsOn'] });
    return this.members.change('pause.record', memberId, async (unit, trajectory) => {
      requireOpen(trajectory);
      if (trajectory.trialStartsOn === null) throw new DomainError('TRIAL_NOT_STARTED');
      refuseEarlierDay(startsOn, 'startsOn', trajectory.trialStartsOn);
      await unit.manager.insert(PauseEntity, { id: newId(), trajectoryId: trajectory.id, startsOn, endsOn });
    });
  }

  /**
   * Sets the last day of a break; one that ends before it began was never taken. Members for themselves, and coordinators.
   * @throws DomainError `NOT_FOUND`, `PAUSE_OVERLAPS`
   */
  end(memberId: string, pauseId: string, endsOn: CivilDate): Promise<MemberFile> {
    return this.members.change('pause.record', memberId, async (unit, trajectory) => {
      const startsOn = await unit.run(this.pauses.startOf(pauseId, trajectory.id));
      if (startsOn === null) throw new DomainError('NOT_FOUND', { path: ['pauseId'] });
      await unit.run(endsOn < startsOn ? this.pauses.cancel(pauseId) : this.pauses.end(pauseId, endsOn));
    });
  }
}

import { Injectable } from '@nestjs/common';
import { AccountRepository } from '#identity';
import { addDays, type CivilDate, DomainError, newId } from '#kernel';
import { currentContext, IdentityDb } from '#platform';
import type { MemberFile } from '../member/member.repository.js';
import { Members } from '../member/member.service.js';
import { refuseEarlierDay } from '../trajectory/day.js';
import { CoachAssignmentEntity } from './coach-assignment.entity.js';
import { CoachRepository } from './coach.repository.js';

@Injectable()
export class Coaches {
  constructor(
    private readonly identity: IdentityDb,
    private readonly accounts: AccountRepository,
    private readonly members: Members,
    private readonly coaches: CoachRepository,
  ) {}

  /** Everybody who can be assigned: who is coach in this cooperative now, by name. Coordinators. */
  all(): Promise<{ readonly name: string; readonly email: string }[]> {
    return this.identity.read(this.accounts.holdersOf('COACH', currentContext().cooperativeId!));
  }

  /**
   * Gives a member a coach from a day on; one coach at a time. Coordinators. What the earlier coach noted stays between
   * that coach and the member.
   * @throws DomainError `NOT_FOUND`, `COACH_UNKNOWN`, `COACH_ALREADY_ASSIGNED`, `DATE_TOO_EARLY`
   */
  async assign(memberId: string, coachEmail: string, startsOn: CivilDate): Promise<MemberFile> {
    const { cooperativeId } = currentContext();
    const coachAccountId = await this.identity.read(
      this.accounts.holderOf('COACH', coachEmail, cooperativeId!),
    );
    if (!coachAccountId) throw new DomainError('COACH_UNKNOWN', { path: ['coachEmail'] });
    return this.members.change('coach.assign', memberId, async (unit) => {
      const latest = await unit.run(this.coaches.latestOf(memberId));
      const isRunning = latest !== null && (latest.endsOn === null || latest.endsOn >= startsOn);
      if (isRunning) {
        if (latest.coachAccountId === coachAccountId)
          throw new DomainError('COACH_ALREADY_ASSIGNED', { path: ['coachEmail'] });
        refuseEarlierDay(startsOn, 'startsOn', addDays(latest.startsOn, 1));
        await unit.run(this.coaches.end(latest.id, addDays(startsOn, -1)));
      }
      await unit.manager.insert(CoachAssignmentEntity, { id: newId(), memberId, coachAccountId, startsOn });
    });
  }
}

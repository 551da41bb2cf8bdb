import { Injectable } from '@nestjs/common';
import type { Permission } from '#identity';
import { type CivilDate, DomainError, newId } from '#kernel';
import { Clock } from '#platform';
import { Members } from '../member/member.service.js';
import { refuseImpossibleDay } from '../trajectory/day.js';
import { requireOpen } from '../trajectory/open-trajectory.js';
import { AdmissionRecordEntity } from './admission-record.entity.js';
import { type AdmissionRecord, isWon, type Votes } from './admission-rules.js';

@Injectable()
export class Admissions {
  constructor(
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  /**
   * Records how the members voted on an admission. Coordinators and board. A correction is recorded anew.
   * @throws DomainError `NOT_FOUND`, `VOTES_IMPOSSIBLE`, `TRAJECTORY_ALREADY_ENDED`, `TRIAL_ALREADY_DECIDED`,
   *   `DATE_IN_FUTURE`, `DATE_TOO_EARLY`
   */
  recordVote(memberId: string, heldOn: CivilDate, votes: Votes): Promise<AdmissionRecord> {
    const record = { kind: 'MEMBERS', decidedOn: heldOn, isAdmitted: isWon(votes), ...votes } as const;
    return this.record('admission.vote', memberId, record, 'heldOn');
  }

  /** Records what the board decided on an admission. The board. @throws DomainError as `recordVote` */
  recordBoardDecision(memberId: string, metOn: CivilDate, isAdmitted: boolean): Promise<AdmissionRecord> {
    const noVotes = { votesFor: null, votesAgainst: null, abstained: null };
    const record = { kind: 'BOARD', decidedOn: metOn, isAdmitted, ...noVotes } as const;
    return this.record('admission.board', memberId, record, 'metOn');
  }

  private async record(
    permission: Permission,
    memberId: string,
    record: AdmissionRecord,
    field: string,
  ): Promise<AdmissionRecord> {
    await this.members.change(permission, memberId, async (unit, trajectory) => {
      requireOpen(trajectory);
      if (trajectory.outcome !== null) throw new DomainError('TRIAL_ALREADY_DECIDED');
      const earliest = trajectory.referredOn;
      refuseImpossibleDay(record.decidedOn, field, { earliest, today: this.clock.today() });
      await unit.manager.insert(AdmissionRecordEntity, {
        id: newId(),
        trajectoryId: trajectory.id,
        ...record,
      });
    });
    return record;
  }
}

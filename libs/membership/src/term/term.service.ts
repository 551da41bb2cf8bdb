import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { addDays, type CivilDate, DomainError, newId } from '#kernel';
import { Clock, freeText } from '#platform';
import type { MemberFile } from '../member/member.repository.js';
import { Members } from '../member/member.service.js';
import { refuseEarlierDay, refuseImpossibleDay } from '../trajectory/day.js';
import { requireOpen } from '../trajectory/open-trajectory.js';
import { TermExtensionEntity } from './term-extension.entity.js';
import type { ExtendTermInput } from './term.input.js';
import { termEndOf, termPolicy } from './term.policy.js';

const LONGEST_NAME = 200;
const LONGEST_REASON = 2_000;

@Injectable()
export class Terms {
  constructor(
    private readonly members: Members,
    private readonly clock: Clock,
    private readonly policies: Policies,
  ) {}

  /**
   * The last day of the membership of who is admitted on a day, by the policy of that day; null where it has no term.
   * @throws DomainError `POLICY_MISSING`
   */
  async from(admittedOn: CivilDate, trialStartsOn: CivilDate): Promise<CivilDate | null> {
    return termEndOf((await this.policies.on(termPolicy, admittedOn)).body, admittedOn, trialStartsOn);
  }

  /**
   * Records the decision that somebody may stay longer than the term. Coordinators and boards.
   * @throws DomainError `NOT_FOUND`, `TRAJECTORY_ALREADY_ENDED`, `TERM_NONE` when there is none to extend,
   *   `DATE_IN_FUTURE`, `DATE_TOO_EARLY`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`
   */
  extend(memberId: string, input: Omit<ExtendTermInput, 'memberId'>): Promise<MemberFile> {
    const { termEndsOn = null, decidedOn } = input;
    const decidedBy = freeText(input.decidedBy, 'decidedBy', LONGEST_NAME);
    const reason = freeText(input.reason, 'reason', LONGEST_REASON);
    return this.members.change('term.extend', memberId, async (unit, trajectory) => {
      requireOpen(trajectory);
      if (trajectory.termEndsOn === null) throw new DomainError('TERM_NONE');
      refuseImpossibleDay(decidedOn, 'decidedOn', {
        earliest: trajectory.decidedOn,
        today: this.clock.today(),
      });
      if (termEndsOn !== null) refuseEarlierDay(termEndsOn, 'termEndsOn', addDays(trajectory.termEndsOn, 1));
      const id = newId();
      const trajectoryId = trajectory.id;
      await unit.manager.insert(TermExtensionEntity, {
        id,
        trajectoryId,
        decidedOn,
        decidedBy,
        termEndsOn,
        reason,
      });
    });
  }
}

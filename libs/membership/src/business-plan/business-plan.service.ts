import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Clock, freeText } from '#platform';
import type { MemberFile } from '../member/member.repository.js';
import { Members } from '../member/member.service.js';
import { refuseImpossibleDay } from '../trajectory/day.js';
import { requireOpen } from '../trajectory/open-trajectory.js';
import { BusinessPlanEntity } from './business-plan.entity.js';
import type { SubmitBusinessPlanInput } from './business-plan.input.js';

const LONGEST_TITLE = 200;
const LONGEST_SUMMARY = 5_000;

@Injectable()
export class BusinessPlans {
  constructor(
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  /**
   * Records a business plan. A plan that was changed is submitted again; earlier ones stay. Coordinators.
   * @throws DomainError `NOT_FOUND`, `TRAJECTORY_ALREADY_ENDED`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`,
   *   `DATE_IN_FUTURE`, `DATE_TOO_EARLY`
   */
  submit(
    memberId: string,
    { title, summary, submittedOn }: Omit<SubmitBusinessPlanInput, 'memberId'>,
  ): Promise<MemberFile> {
    const plan = {
      title: freeText(title, 'title', LONGEST_TITLE),
      summary: freeText(summary, 'summary', LONGEST_SUMMARY),
      submittedOn,
    };
    return this.members.change('plan.record', memberId, async (unit, trajectory) => {
      requireOpen(trajectory);
      refuseImpossibleDay(submittedOn, 'submittedOn', {
        earliest: trajectory.referredOn,
        today: this.clock.today(),
      });
      await unit.manager.insert(BusinessPlanEntity, { id: newId(), trajectoryId: trajectory.id, ...plan });
    });
  }
}

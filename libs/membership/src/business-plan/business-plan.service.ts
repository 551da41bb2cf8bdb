import { Injectable } from '@nestjs/common';
import { type CivilDate, newId } from '#kernel';
import { Clock, Files, freeText, optionalText } from '#platform';
import { ATTACHMENT_TYPES } from '../attachment/attachment.js';
import type { MemberFile } from '../member/member.repository.js';
import { Members } from '../member/member.service.js';
import { requireOpen } from '../trajectory/open-trajectory.js';
import { BusinessPlanEntity } from './business-plan.entity.js';
import { BusinessPlanRepository } from './business-plan.repository.js';
import { PlanDecisionEntity } from './plan-decision.entity.js';
import { PlanFeedbackEntity } from './plan-feedback.entity.js';
import { checkPlanDecision, checkSubmission, type PlanOutcome, versionOf } from './plan-rules.js';

const LONGEST_TITLE = 200;
const LONGEST_SUMMARY = 5_000;
const LONGEST_FEEDBACK = 5_000;
const LONGEST_WORDS = 2_000;

interface Submission {
  readonly title: string;
  readonly summary: string;
  readonly submittedOn: CivilDate;
  readonly fileId: string | null;
}

interface Decision {
  readonly version: number;
  readonly outcome: PlanOutcome;
  readonly decidedOn: CivilDate;
  readonly words?: string | null;
}

@Injectable()
export class BusinessPlans {
  constructor(
    private readonly members: Members,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly plans: BusinessPlanRepository,
  ) {}

  /**
   * Submits a version of the plan; earlier ones stay as they are. Coordinators, and the member their own.
   * @throws DomainError `NOT_FOUND`, `TRAJECTORY_ALREADY_ENDED`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`,
   *   `FILE_TYPE_REFUSED`, and what `checkSubmission` throws
   */
  submit(memberId: string, { title, summary, submittedOn, fileId }: Submission): Promise<MemberFile> {
    const plan = {
      title: freeText(title, 'title', LONGEST_TITLE),
      summary: freeText(summary, 'summary', LONGEST_SUMMARY),
      submittedOn,
      fileId,
    };
    return this.members.change('plan.record', memberId, async (unit, trajectory) => {
      requireOpen(trajectory);
      const versions = await unit.run(this.plans.versionsOf(trajectory.id));
      const { referredOn } = trajectory;
      checkSubmission(versions, submittedOn, { referredOn, today: this.clock.today() });
      if (fileId) await this.files.attach(unit, fileId, ATTACHMENT_TYPES);
      await unit.manager.insert(BusinessPlanEntity, { id: newId(), trajectoryId: trajectory.id, ...plan });
    });
  }

  /**
   * Says something of a version, for the member to read. Coordinators, and the coach of today.
   * @throws DomainError `NOT_FOUND`, `PLAN_VERSION_UNKNOWN`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`
   */
  advise(memberId: string, version: number, typed: string): Promise<MemberFile> {
    const words = freeText(typed, 'words', LONGEST_FEEDBACK);
    return this.members.change('plan.advise', memberId, async (unit, trajectory) => {
      const plan = versionOf(await unit.run(this.plans.versionsOf(trajectory.id)), version);
      const givenOn = this.clock.today();
      await unit.manager.insert(PlanFeedbackEntity, { id: newId(), businessPlanId: plan.id, givenOn, words });
    });
  }

  /**
   * Decides on the newest version, once. Coordinators.
   * @throws DomainError `NOT_FOUND`, `TRAJECTORY_ALREADY_ENDED`, `TEXT_REQUIRED` (no words where work
   *   is asked or the plan is rejected), `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, and what `checkPlanDecision` throws
   */
  decide(memberId: string, { outcome, decidedOn, ...decision }: Decision): Promise<MemberFile> {
    const words =
      outcome === 'APPROVED'
        ? optionalText(decision.words, 'words', LONGEST_WORDS)
        : freeText(decision.words ?? '', 'words', LONGEST_WORDS);
    return this.members.change('plan.decide', memberId, async (unit, trajectory) => {
      requireOpen(trajectory);
      const versions = await unit.run(this.plans.versionsOf(trajectory.id));
      const { version } = decision;
      const plan = checkPlanDecision(versions, { version, decidedOn }, this.clock.today());
      await unit.manager.insert(PlanDecisionEntity, { businessPlanId: plan.id, outcome, decidedOn, words });
    });
  }
}

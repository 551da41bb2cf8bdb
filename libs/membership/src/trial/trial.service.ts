import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { type CivilDate, newId } from '#kernel';
import { Clock, freeText, optionalText, Outbox, type Unit } from '#platform';
import { AdmissionRepository } from '../admission/admission.repository.js';
import { requireAdmission } from '../admission/admission-rules.js';
import { BusinessPlanRepository } from '../business-plan/business-plan.repository.js';
import { isPlanApproved } from '../business-plan/plan-rules.js';
import type { MemberFile } from '../member/member.repository.js';
import { Members } from '../member/member.service.js';
import { CorrectionRepository } from '../correction/correction.repository.js';
import { MunicipalPermissionRepository } from '../municipal-permission/municipal-permission.repository.js';
import { Terms } from '../term/term.service.js';
import { refuseImpossibleDay } from '../trajectory/day.js';
import {
  TRIAL_DECIDED,
  TRIAL_DECISION_TO_TELL,
  type TrialDecided,
  type TrialDecisionToTell,
} from './trial-decided.js';
import { TrialDecisionEntity } from './trial-decision.entity.js';
import { TrialExtensionEntity } from './trial-extension.entity.js';
import { TrialLengths } from './trial-lengths.js';
import { checkDecision, checkExtension, checkStart, checkStop } from './trial-rules.js';
import { TrialEntity } from './trial.entity.js';
import {
  type DecideTrialInput,
  type ExtendTrialInput,
  type StopTrialInput,
  TrialOutcome,
} from './trial.input.js';
import { type Admission, admissionOf, admissionPolicy } from './trial.policy.js';

const LONGEST_REASON = 2_000;

@Injectable()
export class Trials {
  constructor(
    private readonly members: Members,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly lengths: TrialLengths,
    private readonly terms: Terms,
    private readonly corrections: CorrectionRepository,
    private readonly permissions: MunicipalPermissionRepository,
    private readonly plans: BusinessPlanRepository,
    private readonly admissions: AdmissionRepository,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Starts the trial, as long as the policy of its first day says. Coordinators.
   * @throws DomainError `NOT_FOUND`, `POLICY_MISSING`, and what `checkStart` throws
   */
  async start(memberId: string, startsOn: CivilDate): Promise<MemberFile> {
    const { endsOn, policyVersionId } = await this.lengths.from(startsOn);
    const admission = await this.admissionOn(startsOn);
    return this.members.change('trial.start', memberId, async (unit, trajectory) => {
      const isPermitted = await unit.run(this.permissions.isInForce(trajectory.id, startsOn));
      const versions = await unit.run(this.plans.versionsOf(trajectory.id));
      const isApproved = isPlanApproved(versions, startsOn);
      checkStart(trajectory, startsOn, { admission, isPermitted, isPlanApproved: isApproved });
      const trajectoryId = trajectory.id;
      await unit.manager.insert(TrialEntity, {
        id: newId(),
        trajectoryId,
        startsOn,
        endsOn,
        policyVersionId,
      });
    });
  }

  /**
   * Lets a trial that is not decided go on longer, within the policy of its first day. Coordinators.
   * @throws DomainError `NOT_FOUND`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, `DATE_IN_FUTURE`, and what
   *   `checkExtension` throws
   */
  async extend(memberId: string, input: Omit<ExtendTrialInput, 'memberId'>): Promise<MemberFile> {
    const { decidedOn, endsOn } = input;
    const reason = freeText(input.reason, 'reason', LONGEST_REASON);
    refuseImpossibleDay(decidedOn, 'decidedOn', { earliest: null, today: this.clock.today() });
    const file = await this.members.change('trial.decide', memberId, async (unit, trajectory) => {
      const { latestOn } = await this.lengths.from(trajectory.trialStartsOn ?? decidedOn);
      checkExtension(trajectory, { decidedOn, endsOn }, latestOn);
      const trajectoryId = trajectory.id;
      await unit.manager.insert(TrialExtensionEntity, {
        id: newId(),
        trajectoryId,
        decidedOn,
        endsOn,
        reason,
      });
      await this.letTell(unit, memberId);
    });
    this.outbox.nudge();
    return file;
  }

  /**
   * Decides the trial: a definitive member, whose term begins, or not. Coordinators, who record what was decided.
   * @throws DomainError `NOT_FOUND`, `POLICY_MISSING`, `TEXT_REQUIRED` (declining without a reason), `TEXT_TOO_LONG`,
   *   `TEXT_HAS_BSN`, `DATE_IN_FUTURE`, and what `checkDecision` and `requireAdmission` throw
   */
  async decide(
    memberId: string,
    { outcome, decidedOn, ...input }: Omit<DecideTrialInput, 'memberId'>,
  ): Promise<MemberFile> {
    const isAdmitted = outcome === TrialOutcome.ADMITTED;
    const reason = isAdmitted
      ? optionalText(input.reason, 'reason', LONGEST_REASON)
      : freeText(input.reason ?? '', 'reason', LONGEST_REASON);
    refuseImpossibleDay(decidedOn, 'decidedOn', { earliest: null, today: this.clock.today() });
    const admission = await this.admissionOn(decidedOn);
    const file = await this.members.change('trial.decide', memberId, async (unit, trajectory) => {
      const isPermitted = await unit.run(this.permissions.isInForce(trajectory.id, decidedOn));
      checkDecision(trajectory, { outcome, decidedOn }, { admission, isPermitted });
      const records = await unit.run(this.admissions.recordsOf(trajectory.id));
      if (isAdmitted) requireAdmission(admission.decidedBy, records, decidedOn);
      const termEndsOn = isAdmitted ? await this.terms.from(decidedOn, trajectory.trialStartsOn!) : null;
      await this.write(unit, trajectory.id, { outcome, decidedOn, reason, termEndsOn });
      await this.tell(unit, { memberId, outcome, decidedOn });
    });
    this.outbox.nudge();
    return file;
  }

  /**
   * Stops a trial before it was decided; always possible, with a reason. Coordinators.
   * @throws DomainError `NOT_FOUND`, `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, `DATE_IN_FUTURE`, and what `checkStop` throws
   */
  async stop(
    memberId: string,
    { stoppedOn: decidedOn, ...input }: Omit<StopTrialInput, 'memberId'>,
  ): Promise<MemberFile> {
    const reason = freeText(input.reason, 'reason', LONGEST_REASON);
    const today = this.clock.today();
    refuseImpossibleDay(decidedOn, 'stoppedOn', { earliest: null, today });
    const file = await this.members.change('trial.decide', memberId, async (unit, trajectory) => {
      checkStop(trajectory, decidedOn, today);
      const outcome = 'STOPPED';
      await this.write(unit, trajectory.id, { outcome, decidedOn, reason, termEndsOn: null });
      await this.tell(unit, { memberId, outcome, decidedOn });
    });
    this.outbox.nudge();
    return file;
  }

  private async admissionOn(day: CivilDate): Promise<Admission> {
    return admissionOf(await this.policies.find(admissionPolicy, day));
  }

  /** A decision that comes after one that was withdrawn stands in its place. */
  private async write(
    unit: Unit,
    trajectoryId: string,
    decision: Pick<TrialDecisionEntity, 'outcome' | 'decidedOn' | 'reason' | 'termEndsOn'>,
  ): Promise<void> {
    const correctsId = await unit.run(this.corrections.lastDecisionId(trajectoryId));
    const correctionReason = correctsId && '';
    await unit.manager.insert(TrialDecisionEntity, {
      id: newId(),
      trajectoryId,
      correctsId,
      correctionReason,
      ...decision,
    });
  }

  private async tell(unit: Unit, fact: TrialDecided): Promise<void> {
    await this.outbox.add(unit, TRIAL_DECIDED, fact);
    await this.letTell(unit, fact.memberId);
  }

  private async letTell(unit: Unit, memberId: string): Promise<void> {
    await this.outbox.add(unit, TRIAL_DECISION_TO_TELL, { memberId } satisfies TrialDecisionToTell);
  }
}

import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Clock, optionalText } from '#platform';
import { BenefitChanges } from '../benefit-change/benefit-change.service.js';
import { BenefitOutcome } from '../benefit-change/benefit-outcome.js';
import type { MemberFile } from '../member/member.repository.js';
import { Members } from '../member/member.service.js';
import { refuseImpossibleDay } from '../trajectory/day.js';
import { exitKindOf } from './exit-kind.js';
import { checkExit } from './exit-rules.js';
import { checkDetails } from './outflow-details.js';
import type { RecordOutflowInput } from './outflow.input.js';
import { TrajectoryExitEntity } from './trajectory-exit.entity.js';

const LONGEST_NAME = 200;

@Injectable()
export class Outflows {
  constructor(
    private readonly members: Members,
    private readonly clock: Clock,
    private readonly benefits: BenefitChanges,
  ) {}

  /**
   * Records that somebody left, where to, and what becomes of the benefit. Coordinators.
   * @param input with the UUID of the file
   * @throws DomainError `NOT_FOUND`, `DATE_IN_FUTURE`, `FILE_TYPE_REFUSED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`, and what
   *   `checkExit` and `checkDetails` throw
   */
  record(memberId: string, input: Omit<RecordOutflowInput, 'memberId'>): Promise<MemberFile> {
    const { endedOn, destination, howFound = null, hoursPerWeek = null } = input;
    const employerName = optionalText(input.employerName, 'employerName', LONGEST_NAME) || null;
    const benefit = input.benefit ?? benefitBy(input.benefitEnded ?? null);
    return this.members.change('outflow.record', memberId, async (unit, trajectory) => {
      refuseImpossibleDay(endedOn, 'endedOn', { earliest: null, today: this.clock.today() });
      checkExit(trajectory, endedOn, destination);
      checkDetails({ destination, howFound, hoursPerWeek, employerName, benefit });
      await unit.manager.insert(TrajectoryExitEntity, {
        id: newId(),
        trajectoryId: trajectory.id,
        endedOn,
        kind: exitKindOf(destination),
        destination,
        howFound,
        hoursPerWeek,
        employerName,
        benefitEnded: benefit === BenefitOutcome.ENDED,
      });
      const changedOn = input.benefitOn ?? endedOn;
      const change = { outcome: benefit!, changedOn, fileId: input.benefitFileId ?? null };
      await this.benefits.add(unit, trajectory, change, 'benefitOn');
    });
  }
}

function benefitBy(hasEnded: boolean | null): BenefitOutcome | null {
  if (hasEnded === null) return null;
  return hasEnded ? BenefitOutcome.ENDED : BenefitOutcome.REDUCED;
}

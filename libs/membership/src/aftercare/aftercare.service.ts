import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, newId } from '#kernel';
import { Clock, freeText } from '#platform';
import type { MemberFile } from '../member/member.repository.js';
import { Members } from '../member/member.service.js';
import { refuseImpossibleDay } from '../trajectory/day.js';
import { aftercareDueOn, type AftercareMonths, type AftercareOutcome } from './aftercare-due.js';
import { AftercareEntity } from './aftercare.entity.js';

const LONGEST_KNOWN_BY = 500;

export interface AftercareAnswer {
  readonly months: AftercareMonths;
  readonly outcome: AftercareOutcome;
  readonly knownOn: CivilDate;
  readonly knownBy: string;
}

@Injectable()
export class Aftercares {
  constructor(
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  /**
   * Records how it goes some months after outflow; anew to correct it, and the last one counts. Coordinators, and the
   * coach of today.
   * @throws DomainError `NOT_FOUND`, `NOT_FLOWED_OUT`, `DATE_IN_FUTURE`, `DATE_TOO_EARLY` before the moment is due,
   *   `TEXT_REQUIRED`, `TEXT_TOO_LONG`, `TEXT_HAS_BSN`
   */
  record(memberId: string, { months, outcome, knownOn, ...answer }: AftercareAnswer): Promise<MemberFile> {
    const knownBy = freeText(answer.knownBy, 'knownBy', LONGEST_KNOWN_BY);
    return this.members.change('aftercare.record', memberId, async (unit, trajectory) => {
      const { endedOn, exitKind, id: trajectoryId } = trajectory;
      if (endedOn === null || exitKind !== 'OUTFLOW') throw new DomainError('NOT_FLOWED_OUT');
      const earliest = aftercareDueOn(endedOn, months);
      refuseImpossibleDay(knownOn, 'knownOn', { earliest, today: this.clock.today() });
      const row = { id: newId(), trajectoryId, months, outcome, knownOn, knownBy };
      await unit.manager.insert(AftercareEntity, row);
    });
  }
}

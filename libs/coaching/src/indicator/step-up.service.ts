import { Injectable } from '@nestjs/common';
import { addMonths, type CivilDate } from '#kernel';
import { Db } from '#platform';
import { CoachingIndicatorRepository } from './coaching-indicator.repository.js';
import { hasSteppedUp, type MeasuredStep } from './participation-gain.js';

/** Who went up the participation ladder, for the network's facts. */
@Injectable()
export class StepsUp {
  constructor(
    private readonly db: Db,
    private readonly repository: CoachingIndicatorRepository,
  ) {}

  /**
   * Who had gone up by one step or more before so many months after their first day were over. Who has no two steps to
   * compare by then has not. It asks for no permission: whoever publishes has asked.
   * @returns ids of members
   */
  async within(
    people: readonly { readonly memberId: string; readonly t0: CivilDate }[],
    months: number,
  ): Promise<ReadonlySet<string>> {
    const { steps } = await this.db.read(this.repository.facts());
    const measured = new Map<string, MeasuredStep[]>();
    for (const step of steps) {
      const known = measured.get(step.memberId);
      if (known) known.push(step);
      else measured.set(step.memberId, [step]);
    }
    const up = people.filter(({ memberId, t0 }) => {
      const horizon = addMonths(t0, months);
      return hasSteppedUp((measured.get(memberId) ?? []).filter(({ measuredOn }) => measuredOn < horizon));
    });
    return new Set(up.map(({ memberId }) => memberId));
  }
}

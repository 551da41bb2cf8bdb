import { Injectable } from '@nestjs/common';
import { Policies } from '#cooperative';
import { type CivilDate, DomainError, newId } from '#kernel';
import { Clock, type Unit } from '#platform';
import { Members } from '../member/member.service.js';
import { refuseImpossibleDay } from '../trajectory/day.js';
import { AcquaintanceTickEntity } from './acquaintance-tick.entity.js';
import { acquaintancePolicy, type AcquaintancePolicy } from './acquaintance.policy.js';
import { AcquaintanceRepository } from './acquaintance.repository.js';
import { progressIn, type StepProgress } from './progress.js';

const NO_PROGRAMME: AcquaintancePolicy = { steps: [] };

@Injectable()
export class Acquaintances {
  constructor(
    private readonly members: Members,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly acquaintances: AcquaintanceRepository,
  ) {}

  /**
   * How far somebody is in the programme of the day on which the trial began; before that, of today. Coordinators, the
   * coach of today and the member.
   * @throws DomainError `NOT_FOUND`
   */
  progressOf(memberId: string): Promise<StepProgress[]> {
    return this.members.openFile('acquaintance.read', memberId, 'acquaintance', (unit) =>
      this.read(unit, memberId),
    );
  }

  /**
   * Ticks a step of the programme on a day, or takes the tick back. Coordinators, and the coach of today.
   * @param doneOn null: not done after all
   * @throws DomainError `NOT_FOUND`, `TRIAL_NOT_STARTED`, `STEP_UNKNOWN`, `DATE_IN_FUTURE`, `DATE_TOO_EARLY`
   */
  async tick(memberId: string, step: string, doneOn: CivilDate | null): Promise<StepProgress[]> {
    let progress: StepProgress[] = [];
    await this.members.change('acquaintance.tick', memberId, async (unit, trajectory) => {
      const { trialStartsOn, id: trajectoryId } = trajectory;
      if (trialStartsOn === null) throw new DomainError('TRIAL_NOT_STARTED');
      const known = await this.read(unit, memberId);
      if (!known.some((one) => one.step === step)) throw new DomainError('STEP_UNKNOWN', { path: ['step'] });
      if (doneOn !== null)
        refuseImpossibleDay(doneOn, 'doneOn', { earliest: trialStartsOn, today: this.clock.today() });
      await unit.manager.insert(AcquaintanceTickEntity, { id: newId(), trajectoryId, step, doneOn });
      progress = await this.read(unit, memberId);
    });
    return progress;
  }

  private async read(unit: Unit, memberId: string): Promise<StepProgress[]> {
    const { trialStartsOn, ticks } = await unit.run(this.acquaintances.of(memberId));
    const policy = await this.policies.find(acquaintancePolicy, trialStartsOn ?? this.clock.today());
    return progressIn(policy?.body ?? NO_PROGRAMME, ticks);
  }
}

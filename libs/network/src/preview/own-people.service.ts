import { Injectable } from '@nestjs/common';
import { StepsUp } from '#coaching';
import { type CivilDate, quarterOf } from '#kernel';
import { NetworkTrajectories } from '#membership';
import type { OwnPerson } from './own-person.js';

const MONTHS = 12;

/** The people of the current cooperative as the network would count them, exactly. It never leaves the cooperative. */
@Injectable()
export class OwnPeople {
  constructor(
    private readonly trajectories: NetworkTrajectories,
    private readonly stepsUp: StepsUp,
  ) {}

  async on(today: CivilDate): Promise<OwnPerson[]> {
    const trajectories = await this.trajectories.of(today);
    const steppedUp = await this.stepsUp.within(trajectories, MONTHS);
    return trajectories.map(({ memberId, t0, out12, out24 }) => ({
      enteredIn: quarterOf(t0),
      counts: { 'outflow-12': out12, 'outflow-24': out24, 'step-up-12': steppedUp.has(memberId) },
    }));
  }
}

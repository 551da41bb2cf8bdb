import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { Db } from '#platform';
import { IndicatorRepository } from '../indicator/indicator.repository.js';
import { networkTrajectories, type NetworkTrajectory } from './network-trajectory.js';

/** What the network's facts say of trajectories: the same rules as the cooperative's own figures. */
@Injectable()
export class NetworkTrajectories {
  constructor(
    private readonly db: Db,
    private readonly indicators: IndicatorRepository,
  ) {}

  /** One for each person who had begun by a day. It asks for no permission: whoever publishes has asked. */
  async of(day: CivilDate): Promise<NetworkTrajectory[]> {
    return networkTrajectories(await this.db.read(this.indicators.observed()), day);
  }
}

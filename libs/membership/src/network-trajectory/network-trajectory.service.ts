import { Injectable } from '@nestjs/common';
import type { CivilDate } from '#kernel';
import { Db } from '#platform';
import { Sectors } from '../enterprise/sectors.service.js';
import { PersonTokens } from '../handover/person-tokens.service.js';
import { IndicatorRepository } from '../indicator/indicator.repository.js';
import { datedTrajectories, type NetworkTrajectory } from './network-trajectory.js';
import { NetworkTrajectoryRepository } from './network-trajectory.repository.js';

/** What the network's facts say of trajectories: the same rules as the cooperative's own figures. */
@Injectable()
export class NetworkTrajectories {
  constructor(
    private readonly db: Db,
    private readonly indicators: IndicatorRepository,
    private readonly sectors: Sectors,
    private readonly tokens: PersonTokens,
    private readonly repository: NetworkTrajectoryRepository,
  ) {}

  /** One for each person who had begun by a day. It asks for no permission: whoever publishes has asked. */
  async of(day: CivilDate): Promise<NetworkTrajectory[]> {
    const dated = datedTrajectories(await this.db.read(this.indicators.observed()), day);
    const sources = await this.db.read(this.repository.sources());
    const sectors = await this.sectors.on(dated.map(({ memberId, t0 }) => ({ memberId, on: t0 })));
    const tokenOf = await this.db.read((unit) =>
      this.tokens.of(
        unit,
        dated.map(({ memberId }) => memberId),
      ),
    );
    return dated.map((one, i) => ({
      ...one,
      personToken: tokenOf(one.memberId),
      source: sources.get(one.trajectoryId)!,
      sectorAtStart: sectors[i]!,
    }));
  }
}

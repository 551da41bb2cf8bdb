import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { DomainError } from '#kernel';
import { Clock, Db, localId, scopesOf } from '#platform';
import { Members } from '../member/member.service.js';
import { Trajectory, trajectoryOf } from './trajectory.model.js';
import { TrajectoryRepository } from './trajectory.repository.js';

@Resolver()
export class TrajectoryResolver {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly trajectories: TrajectoryRepository,
  ) {}

  @Allow('member.open')
  @Query(() => Trajectory, {
    description:
      'One trajectory with its dated facts. Opened by somebody else than the member, it stands in the access log.',
  })
  async trajectory(@Args('id', { type: () => ID }) id: string): Promise<Trajectory> {
    const trajectoryId = localId('Trajectory', id);
    const memberId = await this.db.read(
      this.trajectories.memberOf(trajectoryId, scopesOf('member.open'), this.clock.today()),
    );
    if (!memberId) throw new DomainError('NOT_FOUND');
    const file = await this.members.openFile('member.open', memberId, 'trajectory.file', (unit) =>
      unit.run(this.trajectories.file(trajectoryId, this.clock.today())),
    );
    return trajectoryOf(file!, this.members.isClientView('member.open'));
  }
}

import { Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { Clock, Db, globalId, moneyOf } from '#platform';
import { Dashboard } from './dashboard.model.js';
import { DashboardProjection } from './dashboard.projection.js';

@Resolver()
export class DashboardResolver {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly projection: DashboardProjection,
  ) {}

  @Allow('dashboard.read')
  @Query(() => Dashboard, {
    description: 'The cooperative at a glance: phases, twelve months of money, deadlines.',
  })
  async dashboard(): Promise<Dashboard> {
    const today = this.clock.today();
    const { phaseCounts, months, deadlines } = await this.db.read(this.projection.read(today));
    return {
      phaseCounts: [...phaseCounts],
      months: months.map(({ month, income, contribution, invested }) => ({
        month,
        income: moneyOf(income),
        contribution: moneyOf(contribution),
        invested: moneyOf(invested),
      })),
      deadlines: deadlines.map(({ kind, on, memberId, name }) => ({
        kind,
        on,
        isOverdue: on < today,
        member: { id: globalId('Member', memberId), name },
      })),
    };
  }
}

import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import type { CivilDate } from '#kernel';
import { DateScalar } from '#platform';
import { indicatorSetOf } from './indicator-model-of.js';
import { IndicatorSet } from './indicator.model.js';
import { Indicators } from './indicator.service.js';

@Resolver()
export class IndicatorResolver {
  constructor(private readonly service: Indicators) {}

  @Allow('indicators.read')
  @Query(() => IndicatorSet, {
    description:
      "The cooperative's figures as known today, each with n, period, interval and the version of its definition. Coordinator and board.",
  })
  async indicators(
    @Args('fromOn', { type: () => DateScalar }) fromOn: CivilDate,
    @Args('untilOn', { type: () => DateScalar, description: 'Last day of the period.' }) untilOn: CivilDate,
  ): Promise<IndicatorSet> {
    return indicatorSetOf(await this.service.over(fromOn, untilOn));
  }
}

import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { currentContext, globalId, pageOf } from '#platform';
import { MeasurementDueConnection, MeasurementsDueArgs } from './measurement-due.model.js';
import { MeasurementsDue } from './measurement-due.service.js';

@Resolver()
export class MeasurementDueResolver {
  constructor(private readonly service: MeasurementsDue) {}

  @Allow('measurement.due')
  @Query(() => MeasurementDueConnection, {
    description:
      'What is to be measured, the longest overdue first: a coordinator’s members, a coach’s own, or the member’s. How often is the policy `measurement`; without one, the participation ladder every 182 days.',
  })
  async measurementsDue(@Args() args: MeasurementsDueArgs): Promise<MeasurementDueConnection> {
    const { locale } = currentContext();
    const { edges, pageInfo } = await this.service.page(args.throughOn ?? null, locale, pageOf(args, 4));
    return {
      edges: edges.map(({ cursor, node }) => ({
        cursor,
        node: { ...node, memberId: globalId('Member', node.memberId) },
      })),
      pageInfo,
    };
  }
}

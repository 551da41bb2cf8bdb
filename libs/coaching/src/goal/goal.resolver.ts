import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId, pageOf } from '#platform';
import { GoalsArgs, SetGoalInput } from './goal.input.js';
import { GoalConnection, goalOf, SetGoalPayload } from './goal.model.js';
import { Goals } from './goal.service.js';

@Resolver()
export class GoalResolver {
  constructor(private readonly service: Goals) {}

  @Allow('goal.set')
  @Mutation(() => SetGoalPayload, {
    description: "Sets a goal with a member, in the member's own words. The coach of today.",
  })
  async setGoal(@Args('input') input: SetGoalInput): Promise<SetGoalPayload> {
    return { goal: goalOf(await this.service.set(localId('Member', input.memberId), input)), userErrors: [] };
  }

  @Allow('goal.read')
  @Query(() => GoalConnection, {
    description:
      "A member's goals, newest first: for the member and the coach of today. A coach's look stands in the access log.",
  })
  async goals(@Args() args: GoalsArgs): Promise<GoalConnection> {
    const { edges, pageInfo } = await this.service.page(localId('Member', args.memberId), pageOf(args, 2));
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: goalOf(node) })), pageInfo };
  }
}

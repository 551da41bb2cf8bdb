import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId, PageArgs, pageOf } from '#platform';
import {
  MilestoneConnection,
  milestoneOf,
  ShowMilestoneInput,
  ShowMilestonePayload,
  WithdrawMilestoneInput,
  WithdrawMilestonePayload,
} from './milestone.model.js';
import { Milestones } from './milestone.service.js';

@Resolver()
export class MilestoneResolver {
  constructor(private readonly service: Milestones) {}

  @Allow('milestone.show')
  @Mutation(() => ShowMilestonePayload, {
    description: 'Shows a milestone to everybody with a role in the cooperative. The member alone.',
  })
  async showMilestone(@Args('input') input: ShowMilestoneInput): Promise<ShowMilestonePayload> {
    const memberId = localId('Member', input.memberId);
    const milestone = await this.service.show(memberId, input.words, input.reachedOn);
    return { milestone: milestoneOf(milestone), userErrors: [] };
  }

  @Allow('milestone.show')
  @Mutation(() => WithdrawMilestonePayload, {
    description: 'Takes a milestone back: from the next look on nobody sees it. The member alone.',
  })
  async withdrawMilestone(@Args('input') input: WithdrawMilestoneInput): Promise<WithdrawMilestonePayload> {
    await this.service.withdraw(localId('Milestone', input.milestoneId));
    return { isWithdrawn: true, userErrors: [] };
  }

  @Allow('milestone.read')
  @Query(() => MilestoneConnection, {
    description: 'What members show now, newest first. Members and staff of the cooperative.',
  })
  async milestones(@Args() args: PageArgs): Promise<MilestoneConnection> {
    const { edges, pageInfo } = await this.service.page(pageOf(args, 2));
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: milestoneOf(node) })), pageInfo };
  }
}

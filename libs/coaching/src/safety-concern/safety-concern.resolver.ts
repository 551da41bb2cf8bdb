import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId, pageOf } from '#platform';
import {
  CloseSafetyConcernInput,
  CloseSafetyConcernPayload,
  concernOf,
  RaiseSafetyConcernInput,
  RaiseSafetyConcernPayload,
  SafetyConcernConnection,
  SafetyConcernsArgs,
} from './safety-concern.model.js';
import { SafetyConcerns } from './safety-concern.service.js';

@Resolver()
export class SafetyConcernResolver {
  constructor(private readonly service: SafetyConcerns) {}

  @Allow('concern.raise')
  @Mutation(() => RaiseSafetyConcernPayload, {
    description: "Raises a worry about somebody's safety. Coordinators, the coach of today, and the member.",
  })
  async raiseSafetyConcern(
    @Args('input') { memberId, ...wish }: RaiseSafetyConcernInput,
  ): Promise<RaiseSafetyConcernPayload> {
    const concern = await this.service.raise(localId('Member', memberId), wish);
    return { safetyConcern: concernOf(concern), userErrors: [] };
  }

  @Allow('concern.close')
  @Mutation(() => CloseSafetyConcernPayload, {
    description: 'Closes a concern with what was done. Coordinators and the coach of today.',
  })
  async closeSafetyConcern(
    @Args('input') input: CloseSafetyConcernInput,
  ): Promise<CloseSafetyConcernPayload> {
    const concern = await this.service.close(localId('SafetyConcern', input.safetyConcernId), input.outcome);
    return { safetyConcern: concernOf(concern), userErrors: [] };
  }

  @Allow('concern.read')
  @Query(() => SafetyConcernConnection, {
    description:
      'Concerns about a member, newest first: for coordinators and the coach of today, whose look stands in the access log; the member sees those that are shown to them.',
  })
  async safetyConcerns(@Args() args: SafetyConcernsArgs): Promise<SafetyConcernConnection> {
    const { edges, pageInfo } = await this.service.page(localId('Member', args.memberId), pageOf(args, 2));
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: concernOf(node) })), pageInfo };
  }
}

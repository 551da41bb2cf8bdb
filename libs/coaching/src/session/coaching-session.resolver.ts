import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId, pageOf } from '#platform';
import { CoachingSessionsArgs, RecordCoachingSessionInput } from './coaching-session.input.js';
import {
  CoachingSessionConnection,
  RecordCoachingSessionPayload,
  sessionOf,
} from './coaching-session.model.js';
import { CoachingSessions } from './coaching-session.service.js';

@Resolver()
export class CoachingSessionResolver {
  constructor(private readonly service: CoachingSessions) {}

  @Allow('session.record')
  @Mutation(() => RecordCoachingSessionPayload, {
    description: 'Records a session with a member. The coach of today.',
  })
  async recordCoachingSession(
    @Args('input') input: RecordCoachingSessionInput,
  ): Promise<RecordCoachingSessionPayload> {
    const session = await this.service.record(localId('Member', input.memberId), input);
    return { coachingSession: sessionOf(session), userErrors: [] };
  }

  @Allow('session.read')
  @Query(() => CoachingSessionConnection, {
    description:
      "A member's sessions, newest first: for the member and the coach of today. A coach's look stands in the access log.",
  })
  async coachingSessions(@Args() args: CoachingSessionsArgs): Promise<CoachingSessionConnection> {
    const { edges, pageInfo } = await this.service.page(localId('Member', args.memberId), pageOf(args, 2));
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: sessionOf(node) })), pageInfo };
  }
}

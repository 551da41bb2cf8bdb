import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId, pageOf } from '#platform';
import { wishesOf } from '../agreement/agreement.resolver.js';
import {
  CancelCoachingSessionInput,
  CoachingSessionsArgs,
  MissCoachingSessionInput,
  MoveCoachingSessionInput,
  PlanCoachingSessionInput,
  RecordCoachingSessionInput,
} from './coaching-session.input.js';
import {
  CancelCoachingSessionPayload,
  CoachingSessionConnection,
  MissCoachingSessionPayload,
  MoveCoachingSessionPayload,
  PlanCoachingSessionPayload,
  RecordCoachingSessionPayload,
  sessionOf,
} from './coaching-session.model.js';
import { CoachingSessions } from './coaching-session.service.js';
import { SessionFile, type SessionInWords } from './session-file.js';

@Resolver()
export class CoachingSessionResolver {
  constructor(
    private readonly service: CoachingSessions,
    private readonly file: SessionFile,
  ) {}

  @Allow('session.record')
  @Mutation(() => RecordCoachingSessionPayload, {
    description:
      'Records a session that was held, with its note, what was agreed and the next appointment. The coach of today.',
  })
  async recordCoachingSession(
    @Args('input') input: RecordCoachingSessionInput,
  ): Promise<RecordCoachingSessionPayload> {
    const { memberId, plannedSessionId, agreements, ...held } = input;
    return changed(
      await this.service.record(localId('Member', memberId), {
        ...held,
        plannedId: plannedSessionId ? localId('CoachingSession', plannedSessionId) : null,
        agreements: wishesOf(agreements ?? []),
      }),
    );
  }

  @Allow('session.record')
  @Mutation(() => PlanCoachingSessionPayload, { description: 'Plans a session. The coach of today.' })
  async planCoachingSession(
    @Args('input') { memberId, ...appointment }: PlanCoachingSessionInput,
  ): Promise<PlanCoachingSessionPayload> {
    return changed(await this.service.plan(localId('Member', memberId), appointment));
  }

  @Allow('session.record')
  @Mutation(() => MoveCoachingSessionPayload, {
    description:
      'Moves a planned session to another time or place; answers the new one. The earlier appointment stays, as moved.',
  })
  async moveCoachingSession(
    @Args('input') { sessionId, ...appointment }: MoveCoachingSessionInput,
  ): Promise<MoveCoachingSessionPayload> {
    return changed(await this.service.move(localId('CoachingSession', sessionId), appointment));
  }

  @Allow('session.record')
  @Mutation(() => MissCoachingSessionPayload, {
    description: 'Records that one of the two did not come to a planned session: on its day or later.',
  })
  async missCoachingSession(
    @Args('input') { sessionId, missedBy }: MissCoachingSessionInput,
  ): Promise<MissCoachingSessionPayload> {
    return changed(await this.service.miss(localId('CoachingSession', sessionId), missedBy));
  }

  @Allow('session.record')
  @Mutation(() => CancelCoachingSessionPayload, {
    description: 'Cancels a planned session. The coach of today.',
  })
  async cancelCoachingSession(
    @Args('input') { sessionId }: CancelCoachingSessionInput,
  ): Promise<CancelCoachingSessionPayload> {
    return changed(await this.service.cancel(localId('CoachingSession', sessionId)));
  }

  @Allow('session.read')
  @Query(() => CoachingSessionConnection, {
    description:
      "A member's sessions, planned ones too, newest first: for the member and the coach of today. A coach's look stands in the access log.",
  })
  async coachingSessions(@Args() args: CoachingSessionsArgs): Promise<CoachingSessionConnection> {
    const { edges, pageInfo } = await this.file.page(
      localId('Member', args.memberId),
      args.states ?? null,
      pageOf(args, 2),
    );
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: sessionOf(node) })), pageInfo };
  }
}

function changed(session: SessionInWords) {
  return { coachingSession: sessionOf(session), userErrors: [] };
}

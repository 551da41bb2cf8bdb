import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { type Connection, localId, PageArgs } from '#platform';
import { changed } from '../member/member.payload.js';
import { whoItIs } from '../referral/who-it-is.input.js';
import {
  AcceptReferralInput,
  DeclineReferralInput,
  InviteReferralInput,
  RevokeReferralInput,
} from './referral-answer.input.js';
import { ReferralAnswers } from './referral-answers.service.js';
import { ReferralRequestFilter, SubmitReferralInput } from './referral-request.input.js';
import {
  AcceptReferralPayload,
  DeclineReferralPayload,
  InviteReferralPayload,
  ReferralRequest,
  ReferralRequestConnection,
  referralRequestOf,
  RevokeReferralPayload,
  SentReferral,
  SentReferralConnection,
  sentReferralOf,
  SubmitReferralPayload,
} from './referral-request.model.js';
import { ReferralRequests } from './referral-requests.service.js';

@Resolver()
export class ReferralRequestResolver {
  constructor(
    private readonly requests: ReferralRequests,
    private readonly answers: ReferralAnswers,
  ) {}

  @Allow('referral.submit')
  @Mutation(() => SubmitReferralPayload, {
    description: 'Sends somebody who knows of it to the cooperative. Referrers and officers.',
  })
  async submitReferral(@Args('input') input: SubmitReferralInput): Promise<SubmitReferralPayload> {
    return { referral: sentReferralOf(await this.requests.submit(input)), userErrors: [] };
  }

  @Allow('referral.follow')
  @Query(() => SentReferralConnection, {
    description:
      "What the caller's organisation sent (referrers) or the caller did (officers), newest first.",
  })
  async myReferrals(@Args() args: PageArgs): Promise<Connection<SentReferral>> {
    return mapped(await this.requests.sent(args), sentReferralOf);
  }

  @Allow('referral.read')
  @Query(() => ReferralRequestConnection, { description: 'Referrals on the desk, newest first.' })
  async referralRequests(
    @Args() args: PageArgs,
    @Args('filter', { type: () => ReferralRequestFilter, nullable: true })
    filter: ReferralRequestFilter | null,
  ): Promise<Connection<ReferralRequest>> {
    return mapped(await this.requests.desk(filter ?? {}, args), referralRequestOf);
  }

  @Allow('referral.answer')
  @Mutation(() => InviteReferralPayload, { description: 'Invites somebody for a first talk.' })
  async inviteReferral(
    @Args('input') { requestId, ...input }: InviteReferralInput,
  ): Promise<InviteReferralPayload> {
    return answered(await this.answers.invite(localId('ReferralRequest', requestId), input));
  }

  @Allow('referral.answer')
  @Mutation(() => AcceptReferralPayload, {
    description: 'Takes somebody in: a number and a trajectory, or a new trajectory for who was here before.',
  })
  async acceptReferral(@Args('input') input: AcceptReferralInput): Promise<AcceptReferralPayload> {
    return changed(await this.answers.accept(localId('ReferralRequest', input.requestId), whoItIs(input)));
  }

  @Allow('referral.answer')
  @Mutation(() => DeclineReferralPayload, {
    description: 'Declines, with a reason of a fixed list and advice on what fits better.',
  })
  async declineReferral(
    @Args('input') { requestId, ...input }: DeclineReferralInput,
  ): Promise<DeclineReferralPayload> {
    return answered(await this.answers.decline(localId('ReferralRequest', requestId), input));
  }

  @Allow('referral.revoke')
  @Mutation(() => RevokeReferralPayload, {
    description: 'Takes a referral back: its sender, or a coordinator when the person steps back.',
  })
  async revokeReferral(@Args('input') { requestId }: RevokeReferralInput): Promise<RevokeReferralPayload> {
    await this.answers.revoke(localId('ReferralRequest', requestId));
    return { isRevoked: true, userErrors: [] };
  }
}

const answered = (row: Parameters<typeof referralRequestOf>[0]) => ({
  request: referralRequestOf(row),
  userErrors: [] as [],
});

function mapped<R, T>({ edges, pageInfo }: Connection<R>, of: (row: R) => T): Connection<T> {
  return { edges: edges.map(({ cursor, node }) => ({ cursor, node: of(node) })), pageInfo };
}

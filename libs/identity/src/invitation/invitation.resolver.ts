import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { currentContext, globalId, localId, PageArgs, pageOf, Public, SignedIn, text } from '#platform';
import { Allow, type Role } from '../permissions.js';
import {
  DeclineInvitationInput,
  DeclineInvitationPayload,
  InvitationConnection,
  InvitationInput,
  InviteColleagueInput,
  InvitePayload,
  OfferedInvitation,
  WithdrawInvitationPayload,
} from './invitation.model.js';
import { Invitations } from './invitation.service.js';

/** What happens to an invitation once it is sent; who is invited to a cooperative, `membership` says. */
@Resolver()
export class InvitationResolver {
  constructor(private readonly service: Invitations) {}

  @Allow('invitation.create')
  @Query(() => InvitationConnection, {
    description: 'Invitations to this cooperative, newest first, each with its state. Coordinators.',
  })
  async invitations(@Args() args: PageArgs): Promise<InvitationConnection> {
    const { locale } = currentContext();
    const { edges, pageInfo } = await this.service.page(pageOf(args, 1));
    return {
      edges: edges.map(({ cursor, node: { mail, ...row } }) => ({
        cursor,
        node: {
          ...row,
          id: globalId('Invitation', row.id),
          memberId: row.subjectId && globalId('Member', row.subjectId),
          mailState: mail?.state ?? null,
          mailErrorText: mail?.errorCode ? text(mail.errorCode, locale) : null,
        },
      })),
      pageInfo,
    };
  }

  @Allow('invitation.create')
  @Mutation(() => InvitePayload, {
    description:
      'Invites the same person to the same role anew; the link before works no more. Coordinators.',
  })
  async sendInvitationAgain(@Args('input') { invitationId }: InvitationInput): Promise<InvitePayload> {
    return { link: await this.service.sendAgain(localId('Invitation', invitationId)), userErrors: [] };
  }

  @Allow('invitation.create')
  @Mutation(() => WithdrawInvitationPayload, {
    description: 'Takes an invitation back: its link works no more. Coordinators.',
  })
  async withdrawInvitation(
    @Args('input') { invitationId }: InvitationInput,
  ): Promise<WithdrawInvitationPayload> {
    await this.service.withdraw(localId('Invitation', invitationId));
    return { isWithdrawn: true, userErrors: [] };
  }

  @SignedIn()
  @Mutation(() => InvitePayload, {
    description:
      'Invites somebody into a municipality, a referrer or the network: by a network administrator, or by who holds that very role there.',
  })
  async inviteColleague(
    @Args('input') { organisationId, role, email }: InviteColleagueInput,
  ): Promise<InvitePayload> {
    const id = localId('Organisation', organisationId);
    return { link: await this.service.inviteColleague(id, role as Role, email), userErrors: [] };
  }

  @Public()
  @Query(() => OfferedInvitation, {
    nullable: true,
    description:
      'What a link offers, and whether it still works; null for one that never was. Whoever has it.',
  })
  async offeredInvitation(@Args('token') token: string): Promise<OfferedInvitation | null> {
    return this.service.offered(token);
  }

  @Public()
  @Mutation(() => DeclineInvitationPayload, {
    description: 'Says no to an invitation. Whoever has the link.',
  })
  async declineInvitation(
    @Args('input') { token }: DeclineInvitationInput,
  ): Promise<DeclineInvitationPayload> {
    await this.service.decline(token);
    return { isDeclined: true, userErrors: [] };
  }
}

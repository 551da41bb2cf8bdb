import { Args, Mutation, Resolver } from '@nestjs/graphql';
import {
  AcceptInvitationInput,
  AcceptInvitationPayload,
  Allow,
  Invitations,
  InviteInput,
  InvitePayload,
  RevokeRoleInput,
  RevokeRolePayload,
  type Role,
} from '#identity';
import { localId, Public } from '#platform';
import { Members } from '../member/member.service.js';

/** Here and not in `identity`, which knows no members: a MEMBER role is about a member of this very cooperative. */
@Resolver()
export class InvitationResolver {
  constructor(
    private readonly invitations: Invitations,
    private readonly members: Members,
  ) {}

  @Allow('invitation.create')
  @Mutation(() => InvitePayload, {
    description: 'Makes a link with which somebody takes a role in this cooperative.',
  })
  async invite(@Args('input') { role, email, memberId }: InviteInput): Promise<InvitePayload> {
    const subjectId = memberId ? localId('Member', memberId) : null;
    if (subjectId) await this.members.requireInScope('invitation.create', subjectId);
    return { link: await this.invitations.invite(role as Role, email, subjectId), userErrors: [] };
  }

  @Public()
  @Mutation(() => AcceptInvitationPayload, {
    description: 'Takes the role that a link offers. The link works once.',
  })
  async acceptInvitation(
    @Args('input') { token, name, password }: AcceptInvitationInput,
  ): Promise<AcceptInvitationPayload> {
    await this.invitations.accept(token, name, password);
    return { isAccepted: true, userErrors: [] };
  }

  @Allow('invitation.create')
  @Mutation(() => RevokeRolePayload, { description: 'Takes a role in this cooperative away, at once.' })
  async revokeRole(@Args('input') { role, email }: RevokeRoleInput): Promise<RevokeRolePayload> {
    await this.invitations.revoke(role as Role, email);
    return { isRevoked: true, userErrors: [] };
  }
}

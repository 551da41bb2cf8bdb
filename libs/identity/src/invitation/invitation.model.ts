import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, MailStateEnum, Payload } from '#platform';
import { RoleEnum } from '../account/viewer.model.js';

@InputType()
export class InviteInput {
  @Field(() => RoleEnum, { description: 'A role in the cooperative.' })
  role!: string;

  @Field({ description: 'For whom the link is; the account gets this address.' })
  email!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'For the role MEMBER: the member whom the account belongs to.',
  })
  memberId?: string | null;
}

@ObjectType()
export class InvitePayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description:
      'The link that is in the mail, for handing over in person. It works once and for 30 minutes.',
  })
  link?: string | null;
}

@InputType()
export class AcceptInvitationInput {
  @Field()
  token!: string;

  @Field({ description: 'The name that colleagues see. Not used when the account exists.' })
  name!: string;

  @Field({ description: 'At least 10 characters; for an account that exists, its own password.' })
  password!: string;
}

@ObjectType()
export class AcceptInvitationPayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'True when the role is held; sign in next.' })
  isAccepted?: boolean | null;
}

@InputType()
export class RevokeRoleInput {
  @Field(() => RoleEnum)
  role!: string;

  @Field({ description: 'Address of the account that holds the role.' })
  email!: string;
}

@ObjectType()
export class RevokeRolePayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'True when the role is gone.' })
  isRevoked?: boolean | null;
}

export enum InvitationStateEnum {
  OPEN = 'OPEN',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
  EXPIRED = 'EXPIRED',
}
registerEnumType(InvitationStateEnum, {
  name: 'InvitationState',
  description:
    'OPEN: its link works. EXPIRED: half an hour went by. WITHDRAWN: taken back, or sent again with another link.',
});

@ObjectType({ description: 'That somebody was invited to a role in this cooperative.' })
export class Invitation {
  @Field(() => ID)
  id!: string;

  @Field(() => RoleEnum)
  role!: string;

  @Field()
  email!: string;

  @Field(() => ID, { nullable: true, description: 'For the role MEMBER: the member.' })
  memberId!: string | null;

  @Field(() => InvitationStateEnum)
  state!: string;

  @Field()
  invitedAt!: Date;

  @Field()
  expiresAt!: Date;

  @Field(() => MailStateEnum, { nullable: true, description: 'How its mail stands; null: none was written.' })
  mailState!: string | null;

  @Field(() => String, { nullable: true, description: "Why its mail did not go, in the caller's language." })
  mailErrorText!: string | null;
}

@ObjectType({ description: 'What a link offers, for whoever holds it, before they answer.' })
export class OfferedInvitation {
  @Field(() => InvitationStateEnum, {
    description: 'WITHDRAWN as well when the one who invites may no longer do so.',
  })
  state!: string;

  @Field(() => RoleEnum)
  role!: string;

  @Field({ description: 'Name of who invites.' })
  organisationName!: string;

  @Field({ description: 'The address that was invited.' })
  email!: string;

  @Field({
    description: 'Whether that address has an account: its own password is then asked for, and no name.',
  })
  hasAccount!: boolean;
}

export const InvitationConnection = connectionOf('Invitation', Invitation);
export type InvitationConnection = InstanceType<typeof InvitationConnection>;

@InputType()
export class InviteColleagueInput {
  @Field(() => ID, { description: 'A municipality, a referrer or the network.' })
  organisationId!: string;

  @Field(() => RoleEnum, { description: 'A role in that organisation.' })
  role!: string;

  @Field()
  email!: string;
}

@InputType()
export class InvitationInput {
  @Field(() => ID)
  invitationId!: string;
}

@ObjectType()
export class WithdrawInvitationPayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'True when its link works no more.' })
  isWithdrawn?: boolean | null;
}

@InputType()
export class DeclineInvitationInput {
  @Field()
  token!: string;
}

@ObjectType()
export class DeclineInvitationPayload extends Payload {
  @Field(() => Boolean, { nullable: true })
  isDeclined?: boolean | null;
}

import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Payload } from '#platform';
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
    description: 'Hand this link over yourself. It works once and for 30 minutes.',
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

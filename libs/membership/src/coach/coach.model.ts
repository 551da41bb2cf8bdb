import { Field, ObjectType } from '@nestjs/graphql';
import { MemberPayload } from '../member/member.payload.js';

@ObjectType()
export class AssignCoachPayload extends MemberPayload {}

@ObjectType({ description: 'Who can be assigned to members. Seen by coordinators.' })
export class AssignableCoach {
  @Field({ description: 'Address of the account, as `assignCoach` takes it.' })
  email!: string;

  @Field()
  name!: string;
}

import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { PersonInput } from '../referral/person.input.js';
import { REQUEST_STATES, type RequestState } from './referral-status.js';

export const RequestStateEnum = Object.fromEntries(REQUEST_STATES.map((state) => [state, state])) as Record<
  string,
  string
>;
registerEnumType(RequestStateEnum, {
  name: 'ReferralRequestState',
  description: 'Where a referral stands on the desk of the coordinator.',
});

@InputType()
export class SubmitReferralInput extends PersonInput {
  @Field({ description: 'Why the sender refers this person; at most 2,000 characters.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: "The person's own wish; at most 2,000 characters." })
  wish?: string | null;

  @Field({ description: 'That the person knows of this referral. Nothing is sent behind somebody’s back.' })
  personKnows!: boolean;
}

@InputType()
export class ReferralRequestFilter {
  @Field(() => [RequestStateEnum], { nullable: true, description: 'Any of these; absent: all.' })
  states?: RequestState[] | null;
}

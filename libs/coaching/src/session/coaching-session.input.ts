import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar, PageArgs } from '#platform';

@InputType()
export class RecordCoachingSessionInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => DateScalar, { description: 'Today or earlier.' })
  heldOn!: CivilDate;

  @Field({ description: 'Seen by this coach and the member only; at most 10,000 characters.' })
  note!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Not before this session.' })
  nextAppointmentOn?: CivilDate | null;
}

@ArgsType()
export class CoachingSessionsArgs extends PageArgs {
  @Field(() => ID)
  memberId!: string;
}

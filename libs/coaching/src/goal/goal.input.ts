import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar, PageArgs } from '#platform';

@InputType()
export class SetGoalInput {
  @Field(() => ID)
  memberId!: string;

  @Field({ description: "The goal in the member's own words; at most 2,000 characters." })
  words!: string;

  @Field(() => DateScalar, { description: 'When coach and member look at it again: after today.' })
  reviewOn!: CivilDate;
}

@ArgsType()
export class GoalsArgs extends PageArgs {
  @Field(() => ID)
  memberId!: string;
}

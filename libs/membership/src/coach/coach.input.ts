import { Field, ID, InputType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar } from '#platform';

@InputType()
export class AssignCoachInput {
  @Field(() => ID)
  memberId!: string;

  @Field({ description: 'Address of an account that is coach in this cooperative.' })
  coachEmail!: string;

  @Field(() => DateScalar, {
    description: "First day; the earlier coach's last day is the day before. It may lie ahead.",
  })
  startsOn!: CivilDate;
}

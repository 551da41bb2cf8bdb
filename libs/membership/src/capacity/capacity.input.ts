import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar } from '#platform';

@InputType()
export class SetCapacityInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => Int, { description: 'Whole hours a week, 0–60.' })
  hoursPerWeek!: number;

  @Field(() => DateScalar, { description: 'From this day on; not before the referral.' })
  startsOn!: CivilDate;
}

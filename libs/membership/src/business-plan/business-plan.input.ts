import { Field, ID, InputType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar } from '#platform';

@InputType()
export class SubmitBusinessPlanInput {
  @Field(() => ID)
  memberId!: string;

  @Field({ description: 'At most 200 characters.' })
  title!: string;

  @Field({ description: 'At most 5,000 characters.' })
  summary!: string;

  @Field(() => DateScalar, { description: 'Today or earlier, not before the referral.' })
  submittedOn!: CivilDate;
}

import { Field, ID, InputType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar } from '#platform';

@InputType()
export class RecordReturnInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => DateScalar, { description: 'After the exit and at most six months later; today or earlier.' })
  returnedOn!: CivilDate;
}

import { Field, ID, InputType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar } from '#platform';

@InputType()
export class ExtendTermInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => DateScalar, { nullable: true, description: 'After the present end; null: without an end.' })
  termEndsOn?: CivilDate | null;

  @Field(() => DateScalar, { description: 'Today or earlier, not before admission.' })
  decidedOn!: CivilDate;

  @Field({ description: 'Who decided, in words: "board". At most 200 characters.' })
  decidedBy!: string;

  @Field({ description: 'At most 2,000 characters.' })
  reason!: string;
}

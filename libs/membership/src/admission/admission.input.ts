import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar } from '#platform';

@InputType()
export class RecordAdmissionVoteInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => DateScalar, { description: 'Today or earlier, not before the referral.' })
  heldOn!: CivilDate;

  @Field(() => Int, { description: '0–10,000. More for than against is won; a tie is lost.' })
  votesFor!: number;

  @Field(() => Int, { description: '0–10,000.' })
  votesAgainst!: number;

  @Field(() => Int, { description: '0–10,000.' })
  abstained!: number;
}

@InputType()
export class RecordBoardDecisionInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => DateScalar, { description: 'Day of the meeting: today or earlier, not before the referral.' })
  metOn!: CivilDate;

  @Field()
  isAdmitted!: boolean;
}

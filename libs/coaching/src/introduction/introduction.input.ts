import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar, PageArgs } from '#platform';
import { IntroductionOutcomeEnum } from './introduction.model.js';
import type { IntroductionOutcome } from './outcome.js';

@InputType()
export class IntroduceMemberInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => ID)
  contactId!: string;

  @Field(() => DateScalar, { description: 'Today or earlier.' })
  introducedOn!: CivilDate;

  @Field({ description: 'What for; the member reads it. At most 500 characters.' })
  purpose!: string;
}

@InputType()
export class RecordIntroductionOutcomeInput {
  @Field(() => ID)
  introductionId!: string;

  @Field(() => IntroductionOutcomeEnum)
  outcome!: IntroductionOutcome;

  @Field(() => DateScalar, { description: 'Not before the introduction, and not after today.' })
  happenedOn!: CivilDate;
}

@ArgsType()
export class IntroductionsArgs extends PageArgs {
  @Field(() => ID)
  memberId!: string;
}

@ArgsType()
export class ContactIntroductionsArgs extends PageArgs {
  @Field(() => ID)
  contactId!: string;
}

import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar } from '#platform';
import type { PlanOutcome } from './plan-rules.js';

export const PlanOutcomeEnum: { readonly [O in PlanOutcome]: O } = {
  APPROVED: 'APPROVED',
  NEEDS_WORK: 'NEEDS_WORK',
  REJECTED: 'REJECTED',
};
registerEnumType(PlanOutcomeEnum, {
  name: 'BusinessPlanOutcome',
  description: 'What is decided of a version of a business plan. After each, a new version can be submitted.',
});

@InputType()
export class SubmitBusinessPlanInput {
  @Field(() => ID)
  memberId!: string;

  @Field({ description: 'At most 200 characters.' })
  title!: string;

  @Field({ description: 'At most 5,000 characters.' })
  summary!: string;

  @Field(() => DateScalar, {
    description: 'Today or earlier, not before the referral or the version before.',
  })
  submittedOn!: CivilDate;

  @Field(() => ID, { nullable: true, description: 'An own upload with the whole plan: PDF, PNG or JPEG.' })
  fileId?: string | null;
}

@InputType()
export class GivePlanFeedbackInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => Int, { description: 'Which version of the plan, from 1.' })
  version!: number;

  @Field({ description: 'At most 5,000 characters. The member reads them.' })
  words!: string;
}

@InputType()
export class DecideBusinessPlanInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => Int, { description: 'The newest version of the plan.' })
  version!: number;

  @Field(() => PlanOutcomeEnum)
  outcome!: PlanOutcome;

  @Field(() => DateScalar, { description: 'Today or earlier, not before it was submitted.' })
  decidedOn!: CivilDate;

  @Field(() => String, {
    nullable: true,
    description: 'Needed unless `APPROVED`; at most 2,000 characters. The member reads them.',
  })
  words?: string | null;
}

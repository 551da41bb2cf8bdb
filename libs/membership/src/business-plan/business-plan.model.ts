import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '#platform';
import { Attachment, attachmentOf } from '../attachment/attachment.js';
import { PlanOutcomeEnum } from './business-plan.input.js';
import type { BusinessPlanFile } from './business-plan.repository.js';
import type { PlanOutcome } from './plan-rules.js';

@ObjectType({ description: 'What coordinator or coach say of a version of a plan. The member reads it.' })
export class PlanFeedback {
  @Field(() => DateScalar)
  givenOn!: string;

  @Field()
  givenBy!: string;

  @Field()
  words!: string;
}

@ObjectType()
export class PlanDecision {
  @Field(() => PlanOutcomeEnum)
  outcome!: PlanOutcome;

  @Field(() => DateScalar)
  decidedOn!: string;

  @Field({ description: 'Name of the account that recorded it.' })
  decidedBy!: string;

  @Field({ description: 'Empty when an approval has none.' })
  words!: string;
}

@ObjectType({ description: 'One version of a business plan; it never changes.' })
export class BusinessPlan {
  @Field(() => Int, { description: 'From 1, in the order in which they were submitted.' })
  version!: number;

  @Field()
  title!: string;

  @Field()
  summary!: string;

  @Field(() => DateScalar)
  submittedOn!: string;

  @Field(() => String, { nullable: true, description: 'Name of the account that recorded it.' })
  submittedBy!: string | null;

  @Field(() => Attachment, { nullable: true })
  attachment!: Attachment | null;

  @Field(() => [PlanFeedback], { description: 'Oldest first.' })
  feedback!: readonly PlanFeedback[];

  @Field(() => PlanDecision, { nullable: true, description: 'Null while nobody has decided.' })
  decision!: PlanDecision | null;
}

export function businessPlanOf({ fileId, ...plan }: BusinessPlanFile): BusinessPlan {
  return { ...plan, attachment: attachmentOf(fileId) };
}

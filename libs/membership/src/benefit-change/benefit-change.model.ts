import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar } from '#platform';
import { Attachment, attachmentOf } from '../attachment/attachment.js';
import type { BenefitChangeRow } from './benefit-change.repository.js';
import { BenefitOutcome } from './benefit-outcome.js';

@ObjectType()
export class BenefitChange {
  @Field(() => BenefitOutcome)
  outcome!: BenefitOutcome;

  @Field(() => DateScalar)
  changedOn!: string;

  @Field(() => Attachment, {
    nullable: true,
    description: 'What shows it, such as a decision of the municipality. Null for officers and referrers.',
  })
  evidence!: Attachment | null;
}

@InputType()
export class RecordBenefitChangeInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => BenefitOutcome)
  outcome!: BenefitOutcome;

  @Field(() => DateScalar, { description: 'Today or earlier, not before the referral.' })
  changedOn!: CivilDate;

  @Field(() => ID, { nullable: true, description: 'An own upload that shows it: PDF, PNG or JPEG.' })
  fileId?: string | null;
}

/** @param isClientView the reader is an officer or a referrer: they see what changed, and no papers of the member */
export function benefitChangeOf(
  { outcome, changedOn, fileId }: BenefitChangeRow,
  isClientView: boolean,
): BenefitChange {
  return { outcome, changedOn, evidence: isClientView ? null : attachmentOf(fileId) };
}

import { Field, ID, InputType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar } from '#platform';

@InputType()
export class RecordMunicipalDecisionInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => ID, {
    description: 'A municipality with which the cooperative works together on the first day.',
  })
  organisationId!: string;

  @Field({ description: "The municipality's own number of its decision; at most 60 characters." })
  number!: string;

  @Field(() => DateScalar, { description: 'First day of the permission.' })
  startsOn!: CivilDate;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; absent: without an end.' })
  endsOn?: CivilDate | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The municipality's case manager, by the address of the account: the member becomes this officer's client, and no longer an earlier one's.",
  })
  officerEmail?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Under which conditions, in the municipality's words; at most 2,000 characters.",
  })
  conditions?: string | null;

  @Field(() => ID, { nullable: true, description: 'An own upload of the decision: PDF, PNG or JPEG.' })
  fileId?: string | null;
}

@InputType()
export class RecordMunicipalRefusalInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => ID, { description: 'A municipality with which the cooperative works together on that day.' })
  organisationId!: string;

  @Field({ description: "The municipality's own number of its decision; at most 60 characters." })
  number!: string;

  @Field(() => DateScalar, { description: 'Today or earlier, not before the referral.' })
  refusedOn!: CivilDate;

  @Field(() => String, { nullable: true, description: 'At most 2,000 characters.' })
  reason?: string | null;

  @Field(() => ID, { nullable: true, description: 'An own upload of the decision: PDF, PNG or JPEG.' })
  fileId?: string | null;
}

@InputType()
export class WithdrawMunicipalPermissionInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => ID, { description: "One of the member's latest trajectory." })
  permissionId!: string;

  @Field(() => DateScalar, {
    description: 'From this day on it is not in force: within its period. It may lie ahead.',
  })
  withdrawnOn!: CivilDate;

  @Field({ description: 'At most 2,000 characters.' })
  reason!: string;
}

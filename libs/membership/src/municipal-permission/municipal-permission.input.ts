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
}

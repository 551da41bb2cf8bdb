import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar } from '#platform';

export enum HouseholdType {
  SINGLE = 'SINGLE',
  COUPLE = 'COUPLE',
  COST_SHARER = 'COST_SHARER',
  UNDER_21 = 'UNDER_21',
  IN_INSTITUTION = 'IN_INSTITUTION',
}
registerEnumType(HouseholdType, {
  name: 'HouseholdType',
  description:
    'The norm of the Participation Act that a household falls under: single or single parent, couple (art. 21), one who shares costs (art. 22a), younger than 21 (art. 20), in an institution (art. 23).',
});

export enum BenefitKind {
  PARTICIPATION_ACT = 'PARTICIPATION_ACT',
  IOAW = 'IOAW',
  IOAZ = 'IOAZ',
  BBZ = 'BBZ',
  OTHER = 'OTHER',
  NONE = 'NONE',
}
registerEnumType(BenefitKind, {
  name: 'BenefitKind',
  description: 'What somebody lives on when they come. Norms are known of `PARTICIPATION_ACT` only.',
});

@InputType()
export class RecordHouseholdInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => HouseholdType)
  type!: HouseholdType;

  @Field(() => BenefitKind)
  benefitKind!: BenefitKind;

  @Field(() => DateScalar, {
    description: 'First day. What was recorded before gives way on the days that this covers.',
  })
  startsOn!: CivilDate;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it goes on.' })
  endsOn?: CivilDate | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The municipality that pays; it works together with the cooperative today.',
  })
  organisationId?: string | null;
}

import { Field, ID, InputType, IntersectionType, registerEnumType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar } from '#platform';
import { PersonInput } from './person.input.js';
import { WhoItIsInput } from './who-it-is.input.js';

export enum ReferralSource {
  REFERRER = 'REFERRER',
  MUNICIPALITY = 'MUNICIPALITY',
  SELF = 'SELF',
  COOPERATIVE = 'COOPERATIVE',
}
registerEnumType(ReferralSource, {
  name: 'ReferralSource',
  description:
    'Who brought somebody to the cooperative: a referrer, a municipality, nobody but themselves, or another cooperative that handed them over.',
});

@InputType()
export class RegisterReferralInput extends IntersectionType(PersonInput, WhoItIsInput) {
  @Field(() => ReferralSource)
  source!: ReferralSource;

  @Field(() => ID, {
    nullable: true,
    description:
      'Needed but for `SELF`: a referrer or municipality with which the cooperative worked together on that day.',
  })
  organisationId?: string | null;

  @Field(() => DateScalar, { description: 'Today or earlier.' })
  referredOn!: CivilDate;

  @Field(() => String, { nullable: true, description: 'At most 2,000 characters.' })
  reason?: string | null;
}

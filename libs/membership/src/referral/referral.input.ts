import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar, type Locale, LocaleEnum } from '#platform';

export enum ReferralSource {
  REFERRER = 'REFERRER',
  MUNICIPALITY = 'MUNICIPALITY',
  SELF = 'SELF',
}
registerEnumType(ReferralSource, {
  name: 'ReferralSource',
  description:
    'Who brought somebody to the cooperative: a referrer, a municipality, or nobody but themselves.',
});

@InputType()
export class RegisterReferralInput {
  @Field({ description: 'At most 100 characters.' })
  givenName!: string;

  @Field({ description: 'At most 100 characters.' })
  familyName!: string;

  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Digits with spaces, `+`, `-` or brackets; 6–30 characters.',
  })
  phone?: string | null;

  @Field(() => LocaleEnum, {
    defaultValue: LocaleEnum.NL,
    description: 'The language in which this person reads letters and statements.',
  })
  language!: Locale;

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

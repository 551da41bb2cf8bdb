import { Field, InputType } from '@nestjs/graphql';
import { type Locale, LocaleEnum } from '#platform';

@InputType({ description: 'Who somebody is and how to reach them.' })
export class PersonInput {
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
}

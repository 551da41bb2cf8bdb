import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar, PageArgs } from '#platform';

@InputType({ isAbstract: true })
export abstract class ContactInput {
  @Field({ description: 'Of the person; at most 200 characters.' })
  name!: string;

  @Field({ description: 'At most 200 characters.' })
  enterprise!: string;

  @Field({ description: 'Two digits of the SBI classification.' })
  sector!: string;

  @Field({ description: 'At most 100 characters.' })
  town!: string;

  @Field(() => String, { nullable: true, description: 'This or a telephone number is needed.' })
  email?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;

  @Field(() => DateScalar, { description: 'When they agreed to be in this list and to be introduced.' })
  consentedOn!: CivilDate;

  @Field({ description: 'To what they agreed, and how: "by telephone". At most 500 characters.' })
  consentWords!: string;
}

@InputType()
export class AddContactInput extends ContactInput {}

@InputType()
export class ChangeContactInput extends ContactInput {
  @Field(() => ID)
  contactId!: string;
}

@InputType()
export class RemoveContactInput {
  @Field(() => ID)
  contactId!: string;
}

@ArgsType()
export class ContactsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Two digits of the SBI classification; all when left out.',
  })
  sector?: string | null;
}

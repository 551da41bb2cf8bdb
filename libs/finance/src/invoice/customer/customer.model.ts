import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateScalar, type Locale, LocaleEnum, Payload } from '#platform';
import { type CustomerKind, customerKinds } from './customer.entity.js';

export const CustomerKindEnum = Object.fromEntries(customerKinds.map((kind) => [kind, kind]));
registerEnumType(CustomerKindEnum, {
  name: 'CustomerKind',
  description:
    'A company, a public body such as a municipality, or a citizen, who has no number of a company.',
});

@ObjectType({ description: 'Who buys from a member, through the cooperative.' })
export class Customer {
  @Field(() => ID)
  id!: string;

  @Field(() => CustomerKindEnum)
  kind!: CustomerKind;

  @Field()
  name!: string;

  @Field()
  street!: string;

  @Field()
  houseNumber!: string;

  @Field()
  postcode!: string;

  @Field()
  city!: string;

  @Field({ description: 'ISO 3166: two letters.' })
  country!: string;

  @Field(() => String, { nullable: true, description: 'Number in the trade register, eight digits.' })
  kvkNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of a public body, twenty digits.' })
  oin!: string | null;

  @Field(() => String, { nullable: true, description: 'Needed to leave the VAT to the customer.' })
  vatId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Account from which the customer pays, when it is known.',
  })
  iban!: string | null;

  @Field(() => String, { nullable: true, description: 'Where quotes, invoices and reminders are sent.' })
  email!: string | null;

  @Field(() => LocaleEnum, { description: 'The language of what is sent to it.' })
  locale!: Locale;

  @Field(() => Int, { nullable: true, description: 'Days to pay; null: as the cooperative decided.' })
  termDays!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when it gets nothing new.' })
  archivedOn!: string | null;
}

export const CustomerConnection = connectionOf('Customer', Customer);
export type CustomerConnection = InstanceType<typeof CustomerConnection>;

@InputType()
export class CustomerFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name, place, e-mail address, KvK number, OIN or VAT id; at most 100 characters.',
  })
  text?: string | null;

  @Field(() => CustomerKindEnum, { nullable: true })
  kind?: CustomerKind | null;

  @Field(() => Boolean, { defaultValue: false, description: 'True: only archived ones; else none of those.' })
  isArchived!: boolean;
}

@InputType()
export class CreateCustomerInput {
  @Field(() => CustomerKindEnum, { defaultValue: 'COMPANY' })
  kind!: CustomerKind;

  @Field({ description: '1–200 characters.' })
  name!: string;

  @Field()
  street!: string;

  @Field()
  houseNumber!: string;

  @Field({ description: '`1234 AB` in the Netherlands.' })
  postcode!: string;

  @Field()
  city!: string;

  @Field({ defaultValue: 'NL', description: 'ISO 3166: two letters.' })
  country!: string;

  @Field(() => String, { nullable: true, description: 'Eight digits; not of a citizen.' })
  kvkNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Twenty digits; of a public body only.' })
  oin?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Country and number, such as `NL123456789B01`; not of a citizen.',
  })
  vatId?: string | null;

  @Field(() => String, { nullable: true })
  iban?: string | null;

  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => LocaleEnum, { defaultValue: 'nl' })
  locale!: Locale;

  @Field(() => Int, { nullable: true, description: '0–120 days; absent: as the cooperative decided.' })
  termDays?: number | null;
}

@InputType({ description: 'Everything anew: what is absent is emptied.' })
export class ChangeCustomerInput extends CreateCustomerInput {
  @Field(() => ID)
  customerId!: string;
}

@InputType()
export class ArchiveCustomerInput {
  @Field(() => ID)
  customerId!: string;

  @Field({ description: 'False takes it out of the archive.' })
  isArchived!: boolean;
}

@ObjectType()
export class CustomerPayload extends Payload {
  @Field(() => Customer, { nullable: true })
  customer?: Customer | null;
}

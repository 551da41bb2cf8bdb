import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Payload } from '#platform';

@ObjectType({ description: 'Who buys from a member, through the cooperative.' })
export class Customer {
  @Field(() => ID)
  id!: string;

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

  @Field(() => String, { nullable: true, description: 'Number in the trade register, eight digits.' })
  kvkNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Needed to leave the VAT to the customer.' })
  vatId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Account from which the customer pays, when it is known.',
  })
  iban!: string | null;
}

@InputType()
export class CreateCustomerInput {
  @Field({ description: '1–200 characters.' })
  name!: string;

  @Field()
  street!: string;

  @Field()
  houseNumber!: string;

  @Field()
  postcode!: string;

  @Field()
  city!: string;

  @Field(() => String, { nullable: true, description: 'Eight digits.' })
  kvkNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Country and number, such as `NL123456789B01`.' })
  vatId?: string | null;

  @Field(() => String, { nullable: true })
  iban?: string | null;
}

@ObjectType()
export class CreateCustomerPayload extends Payload {
  @Field(() => Customer, { nullable: true })
  customer?: Customer | null;
}

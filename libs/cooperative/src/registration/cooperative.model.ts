import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Payload } from '#platform';

@ObjectType({ description: 'The cooperative: who it is on paper. Seen by everybody with a role in it.' })
export class Cooperative {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  street!: string;

  @Field()
  houseNumber!: string;

  @Field({ description: '`1234 AB`' })
  postcode!: string;

  @Field()
  city!: string;

  @Field({ description: 'Eight digits.' })
  kvkNumber!: string;

  @Field(() => String, { nullable: true, description: '`NL123456789B01`' })
  vatId!: string | null;

  @Field()
  iban!: string;

  @Field(() => ID, { nullable: true })
  logoFileId!: string | null;

  @Field(() => String, { nullable: true })
  logoDescription!: string | null;

  @Field(() => String, { nullable: true, description: 'What stands at the foot of papers to customers.' })
  documentFooter!: string | null;
}

@InputType()
export class ChangeCooperativeInput {
  @Field()
  name!: string;

  @Field()
  street!: string;

  @Field()
  houseNumber!: string;

  @Field({ description: '`1234 AB`' })
  postcode!: string;

  @Field()
  city!: string;

  @Field({ description: 'Eight digits.' })
  kvkNumber!: string;

  @Field(() => String, { nullable: true, description: '`NL123456789B01`; absent without VAT registration.' })
  vatId?: string | null;

  @Field()
  iban!: string;

  @Field(() => ID, { nullable: true, description: 'A picture uploaded to `POST /files`.' })
  logoFileId?: string | null;

  @Field(() => String, { nullable: true, description: 'What the logo shows.' })
  logoDescription?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What stands at the foot of papers to customers: at most 500 characters.',
  })
  documentFooter?: string | null;
}

@ObjectType()
export class ChangeCooperativePayload extends Payload {
  @Field(() => Cooperative, { nullable: true })
  cooperative?: Cooperative | null;
}

import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Payload } from '#platform';

export enum OrganisationKindEnum {
  COOPERATIVE = 'COOPERATIVE',
  MUNICIPALITY = 'MUNICIPALITY',
  REFERRER = 'REFERRER',
  NETWORK = 'NETWORK',
  PLATFORM = 'PLATFORM',
}
registerEnumType(OrganisationKindEnum, { name: 'OrganisationKind' });

@ObjectType({ description: 'A cooperative, a municipality, a referrer, the network or the platform.' })
export class Organisation {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => OrganisationKindEnum)
  kind!: string;
}

@InputType()
export class RegisterOrganisationInput {
  @Field(() => OrganisationKindEnum, { description: 'MUNICIPALITY or REFERRER.' })
  kind!: string;

  @Field({ description: 'As people know it, such as `Gemeente Delft`; at most 200 characters.' })
  name!: string;
}

@ObjectType()
export class RegisterOrganisationPayload extends Payload {
  @Field(() => Organisation, { nullable: true })
  organisation?: Organisation | null;
}

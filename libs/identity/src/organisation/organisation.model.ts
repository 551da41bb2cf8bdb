import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

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

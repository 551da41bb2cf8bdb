import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { OrganisationKindEnum } from '#identity';
import { DateScalar, Payload } from '#platform';

@ObjectType({
  description:
    'That a municipality or referrer works with the cooperative. While it runs, its officers and referrers can act here for their own clients.',
})
export class Collaboration {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field()
  name!: string;

  @Field(() => OrganisationKindEnum)
  kind!: string;

  @Field(() => DateScalar)
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; null: no end has been agreed.' })
  endsOn!: string | null;

  @Field({ description: 'Whether it runs today.' })
  isRunning!: boolean;
}

@InputType()
export class StartCollaborationInput {
  @Field(() => ID, { description: 'A municipality or referrer; `organisations` finds it by name.' })
  organisationId!: string;

  @Field(() => DateScalar)
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day, where one was agreed.' })
  endsOn?: string | null;
}

@InputType()
export class EndCollaborationInput {
  @Field(() => ID)
  collaborationId!: string;

  @Field(() => DateScalar, {
    description:
      'The last day, on or after the first. Officers and referrers keep their access until its end; yesterday ends it now.',
  })
  endsOn!: string;
}

@ObjectType()
export class CollaborationPayload extends Payload {
  @Field(() => Collaboration, { nullable: true })
  collaboration?: Collaboration | null;
}

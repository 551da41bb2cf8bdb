import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { GraphQLJSONObject } from 'graphql-scalars';
import { DateScalar, Payload } from '#platform';

@ObjectType('PolicyVersion', {
  description: 'What the cooperative decided, from a date on. A version never changes.',
})
export class PolicyVersionModel {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Which rule, such as `contribution` or `trial`.' })
  kind!: string;

  @Field(() => DateScalar)
  validFromOn!: string;

  @Field(() => GraphQLJSONObject, {
    description: 'The settings; rates in basis points (30 % is 3000), money in cents.',
  })
  body!: object;

  @Field(() => DateScalar)
  decidedOn!: string;

  @Field({ description: 'Who decided, in words: "general meeting".' })
  decidedBy!: string;
}

@InputType()
export class DecidePolicyInput {
  @Field()
  kind!: string;

  @Field(() => DateScalar, { description: 'Today or later.' })
  validFromOn!: string;

  @Field(() => GraphQLJSONObject)
  body!: object;

  @Field()
  decidedBy!: string;
}

@ObjectType()
export class DecidePolicyPayload extends Payload {
  @Field(() => PolicyVersionModel, { nullable: true })
  policyVersion?: PolicyVersionModel | null;
}

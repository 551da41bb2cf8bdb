import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
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

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it was taken back, before it held; it then never held. Null: it stands.',
  })
  withdrawnOn!: string | null;

  @Field(() => String, { nullable: true })
  withdrawnReason!: string | null;
}

@ObjectType({
  description: 'One setting of a rule, as it is and as it would be; as text, null where it says nothing.',
})
export class PolicySetting {
  @Field({ description: 'Such as `months`.' })
  setting!: string;

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;

  @Field()
  isChanged!: boolean;
}

@ObjectType({ description: 'How many of something a decision would touch, or leave as they are.' })
export class PolicyTouch {
  @Field({ description: 'For machines, such as `TRIALS_RUNNING`.' })
  code!: string;

  @Field(() => Int)
  count!: number;

  @Field({ description: "In the caller's language, with the number in it." })
  text!: string;
}

@ObjectType('PolicyPreview', {
  description: 'What a decision would change, were it recorded now. Nothing was written.',
})
export class PolicyPreviewModel {
  @Field()
  kind!: string;

  @Field(() => DateScalar)
  validFromOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day from which a later decision, recorded already, takes its place; null: none.',
  })
  replacedOn!: string | null;

  @Field(() => [PolicySetting], { description: 'Every setting, the changed ones and the others.' })
  settings!: PolicySetting[];

  @Field(() => [PolicyTouch])
  touched!: PolicyTouch[];
}

@InputType()
export class PreviewPolicyInput {
  @Field()
  kind!: string;

  @Field(() => DateScalar, { description: 'Today or later.' })
  validFromOn!: string;

  @Field(() => GraphQLJSONObject)
  body!: object;
}

@InputType()
export class WithdrawPolicyInput {
  @Field(() => ID)
  policyVersionId!: string;

  @Field({ description: 'At most 200 characters.' })
  reason!: string;
}

@ObjectType()
export class WithdrawPolicyPayload extends Payload {
  @Field(() => PolicyVersionModel, { nullable: true })
  policyVersion?: PolicyVersionModel | null;
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

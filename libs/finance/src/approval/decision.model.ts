import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '#platform';
import { hindrances, type Seen } from './decision-rule.js';

export const HindranceEnum = Object.fromEntries(hindrances.map((name) => [name, name]));
registerEnumType(HindranceEnum, {
  name: 'Hindrance',
  description:
    'Why somebody may not decide: it is their own request, it was withdrawn, or they decided already or the decision is complete.',
});

@ObjectType('InvestmentDecision', { description: 'What one person decided.' })
export class DecisionModel {
  @Field({ description: 'Name of who decided.' })
  by!: string;

  @Field({ description: 'The caller decided it.' })
  isMine!: boolean;

  @Field()
  isApproved!: boolean;

  @Field({ description: 'Why it was declined; empty for an approval.' })
  reason!: string;

  @Field(() => DateScalar)
  decidedOn!: string;
}

@InputType({
  description:
    'What the caller had on the screen, so that nobody overrules or repeats a decision without knowing of it.',
})
export class SeenInput implements Seen {
  @Field(() => Int, { description: 'The field `changes`; 0 where there is none.' })
  changes!: number;

  @Field(() => Int, { description: 'How many decisions were shown.' })
  decisions!: number;
}

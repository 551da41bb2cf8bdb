import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar, globalId, Payload } from '#platform';
import type { StepProgress } from './progress.js';

@ObjectType()
export class AcquaintanceStep {
  @Field({ description: 'Its key in the policy `acquaintance`.' })
  step!: string;

  @Field({ description: "In the cooperative's own words." })
  label!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Null: not done yet.' })
  doneOn!: string | null;
}

@ObjectType({
  description:
    'How far somebody is in the programme of the trial, by the policy of the day on which the trial began.',
})
export class Acquaintance {
  @Field(() => ID)
  memberId!: string;

  @Field(() => [AcquaintanceStep], { description: 'In the order of the policy; empty: no programme.' })
  steps!: readonly AcquaintanceStep[];

  @Field(() => Int, { description: 'How many steps are done.' })
  doneCount!: number;
}

@InputType()
export class TickAcquaintanceStepInput {
  @Field(() => ID)
  memberId!: string;

  @Field({ description: 'The key of a step of the programme.' })
  step!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Today or earlier, not before the trial; null takes a tick back.',
  })
  doneOn?: CivilDate | null;
}

@ObjectType()
export class TickAcquaintanceStepPayload extends Payload {
  @Field(() => Acquaintance, { nullable: true })
  acquaintance?: Acquaintance | null;
}

export function acquaintanceOf(memberId: string, steps: readonly StepProgress[]): Acquaintance {
  const doneCount = steps.filter(({ doneOn }) => doneOn !== null).length;
  return { memberId: globalId('Member', memberId), steps, doneCount };
}

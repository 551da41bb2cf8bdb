import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Coach } from '#membership';
import { connectionOf, DateScalar, globalId, Payload } from '#platform';
import type { GoalInWords } from './goal.service.js';

@ObjectType({
  description:
    "A goal that member and coach set together. Seen by the member and the member's coach of today.",
})
export class Goal {
  @Field(() => ID)
  id!: string;

  @Field({ description: "In the member's own words." })
  words!: string;

  @Field(() => DateScalar)
  setOn!: string;

  @Field(() => DateScalar)
  reviewOn!: string;

  @Field(() => Coach, { description: 'With whom it was set.' })
  coach!: Coach;
}

@ObjectType()
export class GoalConnection extends connectionOf('Goal', Goal) {}

@ObjectType()
export class SetGoalPayload extends Payload {
  @Field(() => Goal, { nullable: true })
  goal?: Goal | null;
}

export function goalOf({ id, words, setOn, reviewOn, coachId, coachName }: GoalInWords): Goal {
  return {
    id: globalId('Goal', id),
    words,
    setOn,
    reviewOn,
    coach: { id: globalId('Account', coachId), name: coachName },
  };
}

import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Coach } from '#membership';
import { connectionOf, DateScalar, globalId, Payload } from '#platform';
import type { GoalInWords } from './goal-file.js';

@ObjectType({ description: 'A small step towards a goal.' })
export class GoalStep {
  @Field(() => ID)
  id!: string;

  @Field()
  words!: string;

  @Field(() => DateScalar, { nullable: true })
  doneOn!: string | null;
}

@ObjectType({ description: "What a level of attainment means, in the member's own words." })
export class GoalLevel {
  @Field(() => Int, { description: '−2…2.' })
  attainment!: number;

  @Field()
  words!: string;
}

@ObjectType({ description: 'Coach and member looked back at a goal.' })
export class GoalReview {
  @Field(() => DateScalar)
  reviewedOn!: string;

  @Field(() => Int, { description: '−2…2; 0 is what was expected.' })
  attainment!: number;

  @Field(() => String, { nullable: true })
  words!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Null where the goal was closed.' })
  nextReviewOn!: string | null;
}

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

  @Field(() => DateScalar, { nullable: true })
  closedOn!: string | null;

  @Field({ description: 'Open, and the day to look at it has passed.' })
  isOverdue!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'How far it was reached at the last look, −2…2; null before the first.',
  })
  attainment!: number | null;

  @Field(() => [GoalLevel], { description: 'From −2 up; only those that were put in words.' })
  levels!: GoalLevel[];

  @Field(() => [GoalStep], { description: 'In the order in which they were set.' })
  steps!: GoalStep[];

  @Field(() => [GoalReview], { description: 'The latest first.' })
  reviews!: GoalReview[];

  @Field(() => Coach, { description: 'With whom it was set.' })
  coach!: Coach;
}

@ObjectType()
export class GoalConnection extends connectionOf('Goal', Goal) {}

@ObjectType({ isAbstract: true })
abstract class GoalPayload extends Payload {
  @Field(() => Goal, { nullable: true })
  goal?: Goal | null;
}

@ObjectType()
export class SetGoalPayload extends GoalPayload {}

@ObjectType()
export class AddGoalStepPayload extends GoalPayload {}

@ObjectType()
export class CompleteGoalStepPayload extends GoalPayload {}

@ObjectType()
export class ReviewGoalPayload extends GoalPayload {}

@ObjectType()
export class CloseGoalPayload extends GoalPayload {}

export function goalOf({ id, coachId, coachName, steps, levels, reviews, ...goal }: GoalInWords): Goal {
  return {
    ...goal,
    id: globalId('Goal', id),
    levels: [...levels],
    steps: steps.map((step) => ({ ...step, id: globalId('GoalStep', step.id) })),
    reviews: [...reviews],
    coach: { id: globalId('Account', coachId), name: coachName },
  };
}

import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { CivilDate } from '#kernel';
import { DateScalar, PageArgs } from '#platform';

@InputType()
export class GoalLevelInput {
  @Field(() => Int, { description: '−2…2; 0 is what is expected.' })
  attainment!: number;

  @Field({ description: "What this level means, in the member's own words; at most 500 characters." })
  words!: string;
}

@InputType()
export class SetGoalInput {
  @Field(() => ID)
  memberId!: string;

  @Field({ description: "The goal in the member's own words; at most 2,000 characters." })
  words!: string;

  @Field(() => DateScalar, { description: 'When coach and member look at it again: after today.' })
  reviewOn!: CivilDate;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Small steps, in order; at most 30 of 500 characters.',
  })
  steps!: string[];

  @Field(() => [GoalLevelInput], { defaultValue: [], description: 'What the levels mean; each level once.' })
  levels!: GoalLevelInput[];
}

@InputType()
export class AddGoalStepInput {
  @Field(() => ID)
  goalId!: string;

  @Field({ description: 'At most 500 characters.' })
  words!: string;
}

@InputType()
export class CompleteGoalStepInput {
  @Field(() => ID)
  stepId!: string;

  @Field({ description: 'True: done today. False: not done after all.' })
  isDone!: boolean;
}

@InputType()
export class ReviewGoalInput {
  @Field(() => ID)
  goalId!: string;

  @Field(() => Int, {
    description:
      'How far it was reached, −2…2: much less, somewhat less, as expected (0), somewhat more, much more (Goal Attainment Scaling).',
  })
  attainment!: number;

  @Field(() => String, { nullable: true, description: 'At most 2,000 characters.' })
  words?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When to look again: after today. Without it the goal is closed.',
  })
  nextReviewOn?: CivilDate | null;
}

@InputType()
export class CloseGoalInput {
  @Field(() => ID)
  goalId!: string;
}

@ArgsType()
export class GoalsArgs extends PageArgs {
  @Field(() => ID)
  memberId!: string;
}

import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId, pageOf } from '#platform';
import {
  AddGoalStepInput,
  CloseGoalInput,
  CompleteGoalStepInput,
  GoalsArgs,
  ReviewGoalInput,
  SetGoalInput,
} from './goal.input.js';
import { GoalFile, type GoalInWords } from './goal-file.js';
import {
  AddGoalStepPayload,
  CloseGoalPayload,
  CompleteGoalStepPayload,
  GoalConnection,
  goalOf,
  ReviewGoalPayload,
  SetGoalPayload,
} from './goal.model.js';
import { Goals } from './goal.service.js';

@Resolver()
export class GoalResolver {
  constructor(
    private readonly service: Goals,
    private readonly file: GoalFile,
  ) {}

  @Allow('goal.set')
  @Mutation(() => SetGoalPayload, {
    description: "Sets a goal with a member, in the member's own words. The coach of today.",
  })
  async setGoal(@Args('input') { memberId, ...goal }: SetGoalInput): Promise<SetGoalPayload> {
    return changed(await this.service.set(localId('Member', memberId), goal));
  }

  @Allow('goal.step')
  @Mutation(() => AddGoalStepPayload, {
    description: 'Adds a small step to a goal that is open. The member, and the coach of today.',
  })
  async addGoalStep(@Args('input') input: AddGoalStepInput): Promise<AddGoalStepPayload> {
    return changed(await this.service.addStep(localId('Goal', input.goalId), input.words));
  }

  @Allow('goal.step')
  @Mutation(() => CompleteGoalStepPayload, {
    description: 'Says that a step was done, or not after all. The member, and the coach of today.',
  })
  async completeGoalStep(@Args('input') input: CompleteGoalStepInput): Promise<CompleteGoalStepPayload> {
    return changed(await this.service.completeStep(localId('GoalStep', input.stepId), input.isDone));
  }

  @Allow('goal.set')
  @Mutation(() => ReviewGoalPayload, {
    description:
      'Looks back at a goal: how far it was reached, and when to look again or that it is closed. The coach of today.',
  })
  async reviewGoal(@Args('input') { goalId, ...review }: ReviewGoalInput): Promise<ReviewGoalPayload> {
    return changed(await this.service.review(localId('Goal', goalId), review));
  }

  @Allow('goal.set')
  @Mutation(() => CloseGoalPayload, {
    description: 'Closes a goal without looking back. The coach of today.',
  })
  async closeGoal(@Args('input') input: CloseGoalInput): Promise<CloseGoalPayload> {
    return changed(await this.service.close(localId('Goal', input.goalId)));
  }

  @Allow('goal.read')
  @Query(() => GoalConnection, {
    description:
      "A member's goals, newest first: for the member and the coach of today. A coach's look stands in the access log.",
  })
  async goals(@Args() args: GoalsArgs): Promise<GoalConnection> {
    const { edges, pageInfo } = await this.file.page(localId('Member', args.memberId), pageOf(args, 2));
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: goalOf(node) })), pageInfo };
  }
}

function changed(goal: GoalInWords) {
  return { goal: goalOf(goal), userErrors: [] };
}

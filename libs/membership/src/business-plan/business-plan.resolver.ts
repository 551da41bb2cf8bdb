import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import { changed } from '../member/member.payload.js';
import { SubmitBusinessPlanInput } from './business-plan.input.js';
import { SubmitBusinessPlanPayload } from './business-plan.model.js';
import { BusinessPlans } from './business-plan.service.js';

@Resolver()
export class BusinessPlanResolver {
  constructor(private readonly plans: BusinessPlans) {}

  @Allow('plan.record')
  @Mutation(() => SubmitBusinessPlanPayload, {
    description: "Records a member's business plan; earlier ones stay.",
  })
  async submitBusinessPlan(
    @Args('input') input: SubmitBusinessPlanInput,
  ): Promise<SubmitBusinessPlanPayload> {
    return changed(await this.plans.submit(localId('Member', input.memberId), input));
  }
}

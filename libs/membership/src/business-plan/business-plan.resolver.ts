import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import { changed } from '../member/member.payload.js';
import {
  DecideBusinessPlanInput,
  GivePlanFeedbackInput,
  SubmitBusinessPlanInput,
} from './business-plan.input.js';
import {
  DecideBusinessPlanPayload,
  GivePlanFeedbackPayload,
  SubmitBusinessPlanPayload,
} from './business-plan.payload.js';
import { BusinessPlans } from './business-plan.service.js';

@Resolver()
export class BusinessPlanResolver {
  constructor(private readonly plans: BusinessPlans) {}

  @Allow('plan.record')
  @Mutation(() => SubmitBusinessPlanPayload, {
    description: "Submits a version of a member's business plan; earlier ones stay.",
  })
  async submitBusinessPlan(
    @Args('input') { memberId, fileId, ...plan }: SubmitBusinessPlanInput,
  ): Promise<SubmitBusinessPlanPayload> {
    const file = fileId ? localId('File', fileId) : null;
    return changed(await this.plans.submit(localId('Member', memberId), { ...plan, fileId: file }));
  }

  @Allow('plan.advise')
  @Mutation(() => GivePlanFeedbackPayload, {
    description: 'Says something of a version of a business plan. Coordinators, and the coach of today.',
  })
  async givePlanFeedback(
    @Args('input') { memberId, version, words }: GivePlanFeedbackInput,
  ): Promise<GivePlanFeedbackPayload> {
    return changed(await this.plans.advise(localId('Member', memberId), version, words));
  }

  @Allow('plan.decide')
  @Mutation(() => DecideBusinessPlanPayload, {
    description: 'Decides on the newest version of a business plan. Once.',
  })
  async decideBusinessPlan(
    @Args('input') { memberId, ...decision }: DecideBusinessPlanInput,
  ): Promise<DecideBusinessPlanPayload> {
    return changed(await this.plans.decide(localId('Member', memberId), decision));
  }
}

import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import { globalId } from '#platform';
import type { PolicyVersion } from './policy.js';
import { DecidePolicyInput, DecidePolicyPayload, PolicyVersionModel } from './policy.model.js';
import { Policies } from './policy.service.js';

@Resolver()
export class PolicyResolver {
  constructor(private readonly policies: Policies) {}

  @Allow('policy.read')
  @Query(() => [PolicyVersionModel], {
    description: 'Every policy version of the cooperative, by kind, newest first.',
  })
  async policyVersions(): Promise<PolicyVersionModel[]> {
    return (await this.policies.all()).map(modelOf);
  }

  @Allow('policy.decide')
  @Mutation(() => DecidePolicyPayload, {
    description: 'Records a decision of the board, from today or a later day on.',
  })
  async decidePolicy(@Args('input') input: DecidePolicyInput): Promise<DecidePolicyPayload> {
    const version = await this.policies.decide({ ...input, validFrom: civilDate(input.validFromOn) });
    return { policyVersion: modelOf(version), userErrors: [] };
  }
}

function modelOf(version: PolicyVersion<unknown>): PolicyVersionModel {
  return {
    ...version,
    id: globalId('PolicyVersion', version.id),
    validFromOn: version.validFrom,
    body: version.body as object,
  };
}

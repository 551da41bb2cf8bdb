import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import { currentContext, globalId, localId, text } from '#platform';
import {
  DecidePolicyInput,
  DecidePolicyPayload,
  PolicyPreviewModel,
  PolicyVersionModel,
  PreviewPolicyInput,
  WithdrawPolicyInput,
  WithdrawPolicyPayload,
} from './policy.model.js';
import type { RecordedVersion } from './policy.repository.js';
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

  @Allow('policy.decide')
  @Query(() => PolicyPreviewModel, {
    description:
      'What a decision would change: old and new settings side by side, and how many of what it touches. It is refused as `decidePolicy` would be, except for a name in the network that another cooperative has, and writes nothing.',
  })
  async previewPolicy(
    @Args('input') { kind, validFromOn, body }: PreviewPolicyInput,
  ): Promise<PolicyPreviewModel> {
    const { locale } = currentContext();
    const preview = await this.policies.preview(kind, civilDate(validFromOn), body);
    return {
      kind,
      validFromOn,
      replacedOn: preview.replacedOn,
      settings: preview.settings.map((one) => ({ ...one, isChanged: one.before !== one.after })),
      touched: preview.touched.map(({ code, count }) => ({
        code,
        count,
        text: text(`POLICY_TOUCHES_${code}`, locale, { count }),
      })),
    };
  }

  @Allow('policy.decide')
  @Mutation(() => WithdrawPolicyPayload, {
    description:
      'Takes a decision back before it holds. It stays in the list, and another may be recorded for its day.',
  })
  async withdrawPolicy(
    @Args('input') { policyVersionId, reason }: WithdrawPolicyInput,
  ): Promise<WithdrawPolicyPayload> {
    const version = await this.policies.withdraw(localId('PolicyVersion', policyVersionId), reason);
    return { policyVersion: modelOf(version), userErrors: [] };
  }
}

function modelOf(version: RecordedVersion): PolicyVersionModel {
  return {
    ...version,
    id: globalId('PolicyVersion', version.id),
    validFromOn: version.validFrom,
    body: version.body as object,
  };
}

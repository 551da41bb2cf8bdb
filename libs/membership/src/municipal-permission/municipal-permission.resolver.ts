import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import { changed } from '../member/member.payload.js';
import { RecordMunicipalDecisionInput } from './municipal-permission.input.js';
import { RecordMunicipalDecisionPayload } from './municipal-permission.model.js';
import { MunicipalPermissions } from './municipal-permission.service.js';

@Resolver()
export class MunicipalPermissionResolver {
  constructor(private readonly permissions: MunicipalPermissions) {}

  @Allow('permission.record')
  @Mutation(() => RecordMunicipalDecisionPayload, {
    description: "Records a municipality's permission for one person.",
  })
  async recordMunicipalDecision(
    @Args('input') input: RecordMunicipalDecisionInput,
  ): Promise<RecordMunicipalDecisionPayload> {
    const [memberId, organisationId] = [
      localId('Member', input.memberId),
      localId('Organisation', input.organisationId),
    ];
    return changed(await this.permissions.record(memberId, organisationId, input));
  }
}

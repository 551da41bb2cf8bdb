import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import { changed } from '../member/member.payload.js';
import {
  RecordMunicipalDecisionInput,
  RecordMunicipalRefusalInput,
  WithdrawMunicipalPermissionInput,
} from './municipal-permission.input.js';
import {
  RecordMunicipalDecisionPayload,
  RecordMunicipalRefusalPayload,
  WithdrawMunicipalPermissionPayload,
} from './municipal-permission.payload.js';
import { MunicipalPermissions } from './municipal-permission.service.js';

@Resolver()
export class MunicipalPermissionResolver {
  constructor(private readonly permissions: MunicipalPermissions) {}

  @Allow('permission.record')
  @Mutation(() => RecordMunicipalDecisionPayload, {
    description: "Records a municipality's permission for one person; a renewal is another one.",
  })
  async recordMunicipalDecision(
    @Args('input') { memberId, organisationId, ...decision }: RecordMunicipalDecisionInput,
  ): Promise<RecordMunicipalDecisionPayload> {
    const [member, organisation] = [localId('Member', memberId), localId('Organisation', organisationId)];
    return changed(await this.permissions.record(member, organisation, withLocalFile(decision)));
  }

  @Allow('permission.record')
  @Mutation(() => RecordMunicipalRefusalPayload, {
    description: "Records a municipality's refusal. A permission that runs goes on until its own end.",
  })
  async recordMunicipalRefusal(
    @Args('input') { memberId, organisationId, ...refusal }: RecordMunicipalRefusalInput,
  ): Promise<RecordMunicipalRefusalPayload> {
    const [member, organisation] = [localId('Member', memberId), localId('Organisation', organisationId)];
    return changed(await this.permissions.refuse(member, organisation, withLocalFile(refusal)));
  }

  @Allow('permission.record')
  @Mutation(() => WithdrawMunicipalPermissionPayload, {
    description: 'Records that a municipality withdrew a permission before its end.',
  })
  async withdrawMunicipalPermission(
    @Args('input') { memberId, permissionId, ...withdrawal }: WithdrawMunicipalPermissionInput,
  ): Promise<WithdrawMunicipalPermissionPayload> {
    const [member, permission] = [localId('Member', memberId), localId('MunicipalPermission', permissionId)];
    return changed(await this.permissions.withdraw(member, permission, withdrawal));
  }
}

function withLocalFile<T extends { fileId?: string | null }>(input: T): T {
  return { ...input, fileId: input.fileId ? localId('File', input.fileId) : null };
}

import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import { changed } from '../member/member.payload.js';
import { RecordEnterpriseInput } from './enterprise.input.js';
import { RecordEnterprisePayload } from './enterprise.model.js';
import { Enterprises } from './enterprise.service.js';

@Resolver()
export class EnterpriseResolver {
  constructor(private readonly enterprises: Enterprises) {}

  @Allow('enterprise.record')
  @Mutation(() => RecordEnterprisePayload, { description: "Records a member's enterprise." })
  async recordEnterprise(@Args('input') input: RecordEnterpriseInput): Promise<RecordEnterprisePayload> {
    return changed(await this.enterprises.record(localId('Member', input.memberId), input));
  }
}

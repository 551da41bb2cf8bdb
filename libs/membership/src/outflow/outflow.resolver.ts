import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import { changed } from '../member/member.payload.js';
import { RecordOutflowInput } from './outflow.input.js';
import { RecordOutflowPayload } from './outflow.model.js';
import { Outflows } from './outflow.service.js';

@Resolver()
export class OutflowResolver {
  constructor(private readonly outflows: Outflows) {}

  @Allow('outflow.record')
  @Mutation(() => RecordOutflowPayload, {
    description: 'Records that somebody left, and where to. Who only stops in the trial: `stopTrial`.',
  })
  async recordOutflow(
    @Args('input') { memberId, ...input }: RecordOutflowInput,
  ): Promise<RecordOutflowPayload> {
    const benefitFileId = input.benefitFileId ? localId('File', input.benefitFileId) : null;
    return changed(await this.outflows.record(localId('Member', memberId), { ...input, benefitFileId }));
  }
}

import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import { changed } from '../member/member.payload.js';
import { RecordBenefitChangeInput } from './benefit-change.model.js';
import { RecordBenefitChangePayload } from './benefit-change.payload.js';
import { BenefitChanges } from './benefit-change.service.js';

@Resolver()
export class BenefitChangeResolver {
  constructor(private readonly changes: BenefitChanges) {}

  @Allow('outflow.record')
  @Mutation(() => RecordBenefitChangePayload, {
    description: 'Records what became of the benefit on a day, during the membership or after it.',
  })
  async recordBenefitChange(
    @Args('input') { memberId, fileId, ...change }: RecordBenefitChangeInput,
  ): Promise<RecordBenefitChangePayload> {
    const file = fileId ? localId('File', fileId) : null;
    return changed(await this.changes.record(localId('Member', memberId), { ...change, fileId: file }));
  }
}

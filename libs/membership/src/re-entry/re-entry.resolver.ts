import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import { changed } from '../member/member.payload.js';
import { RecordReturnInput } from './re-entry.input.js';
import { RecordReturnPayload } from './re-entry.model.js';
import { ReEntries } from './re-entry.service.js';

@Resolver()
export class ReEntryResolver {
  constructor(private readonly reEntries: ReEntries) {}

  @Allow('outflow.record')
  @Mutation(() => RecordReturnPayload, {
    description: 'Records that a member who left came back within six months: the trajectory goes on.',
  })
  async recordReturn(@Args('input') input: RecordReturnInput): Promise<RecordReturnPayload> {
    return changed(await this.reEntries.record(localId('Member', input.memberId), input.returnedOn));
  }
}

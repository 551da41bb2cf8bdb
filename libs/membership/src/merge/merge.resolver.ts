import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { DomainError } from '#kernel';
import { currentContext, globalId, localId, userErrorOf } from '#platform';
import { changed } from '../member/member.payload.js';
import { MergeMembersInput, MergeMembersPayload, MergePreview } from './merge.model.js';
import type { MergedPerson } from './merge.repository.js';
import { Merges } from './merge.service.js';

@Resolver()
export class MergeResolver {
  constructor(private readonly merges: Merges) {}

  @Allow('member.merge')
  @Query(() => MergePreview, { description: 'What a merge of two members would do, and what forbids it.' })
  async mergePreview(
    @Args('keepMemberId', { type: () => ID }) keepMemberId: string,
    @Args('dropMemberId', { type: () => ID }) dropMemberId: string,
  ): Promise<MergePreview> {
    const preview = await this.merges.preview(
      localId('Member', keepMemberId),
      localId('Member', dropMemberId),
    );
    return {
      keep: personOf(preview.keep),
      drop: personOf(preview.drop),
      moves: preview.moves.map(({ table, dropped }) => ({ what: table.toUpperCase(), count: dropped })),
      refusals: preview.refusals.map((code) => userErrorOf(new DomainError(code), currentContext())),
    };
  }

  @Allow('member.merge')
  @Mutation(() => MergeMembersPayload, {
    description:
      'Makes one member of two that are the same person. Look at `mergePreview` first: it is not undone.',
  })
  async mergeMembers(@Args('input') input: MergeMembersInput): Promise<MergeMembersPayload> {
    const [keepId, dropId] = [localId('Member', input.keepMemberId), localId('Member', input.dropMemberId)];
    return changed(await this.merges.merge(keepId, dropId));
  }
}

const personOf = ({ id, ...person }: MergedPerson) => ({ memberId: globalId('Member', id), ...person });

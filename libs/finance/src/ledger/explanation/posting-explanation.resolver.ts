import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { currentContext, globalId, localId } from '#platform';
import { postingOf } from '../entry-model.js';
import {
  type EntryCounterpart,
  PostingExplanationModel,
  type PostingPolicy,
} from './posting-explanation.model.js';
import type { Counterpart } from './posting-explanation.repository.js';
import { type PostingExplanation, PostingExplanations } from './posting-explanations.service.js';
import { sourceKinds } from './posting-source.js';

@Resolver()
export class PostingExplanationResolver {
  constructor(private readonly explanations: PostingExplanations) {}

  @Allow('posting.explain')
  @Query(() => PostingExplanationModel, {
    description:
      'Where a euro came from: of one line the document, rule, rate, policy version, and who booked it when.',
  })
  async explainPosting(
    @Args('entryId', { type: () => ID }) entryId: string,
    @Args('line', { type: () => Int, description: 'The place in its entry, from 1.' }) line: number,
  ): Promise<PostingExplanationModel> {
    return modelOf(await this.explanations.explain(localId('JournalEntry', entryId), line));
  }
}

function modelOf(row: PostingExplanation): PostingExplanationModel {
  return {
    ...row,
    entryId: globalId('JournalEntry', row.entryId),
    posting: postingOf(row.posting, currentContext().locale),
    source: row.source && {
      kind: row.source.kind,
      id: globalId(sourceKinds.find(({ kind }) => kind === row.source!.kind)!.idKind, row.source.id),
      label: row.source.label ?? '',
    },
    policy: policyOf(row),
    reversedBy: counterpartOf(row.reversedBy),
    reverses: counterpartOf(row.reverses),
  };
}

function policyOf({ policy }: PostingExplanation): PostingPolicy | null {
  if (!policy) return null;
  const { id, kind, validFrom, decidedBy, decidedOn } = policy;
  return { id: globalId('PolicyVersion', id), kind, validFromOn: validFrom, decidedBy, decidedOn };
}

function counterpartOf(entry: Counterpart | null): EntryCounterpart | null {
  if (!entry) return null;
  const { id, ...rest } = entry;
  return { entryId: globalId('JournalEntry', id), ...rest };
}

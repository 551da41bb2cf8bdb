import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import { changed } from '../member/member.payload.js';
import { ExtendTermInput } from './term.input.js';
import { ExtendTermPayload } from './term.model.js';
import { Terms } from './term.service.js';

@Resolver()
export class TermResolver {
  constructor(private readonly terms: Terms) {}

  @Allow('term.extend')
  @Mutation(() => ExtendTermPayload, {
    description: 'Records the decision that a member may stay longer than the term.',
  })
  async extendTerm(@Args('input') input: ExtendTermInput): Promise<ExtendTermPayload> {
    return changed(await this.terms.extend(localId('Member', input.memberId), input));
  }
}

import { Args, Query, Resolver } from '@nestjs/graphql';
import { contactOf } from '#coaching';
import { Allow } from '#identity';
import { memberOf } from '#membership';
import {
  type Connection,
  connectionOf,
  currentContext,
  globalId,
  PageArgs,
  text as sentence,
} from '#platform';
import { SearchHit } from './search.model.js';
import type { SearchRow } from './search.projection.js';
import { Search } from './search.service.js';

const SearchHitConnection = connectionOf('SearchHit', SearchHit);

@Resolver()
export class SearchResolver {
  constructor(private readonly search: Search) {}

  @Allow('member.read')
  @Query(() => SearchHitConnection, {
    name: 'search',
    description:
      'Members, enterprises, organisations and contacts that the caller may see and that look like the text, whatever accents, capitals and small slips. It stands in the access log.',
  })
  async find(
    @Args('text', { description: 'At most 100 characters: (part of) a name, number, address or activity.' })
    text: string,
    @Args() args: PageArgs,
  ): Promise<Connection<SearchHit>> {
    const { edges, pageInfo } = await this.search.page(text, args);
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: hitOf(node) })), pageInfo };
  }
}

function hitOf({ kind, reason, member, enterprise, organisation, contact }: SearchRow): SearchHit {
  return {
    kind,
    reason,
    reasonText: sentence(`SEARCH_${reason}`, currentContext().locale),
    phase: member?.phase ?? null,
    member: member && memberOf(member),
    enterprise: enterprise && { ...enterprise, id: globalId('Enterprise', enterprise.id) },
    organisation: organisation && { ...organisation, id: globalId('Organisation', organisation.id) },
    contact: contact && contactOf(contact),
  };
}

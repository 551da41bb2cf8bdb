import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { Member, memberOf } from '#membership';
import { type Connection, connectionOf, PageArgs } from '#platform';
import { MemberFilter, MemberOrder } from './member-list.input.js';
import { MemberList } from './member-list.service.js';

const MemberConnection = connectionOf('Member', Member);

@Resolver()
export class MemberListResolver {
  constructor(private readonly list: MemberList) {}

  @Allow('member.read')
  @Query(() => MemberConnection, {
    description: 'The members whom the caller may see, with phase, enterprise, coach and balance.',
  })
  async members(
    @Args() args: PageArgs,
    @Args('filter', { type: () => MemberFilter, nullable: true }) filter: MemberFilter | null,
    @Args('orderBy', { type: () => MemberOrder, defaultValue: MemberOrder.NAME_ASC }) order: MemberOrder,
  ): Promise<Connection<Member>> {
    const { edges, pageInfo } = await this.list.page(filter ?? {}, order, args);
    return {
      edges: edges.map(({ cursor, node }) => ({ cursor, node: memberOf(node, { balance: node.balance }) })),
      pageInfo,
    };
  }
}

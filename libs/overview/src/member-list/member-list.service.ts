import { Injectable } from '@nestjs/common';
import {
  Clock,
  type Connection,
  connection,
  currentContext,
  Db,
  type PageArgs,
  pageOf,
  scopesOf,
} from '#platform';
import type { MemberFilter, MemberOrder } from './member-list.input.js';
import { type ListedMember, MemberListProjection } from './member-list.projection.js';

@Injectable()
export class MemberList {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly projection: MemberListProjection,
  ) {}

  /** The members within the caller's scope. @throws DomainError `PAGE_INVALID`, `CURSOR_INVALID` */
  async page(filter: MemberFilter, order: MemberOrder, args: PageArgs): Promise<Connection<ListedMember>> {
    const page = pageOf(args, this.projection.keysOf(order));
    const rows = await this.db.read(
      this.projection.page({
        filter,
        order,
        page,
        scopes: scopesOf('member.read'),
        balanceScopes: currentContext().permissions.get('thermometer.read') ?? [],
        today: this.clock.today(),
      }),
    );
    return connection(rows, page, (member) => this.projection.keyset(order, member));
  }
}

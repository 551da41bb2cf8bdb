import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { addDays, civilDate } from '#kernel';
import { type Connection, connection, globalId, moneyOf, PageArgs, pageOf } from '#platform';
import {
  ClosePeriodInput,
  ClosePeriodPayload,
  LockPeriodInput,
  LockPeriodPayload,
  Period,
  PeriodAct,
  PeriodActConnection,
  ReopenPeriodInput,
} from './period.model.js';
import { Periods, stateOf } from './periods.service.js';

@Resolver()
export class PeriodResolver {
  constructor(private readonly service: Periods) {}

  @Allow('books.read')
  @Query(() => [Period], {
    description:
      'The twelve months of a year with what is still open in each. Empty where there are no books.',
  })
  async periods(
    @Args('year', { type: () => Int, description: 'Such as 2026.' }) year: number,
  ): Promise<Period[]> {
    const rows = await this.service.year(year);
    return rows.map((row) => ({
      ...row,
      state: stateOf(row.endsOn, row),
      suspense: moneyOf(row.suspense),
      isReady: row.unbookedBankEntries === 0 && row.draftInvoices === 0 && row.suspense === 0,
    }));
  }

  @Allow('books.check')
  @Query(() => PeriodActConnection, {
    name: 'periodActs',
    description: 'Who closed, opened and locked the books, when and why; the latest first.',
  })
  async listPeriodActs(@Args() args: PageArgs): Promise<Connection<PeriodAct>> {
    const page = pageOf(args, 1);
    const { edges, pageInfo } = connection(await this.service.acts(page), page, (row) => [row.id]);
    return {
      edges: edges.map(({ cursor, node }) => ({
        cursor,
        node: { ...node, id: globalId('PeriodAct', node.id) },
      })),
      pageInfo,
    };
  }

  @Allow('books.close')
  @Mutation(() => ClosePeriodPayload, {
    description: 'Closes the books through a day. They can be opened again until they are locked.',
  })
  async closePeriod(@Args('input') input: ClosePeriodInput): Promise<ClosePeriodPayload> {
    await this.service.close(civilDate(input.throughOn), input.reason ?? '');
    return { closedThroughOn: input.throughOn, userErrors: [] };
  }

  @Allow('books.reopen')
  @Mutation(() => ClosePeriodPayload, {
    description: 'Opens closed books again from a day on, with a reason.',
  })
  async reopenPeriod(@Args('input') input: ReopenPeriodInput): Promise<ClosePeriodPayload> {
    const fromOn = civilDate(input.fromOn);
    await this.service.reopen(fromOn, input.reason);
    return { closedThroughOn: addDays(fromOn, -1), userErrors: [] };
  }

  @Allow('books.close')
  @Mutation(() => LockPeriodPayload, {
    description: 'Locks closed books through a day, for good: after a VAT return or the annual accounts.',
  })
  async lockPeriod(@Args('input') input: LockPeriodInput): Promise<LockPeriodPayload> {
    await this.service.lock(civilDate(input.throughOn), input.reason);
    return { lockedThroughOn: input.throughOn, userErrors: [] };
  }
}

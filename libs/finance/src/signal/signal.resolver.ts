import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { partOf } from '#kernel';
import { type Connection, connection, currentContext, globalId, moneyOf, PageArgs, pageOf } from '#platform';
import { type SignalledThermometer, SignalledThermometerConnection } from './signal.model.js';
import { MONTHS } from './signals-of.js';
import { signalText, ThermometerSignals } from './thermometer-signals.service.js';

@Resolver()
export class SignalResolver {
  constructor(private readonly signals: ThermometerSignals) {}

  @Allow('thermometer-signal.read')
  @Query(() => SignalledThermometerConnection, {
    description:
      'Thermometers that reached the ceiling, or whose member earned more than the benefit, or where that cannot be known. By member number.',
  })
  async thermometerSignals(@Args() args: PageArgs): Promise<Connection<SignalledThermometer>> {
    const page = pageOf(args, 1);
    const rows = await this.signals.page(page);
    const { edges, pageInfo } = connection(rows, page, (row) => [row.memberNumber]);
    const { locale } = currentContext();
    return {
      pageInfo,
      edges: edges.map(({ cursor, node }) => ({
        cursor,
        node: {
          memberId: globalId('Member', node.memberId),
          memberName: node.memberName,
          balance: moneyOf(node.balance),
          averageNetRevenue: moneyOf(partOf(node.lastMonths, 1, MONTHS)),
          netRevenueThisMonth: moneyOf(node.thisMonth),
          signals: node.signals.map((signal) => ({ code: signal.code, message: signalText(signal, locale) })),
        },
      })),
    };
  }
}

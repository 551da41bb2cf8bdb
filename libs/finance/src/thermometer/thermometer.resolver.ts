import { Args, ID, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import {
  type Connection,
  connection,
  currentContext,
  DateScalar,
  globalId,
  type Locale,
  localId,
  moneyOf,
  PageArgs,
  pageOf,
} from '#platform';
import { askedArguments, askedNodes } from './asked-fields.js';
import { signalText } from '../signal/thermometer-signals.service.js';
import {
  changeText,
  descriptionOf,
  explanationOf,
  kindOf,
  type ThermometerEntryKind,
} from './thermometer-entry.js';
import {
  Thermometer,
  ThermometerChangeModel,
  type ThermometerEntry,
  ThermometerEntryConnection,
} from './thermometer.model.js';
import type { ThermometerLine } from './thermometer.repository.js';
import { Thermometers } from './thermometer.service.js';

@Resolver(() => Thermometer)
export class ThermometerResolver {
  constructor(private readonly thermometers: Thermometers) {}

  @Allow('thermometer.read')
  @Query(() => Thermometer, {
    description:
      "A member's thermometer. A member out of the caller's reach is NOT_FOUND; one in the trial has none yet.",
  })
  async thermometer(
    @Args('memberId', { type: () => ID }) memberId: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Thermometer> {
    const args = askedArguments(info, Thermometer.name, 'entries');
    const page = args && pageOf(args, 2);
    const isAsked = (...fields: string[]) => fields.some((field) => askedNodes(info, field).length > 0);
    const since = askedArguments(info, Thermometer.name, 'changesSince');
    const row = await this.thermometers.of(localId('Member', memberId), {
      page,
      hasLeft: isAsked('hasLeft'),
      totals: isAsked('totals'),
      reserved: isAsked('reserved', 'spendable'),
      signals: isAsked('signals'),
      changesSince: since && civilDate(String(since.on)),
    });
    const { locale } = currentContext();
    return {
      member: {
        id: globalId('Member', row.memberId),
        name: row.memberName,
        enterprise: row.enterpriseName === null ? null : { name: row.enterpriseName },
      },
      hasLeft: row.hasLeft,
      balance: moneyOf(row.balance),
      reserved: row.reserved === null ? null : moneyOf(row.reserved),
      spendable: row.reserved === null ? null : moneyOf(row.balance - row.reserved),
      signals:
        row.signals &&
        row.signals.map((signal) => ({ code: signal.code, message: signalText(signal, locale) })),
      changesSince: row.changes.map((change) => ({
        kind: change.rule as ThermometerEntryKind,
        count: change.count,
        amount: moneyOf(change.cents),
        text: changeText(change, locale),
      })),
      totals: row.totals && {
        earned: moneyOf(row.totals.earned),
        contributed: moneyOf(row.totals.contributed),
        invested: moneyOf(row.totals.invested),
        withdrawnPrivately: moneyOf(row.totals.withdrawnPrivately),
      },
      entries: page && entriesOf(row.lines, page, locale),
    };
  }

  @ResolveField(() => [ThermometerChangeModel], {
    description:
      'What happened since a day, and why: one of each kind, for the question what changed since last time.',
  })
  changesSince(
    @Parent() thermometer: Thermometer,
    @Args('on', { type: () => DateScalar, description: 'The first day.' }) _on: string,
  ): ThermometerChangeModel[] {
    return thermometer.changesSince;
  }

  @ResolveField(() => ThermometerEntryConnection, { description: 'The movements, newest booking first.' })
  entries(@Parent() thermometer: Thermometer, @Args() _args: PageArgs): Connection<ThermometerEntry> | null {
    return thermometer.entries;
  }
}

function entriesOf(
  lines: readonly ThermometerLine[],
  page: ReturnType<typeof pageOf>,
  locale: Locale,
): Connection<ThermometerEntry> {
  const { edges, pageInfo } = connection(lines, page, (line) => [line.sequence, line.line]);
  return { edges: edges.map(({ cursor, node }) => ({ cursor, node: modelOf(node, locale) })), pageInfo };
}

function modelOf(line: ThermometerLine, locale: Locale): ThermometerEntry {
  const { policyValidFrom, base, ...explanation } = explanationOf(line, locale);
  return {
    id: `${globalId('Posting', line.entryId)}_${line.line}`,
    on: line.on,
    kind: kindOf(line),
    description: descriptionOf(line, locale),
    amount: moneyOf(line.cents),
    balanceAfter: moneyOf(line.balanceAfter),
    explanation: {
      ...explanation,
      base: base === null ? null : moneyOf(base),
      policyValidFromOn: policyValidFrom,
    },
  };
}

import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import { centsOf, currentContext, DateScalar, globalId, localId, moneyOf, text } from '#platform';
import { Booking } from '../booking/booking.js';
import {
  MarkIncomeReportedInput,
  MarkIncomeReportedPayload,
  ReportableIncome,
  type ReportableIncomeOfMember,
  UnreportedIncome,
  WithdrawPrivatelyInput,
  WithdrawPrivatelyPayload,
} from './withdrawal.model.js';
import type { ReportableRow } from './withdrawal.repository.js';
import { Withdrawals } from './withdrawals.service.js';

@Resolver()
export class WithdrawalResolver {
  constructor(private readonly withdrawals: Withdrawals) {}

  @Allow('withdrawal.book')
  @Booking({ on: 'paidOn' })
  @Mutation(() => WithdrawPrivatelyPayload, {
    description:
      'Books money that a member received privately. It counts as income: refused unless the cooperative decided otherwise, and then reported.',
  })
  async withdrawPrivately(@Args('input') input: WithdrawPrivatelyInput): Promise<WithdrawPrivatelyPayload> {
    const { entryId, spendable } = await this.withdrawals.book({
      memberId: localId('Member', input.memberId),
      amount: centsOf(input.amount, 'amount'),
      paidOn: civilDate(input.paidOn),
      description: input.description,
    });
    return {
      journalEntryId: globalId('JournalEntry', entryId),
      spendable: moneyOf(spendable),
      warning: text('PRIVATE_WITHDRAWAL_IS_INCOME', currentContext().locale),
      userErrors: [],
    };
  }

  @Allow('income-report.read')
  @Query(() => ReportableIncome, {
    description: 'Who received what privately in a month, and what was reported.',
  })
  async reportableIncome(
    @Args('monthOn', { type: () => DateScalar, description: 'Any day of the month.' }) monthOn: string,
  ): Promise<ReportableIncome> {
    const rows = await this.withdrawals.month(civilDate(monthOn));
    const sum = (of: (row: ReportableRow) => number) =>
      moneyOf(rows.reduce((total, row) => total + of(row), 0));
    return {
      monthOn: `${monthOn.slice(0, 7)}-01`,
      withdrawn: sum((row) => row.withdrawn),
      toReport: sum((row) => row.withdrawn - row.reported),
      members: rows.map(modelOf),
    };
  }

  @Allow('income-report.read')
  @Query(() => [UnreportedIncome], {
    description:
      'The months of which the municipality was not told all that members received privately, the earliest first; also those of long ago.',
  })
  async unreportedIncome(): Promise<UnreportedIncome[]> {
    const rows = await this.withdrawals.unreported();
    return rows.map(({ month, toReport, members }) => ({
      monthOn: month,
      toReport: moneyOf(toReport),
      members,
    }));
  }

  @Allow('income-report.record')
  @Mutation(() => MarkIncomeReportedPayload, {
    description:
      'Writes down that the municipality was told of all that a member received privately in a month.',
  })
  async markIncomeReported(
    @Args('input') { memberId, monthOn, reportedOn, reportedTo }: MarkIncomeReportedInput,
  ): Promise<MarkIncomeReportedPayload> {
    const report = { reportedOn: civilDate(reportedOn), reportedTo };
    const row = await this.withdrawals.markReported(localId('Member', memberId), civilDate(monthOn), report);
    return { income: modelOf(row), userErrors: [] };
  }
}

function modelOf(row: ReportableRow): ReportableIncomeOfMember {
  return {
    memberId: globalId('Member', row.memberId),
    memberName: row.memberName,
    withdrawn: moneyOf(row.withdrawn),
    reported: moneyOf(row.reported),
    toReport: moneyOf(row.withdrawn - row.reported),
    reports: row.reports.map(({ cents, ...report }) => ({ ...report, amount: moneyOf(cents) })),
  };
}

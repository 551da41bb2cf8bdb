import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { type Cents, civilDate } from '#kernel';
import { connection, currentContext, DateScalar, globalId, localId, moneyOf, pageOf } from '#platform';
import { accountName } from '../account/account-name.js';
import { postingOf } from '../entry-model.js';
import type { CardLine } from './account-card.repository.js';
import type { Heading } from './headings.js';
import {
  AccountCard,
  AccountCardArgs,
  type AccountCardLine,
  BalanceSheetModel,
  ProfitAndLossModel,
  type StatementHeading,
  TrialBalance,
} from './statement.model.js';
import { Statements } from './statements.service.js';

const DAY = { type: () => DateScalar };
const COMPARED = { type: () => DateScalar, nullable: true, description: 'Another day to compare with.' };

@Resolver()
export class StatementResolver {
  constructor(private readonly statements: Statements) {}

  @Allow('books.read')
  @Query(() => TrialBalance, {
    name: 'trialBalance',
    description: 'The trial balance on a day, after everything booked on that day.',
  })
  async showTrialBalance(
    @Args('on', DAY) on: string,
    @Args('comparedOn', COMPARED) comparedOn?: string | null,
  ): Promise<TrialBalance> {
    const rows = await this.statements.trialBalance(civilDate(on), comparedOn ? civilDate(comparedOn) : null);
    const { locale } = currentContext();
    const total = (side: (cents: Cents) => Cents) =>
      moneyOf(rows.reduce((sum, row) => sum + side(row.sums[0]!), 0));
    return {
      on,
      comparedOn: comparedOn ?? null,
      accounts: rows.map((row) => ({
        ...row,
        name: accountName(row, locale),
        debit: moneyOf(debit(row.sums[0]!)),
        credit: moneyOf(credit(row.sums[0]!)),
        comparedDebit: comparedOn ? moneyOf(debit(row.sums[1]!)) : null,
        comparedCredit: comparedOn ? moneyOf(credit(row.sums[1]!)) : null,
      })),
      totalDebit: total(debit),
      totalCredit: total(credit),
    };
  }

  @Allow('books.read')
  @Query(() => BalanceSheetModel, {
    name: 'balanceSheet',
    description: 'The balance sheet on a day, under the headings of the annual accounts.',
  })
  async showBalanceSheet(
    @Args('on', DAY) on: string,
    @Args('comparedOn', COMPARED) comparedOn?: string | null,
  ): Promise<BalanceSheetModel> {
    const sheet = await this.statements.balanceSheet(
      civilDate(on),
      comparedOn ? civilDate(comparedOn) : null,
    );
    return {
      on,
      comparedOn: comparedOn ?? null,
      assets: sheet.assets.map(headingModel),
      liabilities: sheet.liabilities.map(headingModel),
      totalAssets: moneyOf(sheet.totalAssets),
      totalLiabilities: moneyOf(sheet.totalLiabilities),
      comparedAssets: moneyOrNull(sheet.comparedAssets),
      comparedLiabilities: moneyOrNull(sheet.comparedLiabilities),
      thermometers: moneyOf(sheet.thermometers),
    };
  }

  @Allow('books.read')
  @Query(() => ProfitAndLossModel, {
    name: 'profitAndLoss',
    description: 'Income and expenses from one day until another, both included.',
  })
  async showProfitAndLoss(
    @Args('fromOn', DAY) fromOn: string,
    @Args('untilOn', DAY) untilOn: string,
    @Args('comparedFromOn', {
      ...COMPARED,
      description: 'Other days to compare with, together with `comparedUntilOn`.',
    })
    comparedFromOn?: string | null,
    @Args('comparedUntilOn', {
      ...COMPARED,
      description: 'Other days to compare with, together with `comparedFromOn`.',
    })
    comparedUntilOn?: string | null,
  ): Promise<ProfitAndLossModel> {
    const compared =
      comparedFromOn && comparedUntilOn
        ? { from: civilDate(comparedFromOn), until: civilDate(comparedUntilOn) }
        : null;
    const shown = await this.statements.profitAndLoss(
      { from: civilDate(fromOn), until: civilDate(untilOn) },
      compared,
    );
    return {
      fromOn,
      untilOn,
      income: shown.income.map(headingModel),
      expenses: shown.expenses.map(headingModel),
      totalIncome: moneyOf(shown.totalIncome),
      totalExpenses: moneyOf(shown.totalExpenses),
      result: moneyOf(shown.result),
      comparedResult: moneyOrNull(shown.comparedResult),
    };
  }

  @Allow('books.read')
  @Query(() => AccountCard, {
    name: 'accountCard',
    description: 'What was booked on one account, line by line, with the balance after each.',
  })
  async showAccountCard(@Args() args: AccountCardArgs): Promise<AccountCard> {
    const page = pageOf(args, 3);
    const card = await this.statements.accountCard(
      {
        accountId: args.accountId ? localId('LedgerAccount', args.accountId) : null,
        accountNumber: args.accountNumber ?? null,
        memberId: args.memberId ? localId('Member', args.memberId) : null,
        from: civilDate(args.fromOn),
        until: civilDate(args.untilOn),
      },
      page,
    );
    const { edges, pageInfo } = connection(card.lines, page, ({ on, sequence, posting }) => [
      on,
      sequence,
      posting.line,
    ]);
    return {
      number: card.number,
      name: accountName(card, currentContext().locale),
      role: card.role,
      kind: card.kind,
      opening: moneyOf(card.opening),
      closing: moneyOf(card.closing),
      lines: { edges: edges.map(({ cursor, node }) => ({ cursor, node: cardLine(node) })), pageInfo },
    };
  }
}

const debit = (cents: Cents): Cents => Math.max(cents, 0);
const credit = (cents: Cents): Cents => Math.max(-cents, 0);
const moneyOrNull = (cents: Cents | null) => (cents === null ? null : moneyOf(cents));

function headingModel(heading: Heading): StatementHeading {
  return {
    code: heading.code,
    name: heading.name,
    lines: heading.lines.map((line) => ({
      ...line,
      amount: moneyOf(line.amount),
      compared: moneyOrNull(line.compared),
    })),
    total: moneyOf(heading.total),
    comparedTotal: moneyOrNull(heading.comparedTotal),
  };
}

function cardLine(line: CardLine): AccountCardLine {
  return {
    ...line,
    entryId: globalId('JournalEntry', line.entryId),
    posting: postingOf(line.posting, currentContext().locale),
    balance: moneyOf(line.balance),
  };
}

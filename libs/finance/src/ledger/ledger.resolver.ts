import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import {
  type Connection,
  connection,
  currentContext,
  DateScalar,
  moneyOf,
  PageArgs,
  pageOf,
  text,
} from '#platform';
import { entryModel } from './entry-model.js';
import {
  ClosePeriodInput,
  ClosePeriodPayload,
  JournalEntry,
  JournalEntryConnection,
  TrialBalance,
} from './ledger.model.js';
import { Ledger } from './ledger.service.js';

@Resolver()
export class LedgerResolver {
  constructor(private readonly ledger: Ledger) {}

  @Allow('books.read')
  @Query(() => TrialBalance, {
    description: 'The trial balance on a day, after everything booked on that day.',
  })
  async trialBalance(@Args('on', { type: () => DateScalar }) on: string): Promise<TrialBalance> {
    const lines = await this.ledger.trialBalance(civilDate(on));
    const { locale } = currentContext();
    const total = (side: 'debit' | 'credit') => moneyOf(lines.reduce((sum, line) => sum + line[side], 0));
    return {
      on,
      accounts: lines.map((line) => ({
        ...line,
        name: text(`ACCOUNT_${line.role}`, locale),
        debit: moneyOf(line.debit),
        credit: moneyOf(line.credit),
      })),
      totalDebit: total('debit'),
      totalCredit: total('credit'),
    };
  }

  @Allow('books.read')
  @Query(() => JournalEntryConnection, { description: 'The journal, newest first.' })
  async journalEntries(@Args() args: PageArgs): Promise<Connection<JournalEntry>> {
    const page = pageOf(args, 1);
    const rows = await this.ledger.journalEntries(page);
    const { locale } = currentContext();
    return connection(
      rows.map((row) => entryModel(row, locale)),
      page,
      (entry) => [entry.sequence],
    );
  }

  @Allow('books.close')
  @Mutation(() => ClosePeriodPayload, { description: 'Closes the books through a day, for good.' })
  async closePeriod(@Args('input') input: ClosePeriodInput): Promise<ClosePeriodPayload> {
    await this.ledger.closePeriod(civilDate(input.throughOn));
    return { closedThroughOn: input.throughOn, userErrors: [] };
  }
}

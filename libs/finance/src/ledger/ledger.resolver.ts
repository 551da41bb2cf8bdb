import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate, type Cents } from '#kernel';
import {
  type Connection,
  connection,
  currentContext,
  DateScalar,
  globalId,
  type Locale,
  moneyOf,
  PageArgs,
  pageOf,
  text,
} from '#platform';
import { ruleText } from './explanation.js';
import {
  ClosePeriodInput,
  ClosePeriodPayload,
  JournalEntry,
  JournalEntryConnection,
  type Posting,
  TrialBalance,
} from './ledger.model.js';
import type { JournalEntryRow, PostingRow } from './ledger.repository.js';
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
      rows.map((row) => modelOf(row, locale)),
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

function modelOf(row: JournalEntryRow, locale: Locale): JournalEntry {
  return {
    ...row,
    id: globalId('JournalEntry', row.id),
    postings: row.postings.map((posting) => postingOf(posting, locale)),
  };
}

function postingOf(row: PostingRow, locale: Locale): Posting {
  const moneyOrNull = (cents: Cents | null) => (cents === null ? null : moneyOf(cents));
  return {
    line: row.line,
    accountNumber: row.number,
    accountName: text(`ACCOUNT_${row.role}`, locale),
    accountRole: row.role,
    memberId: row.memberId && globalId('Member', row.memberId),
    debit: moneyOrNull(row.cents > 0 ? row.cents : null),
    credit: moneyOrNull(row.cents < 0 ? -row.cents : null),
    rule: ruleText(row, locale),
    base: moneyOrNull(row.base),
    rate: row.rate,
    policyValidFromOn: row.policyValidFrom,
  };
}

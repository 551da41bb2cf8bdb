import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import {
  type Connection,
  connection,
  currentContext,
  localId,
  optionalText,
  PageArgs,
  pageOf,
} from '#platform';
import { entryModel } from './entry-model.js';
import { sourceIdOf } from './explanation/posting-source.js';
import type { JournalFilter } from './journal-filter.js';
import { JournalEntry, JournalEntryConnection, JournalFilterInput } from './ledger.model.js';
import { Ledger } from './ledger.service.js';

const LONGEST_TEXT = 100;

@Resolver()
export class LedgerResolver {
  constructor(private readonly ledger: Ledger) {}

  @Allow('books.read')
  @Query(() => JournalEntryConnection, { description: 'The journal, newest first.' })
  async journalEntries(
    @Args() args: PageArgs,
    @Args('filter', { type: () => JournalFilterInput, nullable: true }) filter?: JournalFilterInput | null,
  ): Promise<Connection<JournalEntry>> {
    const page = pageOf(args, 1);
    const rows = await this.ledger.journalEntries(page, filter ? filterOf(filter) : {});
    const { locale } = currentContext();
    return connection(
      rows.map((row) => entryModel(row, locale)),
      page,
      (entry) => [entry.sequence],
    );
  }
}

function filterOf(input: JournalFilterInput): JournalFilter {
  return {
    journal: input.journal,
    kind: input.kind,
    accountNumber: input.accountNumber,
    memberId: input.memberId ? localId('Member', input.memberId) : null,
    from: input.fromOn ? civilDate(input.fromOn) : null,
    until: input.untilOn ? civilDate(input.untilOn) : null,
    text: optionalText(input.text, 'text', LONGEST_TEXT),
    sourceId: input.sourceId ? sourceIdOf(input.sourceId) : null,
  };
}

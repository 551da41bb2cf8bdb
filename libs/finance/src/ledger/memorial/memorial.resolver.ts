import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate } from '#kernel';
import { centsOf, currentContext, localId } from '#platform';
import { Booking } from '../../booking/booking.js';
import { entryModel } from '../entry-model.js';
import type { JournalEntryRow } from '../ledger.repository.js';
import type { MemorialLine } from './memorial-lines.js';
import { EntryPayload, MemorialLineInput, PostMemorialInput, ReverseEntryInput } from './memorial.model.js';
import { Memorials } from './memorials.service.js';

@Resolver()
export class MemorialResolver {
  constructor(private readonly memorials: Memorials) {}

  @Allow('books.post')
  @Booking({ on: 'on' })
  @Mutation(() => EntryPayload, { description: 'Books lines by hand, where no document of ours makes them.' })
  async postMemorial(@Args('input') input: PostMemorialInput): Promise<EntryPayload> {
    const entry = await this.memorials.post({
      on: civilDate(input.on),
      description: input.description,
      receiptFileId: input.receiptFileId ? localId('File', input.receiptFileId) : null,
      lines: input.lines.map(lineOf),
    });
    return payloadOf(entry);
  }

  @Allow('books.post')
  @Booking({ on: 'on' })
  @Mutation(() => EntryPayload, {
    description:
      'Takes a memorial or opening entry back by its exact mirror. Other entries are taken back in another way; the refusal says how.',
  })
  async reverseEntry(@Args('input') input: ReverseEntryInput): Promise<EntryPayload> {
    const id = localId('JournalEntry', input.entryId);
    return payloadOf(await this.memorials.reverse(id, civilDate(input.on), input.reason));
  }
}

const payloadOf = (row: JournalEntryRow): EntryPayload => ({
  entry: entryModel(row, currentContext().locale),
  userErrors: [],
});

function lineOf(line: MemorialLineInput, i: number): MemorialLine {
  const amount = (side: 'debit' | 'credit') => {
    const money = line[side];
    return money ? centsOf(money, 'lines', String(i), side) : null;
  };
  return {
    accountId: line.accountId ? localId('LedgerAccount', line.accountId) : null,
    accountNumber: line.accountNumber ?? null,
    memberId: line.memberId ? localId('Member', line.memberId) : null,
    debit: amount('debit'),
    credit: amount('credit'),
  };
}

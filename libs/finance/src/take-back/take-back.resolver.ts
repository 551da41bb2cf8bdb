import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { globalId, localId } from '#platform';
import { Booking } from '../booking/booking.js';
import { TakeBackEntryInput, TakeBackEntryPayload } from './take-back.model.js';
import { TakeBacks } from './take-backs.service.js';

@Resolver()
export class TakeBackResolver {
  constructor(private readonly takeBacks: TakeBacks) {}

  @Allow('books.post')
  @Booking()
  @Mutation(() => TakeBackEntryPayload, {
    description:
      'Takes back what was booked without a line of the bank, with all that follows from it, by exact mirrors on the same days; in a closed period today. What was asked for and paid is asked for again.',
  })
  async takeBackEntry(@Args('input') { entryId, reason }: TakeBackEntryInput): Promise<TakeBackEntryPayload> {
    const mirrors = await this.takeBacks.takeBack(localId('JournalEntry', entryId), reason);
    return { journalEntryIds: mirrors.map((id) => globalId('JournalEntry', id)), userErrors: [] };
  }
}

import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { DateScalar, MoneyInput } from '#platform';
import { BookingInput, BookingPayload } from '../../booking/booking.model.js';
import { JournalEntry } from '../ledger.model.js';

@InputType({
  description:
    'One line of a memorial entry: an account by its id or its number, and either debit or credit.',
})
export class MemorialLineInput {
  @Field(() => ID, { nullable: true })
  accountId?: string | null;

  @Field(() => String, { nullable: true, description: 'The cooperative’s own number of the account.' })
  accountNumber?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Whose, for an account with one of each person. A thermometer is never moved by hand.',
  })
  memberId?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Above zero.' })
  debit?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Above zero.' })
  credit?: MoneyInput | null;
}

@InputType()
export class PostMemorialInput extends BookingInput {
  @Field(() => DateScalar, {
    description: 'The day of the entry; today at the latest, in a period that is open.',
  })
  on!: string;

  @Field({ description: 'What it is about and why; at most 200 characters.' })
  description!: string;

  @Field(() => ID, { nullable: true, description: 'A picture or PDF that was uploaded and not used before.' })
  receiptFileId?: string | null;

  @Field(() => [MemorialLineInput], { description: 'At least two, at most 200; debits equal credits.' })
  lines!: MemorialLineInput[];
}

@InputType()
export class ReverseEntryInput extends BookingInput {
  @Field(() => ID)
  entryId!: string;

  @Field(() => DateScalar, {
    description: 'The day of the mirrored entry; today at the latest, in a period that is open.',
  })
  on!: string;

  @Field({ description: 'Why; at most 200 characters.' })
  reason!: string;
}

@ObjectType()
export class EntryPayload extends BookingPayload {
  @Field(() => JournalEntry, { nullable: true, description: 'What was booked; in a dry run what would be.' })
  entry?: JournalEntry | null;
}

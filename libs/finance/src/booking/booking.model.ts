import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Money, Payload } from '#platform';
import { JournalEntry } from '../ledger/ledger.model.js';

@InputType({ isAbstract: true })
export abstract class BookingInput {
  @Field({
    defaultValue: false,
    description: 'True: say exactly what would be booked, in `preview`, and write nothing.',
  })
  dryRun!: boolean;
}

@ObjectType({ description: 'What a booking would do to what is owed to one person.' })
export class BalanceChange {
  @Field(() => ID)
  memberId!: string;

  @Field({ description: 'The member’s name.' })
  memberName!: string;

  @Field({ description: "The account's name in the caller's language, such as the thermometer." })
  accountName!: string;

  @Field(() => Money)
  before!: Money;

  @Field(() => Money)
  after!: Money;
}

@ObjectType({ description: 'What a booking would do to an account that is about nobody.' })
export class AccountChange {
  @Field({ description: 'The cooperative’s own number of the account.' })
  number!: string;

  @Field({ description: "The cooperative's own name for it, or the usual one in the caller's language." })
  name!: string;

  @Field(() => Money, { description: 'Debit above zero, credit below.' })
  before!: Money;

  @Field(() => Money)
  after!: Money;
}

@ObjectType({ description: 'What somebody should know before it is booked.' })
export class BookingSignal {
  @Field({ description: 'For machines; stable.' })
  code!: string;

  @Field({ description: "For people, in the caller's language." })
  message!: string;
}

@ObjectType({ description: 'Exactly what a mutation would book. Nothing of it was written.' })
export class BookingPreview {
  @Field(() => [JournalEntry], {
    description: 'In the order of booking, with every line, rule, base and rate.',
  })
  entries!: JournalEntry[];

  @Field(() => [BalanceChange], {
    description: 'What each person has before and after; above zero is theirs.',
  })
  balances!: BalanceChange[];

  @Field(() => [AccountChange], {
    description: 'What stands on each other account that it touches, before and after, by number.',
  })
  accounts!: AccountChange[];

  @Field(() => [BookingSignal], { description: 'What it would mean, such as for the benefit of a member.' })
  signals!: BookingSignal[];
}

@ObjectType({ isAbstract: true })
export abstract class BookingPayload extends Payload {
  @Field(() => BookingPreview, { nullable: true, description: 'In a dry run only: what would be booked.' })
  preview?: BookingPreview | null;
}

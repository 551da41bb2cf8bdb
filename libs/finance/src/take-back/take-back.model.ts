import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { BookingInput, BookingPayload } from '../booking/booking.model.js';

@InputType()
export class TakeBackEntryInput extends BookingInput {
  @Field(() => ID, {
    description:
      'A sale that was paid at once, a cost that came late, a private withdrawal, or the payment of a request, an advance or an expense.',
  })
  entryId!: string;

  @Field({ description: 'Why; stands with each mirrored entry. 1–200 characters.' })
  reason!: string;
}

@ObjectType()
export class TakeBackEntryPayload extends BookingPayload {
  @Field(() => [ID], {
    nullable: true,
    description:
      'The mirrored entries, in the order of booking: of what came last first; then what a late cost gives back by the rule.',
  })
  journalEntryIds?: string[] | null;
}

import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { DateScalar, globalId, Payload } from '#platform';
import type { Feed } from './calendar.service.js';

@ObjectType({ description: "A secret link to the caller's own appointments; what it is, was shown once." })
export class CalendarFeed {
  @Field(() => ID)
  id!: string;

  @Field(() => DateScalar)
  madeOn!: string;
}

@ObjectType()
export class MakeCalendarFeedPayload extends Payload {
  @Field(() => CalendarFeed, { nullable: true })
  calendarFeed?: CalendarFeed | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The address for a calendar program (RFC 5545), shown this once. Whoever has it sees when the appointments are, and nothing else.',
  })
  link?: string | null;
}

@InputType()
export class RevokeCalendarFeedInput {
  @Field(() => ID)
  calendarFeedId!: string;
}

@ObjectType()
export class RevokeCalendarFeedPayload extends Payload {
  @Field(() => Boolean, { nullable: true })
  isRevoked?: boolean | null;
}

export function calendarFeedOf({ id, madeOn }: Feed): CalendarFeed {
  return { id: globalId('CalendarFeed', id), madeOn };
}

import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { localId } from '#platform';
import {
  CalendarFeed,
  calendarFeedOf,
  MakeCalendarFeedPayload,
  RevokeCalendarFeedInput,
  RevokeCalendarFeedPayload,
} from './calendar.model.js';
import { CalendarFeeds } from './calendar.service.js';

@Resolver()
export class CalendarResolver {
  constructor(private readonly service: CalendarFeeds) {}

  @Allow('calendar.read')
  @Mutation(() => MakeCalendarFeedPayload, {
    description:
      "Makes a secret link to one's own planned sessions for a calendar program; at most 5 at a time.",
  })
  async makeCalendarFeed(): Promise<MakeCalendarFeedPayload> {
    const { feed, link } = await this.service.make();
    return { calendarFeed: calendarFeedOf(feed), link, userErrors: [] };
  }

  @Allow('calendar.read')
  @Mutation(() => RevokeCalendarFeedPayload, {
    description: "Takes one of one's own links back; it holds at once.",
  })
  async revokeCalendarFeed(
    @Args('input') input: RevokeCalendarFeedInput,
  ): Promise<RevokeCalendarFeedPayload> {
    await this.service.revoke(localId('CalendarFeed', input.calendarFeedId));
    return { isRevoked: true, userErrors: [] };
  }

  @Allow('calendar.read')
  @Query(() => [CalendarFeed], { description: "One's own links that work, the oldest first." })
  async calendarFeeds(): Promise<CalendarFeed[]> {
    return (await this.service.own()).map(calendarFeedOf);
  }
}

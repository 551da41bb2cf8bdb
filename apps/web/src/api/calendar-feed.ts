import { gql } from 'urql';
import { change } from './change.js';
import type { CivilDate, UserError } from './scalars.js';

/** One's own links by which a calendar program reads one's planned sessions. */
export const calendarFeedsQuery = gql<
  { calendarFeeds: { id: string; madeOn: CivilDate }[] },
  Record<string, never>
>`
  query CalendarFeeds {
    calendarFeeds {
      id
      madeOn
    }
  }
`;

/** The link is told this once. */
export const makeCalendarFeedMutation = gql<
  { makeCalendarFeed: { link: string | null; userErrors: UserError[] } },
  Record<string, never>
>`
  mutation MakeCalendarFeed {
    makeCalendarFeed {
      calendarFeed {
        id
      }
      link
      userErrors {
        path
        code
        message
      }
    }
  }
`;

export const revokeCalendarFeed = change<{ calendarFeedId: string }>('revokeCalendarFeed', 'isRevoked');

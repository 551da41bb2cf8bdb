import { gql } from 'urql';
import { change } from './change.js';
import type { Connection, Moment } from './scalars.js';

export interface Notice {
  id: string;
  text: string;
  /** Its prefix says what kind of thing it is. */
  aboutId: string;
  writtenAt: Moment;
  isRead: boolean;
}

export const noticesQuery = gql<{ notices: Connection<Notice> }, { first: number }>`
  query Notices($first: Int!) {
    notices(first: $first) {
      edges {
        node {
          id
          text
          aboutId
          writtenAt
          isRead
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

export const unreadNoticesQuery = gql<{ unreadNotices: number }, Record<string, never>>`
  query UnreadNotices {
    unreadNotices
  }
`;

/** A number and an empty list name no type, and neither does the answer to marking. */
export const changesWithNotices = { additionalTypenames: ['Notice', 'MarkNoticesReadPayload'] };

export const markNoticesRead = change<{ noticeIds: string[] }>('markNoticesRead', 'unread');

import { gql } from 'urql';
import { coachingSessionFields, type CoachingSession } from './coaching-sessions.js';
import { goalFields, type Goal } from './goals.js';
import type { Connection } from './scalars.js';

interface MyPage {
  member: { id: string; givenName: string };
  planned: Connection<CoachingSession>;
  held: Connection<CoachingSession>;
  goals: Connection<Goal>;
}

/** What a member opens first about themselves. */
export const myPageQuery = gql<MyPage, { memberId: string }>`
  query MyPage($memberId: ID!) {
    member(id: $memberId) {
      id
      givenName
    }
    planned: coachingSessions(memberId: $memberId, states: [PLANNED], first: 20) {
      edges {
        node {
          ...CoachingSessionFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    held: coachingSessions(memberId: $memberId, states: [HELD], first: 5) {
      edges {
        node {
          ...CoachingSessionFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    goals(memberId: $memberId, first: 50) {
      edges {
        node {
          ...GoalFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  ${coachingSessionFields}
  ${goalFields}
`;

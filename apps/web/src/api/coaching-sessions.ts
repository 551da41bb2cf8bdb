import { gql } from 'urql';
import type { CivilDate, Connection } from './scalars.js';

export type CoachingParty = 'MEMBER' | 'COACH';

export interface Agreement {
  id: string;
  words: string;
  doneBy: CoachingParty;
  dueOn: CivilDate | null;
  doneOn: CivilDate | null;
  isOverdue: boolean;
}

export interface CoachingSession {
  id: string;
  state: 'PLANNED' | 'HELD' | 'MISSED' | 'MOVED' | 'CANCELLED';
  /** When it was held, or else for when it was planned. */
  day: CivilDate;
  /** `10:30` in Europe/Amsterdam; null while only the day is agreed. */
  plannedAt: string | null;
  missedBy: CoachingParty | null;
  coach: { id: string; name: string };
  /** Null where it is not to be read. */
  note: string | null;
  place: string | null;
  isReadable: boolean;
  agreements: Agreement[];
  agreementsConfirmedOn: CivilDate | null;
}

interface CoachingSessions {
  member: { id: string; name: string; admittedOn: CivilDate | null };
  coachingSessions: Connection<CoachingSession>;
}

/** A coach's look at a member's sessions, newest first. It is written down. */
export const coachingSessionsQuery = gql<
  CoachingSessions,
  { memberId: string; states: CoachingSession['state'][] | null; first: number; after: string | null }
>`
  query CoachingSessions($memberId: ID!, $states: [CoachingSessionState!], $first: Int!, $after: String) {
    member(id: $memberId) {
      id
      name
      admittedOn
    }
    coachingSessions(memberId: $memberId, states: $states, first: $first, after: $after) {
      edges {
        node {
          id
          state
          day
          plannedAt
          missedBy
          coach {
            id
            name
          }
          note
          place
          isReadable
          agreements {
            id
            words
            doneBy
            dueOn
            doneOn
            isOverdue
          }
          agreementsConfirmedOn
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

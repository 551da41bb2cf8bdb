import { gql } from 'urql';
import type { NoteRelease } from './note-release.js';
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
  /** Counts the changes of the agreements. */
  agreementsVersion: number;
}

interface CoachingSessions {
  member: {
    id: string;
    name: string;
    admittedOn: CivilDate | null;
    coach: { id: string; name: string } | null;
  };
  noteReleases: NoteRelease[];
  coachingSessions: Connection<CoachingSession>;
}

/** What a card of a session tells. */
export const coachingSessionFields = gql`
  fragment CoachingSessionFields on CoachingSession {
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
    agreementsVersion
  }
`;

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
      coach {
        id
        name
      }
    }
    noteReleases(memberId: $memberId) {
      id
      coach {
        id
        name
      }
      releasedOn
      revokedOn
    }
    coachingSessions(memberId: $memberId, states: $states, first: $first, after: $after) {
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
  }
  ${coachingSessionFields}
`;

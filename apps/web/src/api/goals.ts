import { gql } from 'urql';
import type { CivilDate, Connection } from './scalars.js';

/** How far a goal was reached against what was expected, from much less to much more. */
export type Attainment = -2 | -1 | 0 | 1 | 2;

export interface Goal {
  id: string;
  words: string;
  setOn: CivilDate;
  reviewOn: CivilDate;
  closedOn: CivilDate | null;
  isOverdue: boolean;
  /** At the last look; null before the first. */
  attainment: Attainment | null;
  steps: { id: string; words: string; doneOn: CivilDate | null }[];
  /** What a level means for this goal; only those that were put in words. */
  levels: { attainment: Attainment; words: string }[];
  /** The latest first. */
  reviews: { reviewedOn: CivilDate; attainment: Attainment; words: string | null }[];
}

interface Goals {
  member: { id: string; name: string; admittedOn: CivilDate | null };
  goals: Connection<Goal>;
}

/** What a card of a goal tells. */
export const goalFields = gql`
  fragment GoalFields on Goal {
    id
    words
    setOn
    reviewOn
    closedOn
    isOverdue
    attainment
    steps {
      id
      words
      doneOn
    }
    levels {
      attainment
      words
    }
    reviews {
      reviewedOn
      attainment
      words
    }
  }
`;

/** A coach's look at a member's goals, newest first. It is written down. */
export const goalsQuery = gql<Goals, { memberId: string; first: number; after: string | null }>`
  query Goals($memberId: ID!, $first: Int!, $after: String) {
    member(id: $memberId) {
      id
      name
      admittedOn
    }
    goals(memberId: $memberId, first: $first, after: $after) {
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
  ${goalFields}
`;

import { gql } from 'urql';
import { change } from './change.js';
import type { CivilDate, Connection } from './scalars.js';

/** What a member shows to the others in the cooperative, until it is taken back. */
export interface Milestone {
  id: string;
  memberName: string;
  isOwn: boolean;
  words: string;
  reachedOn: CivilDate;
}

/** Newest first. */
export const milestonesQuery = gql<{ milestones: Connection<Milestone> }, Record<string, never>>`
  query Milestones {
    milestones(first: 100) {
      edges {
        node {
          id
          memberName
          isOwn
          words
          reachedOn
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

export const showMilestone = change<{ memberId: string; words: string; reachedOn: CivilDate }>(
  'showMilestone',
  'milestone { id }',
);

export const withdrawMilestone = change<{ milestoneId: string }>('withdrawMilestone', 'isWithdrawn');

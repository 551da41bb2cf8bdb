import { gql } from 'urql';
import { listedMember, type ListedMember } from './listed-member.js';
import type { Deadline } from './pipeline.js';
import type { CivilDate, Connection } from './scalars.js';

/** What waits in the whole cooperative. */
export const waitingQuery = gql<{ dashboard: { deadlines: Deadline[] } }, Record<string, never>>`
  query Waiting {
    dashboard {
      deadlines {
        kind
        on
        isOverdue
        member {
          id
          name
        }
      }
    }
  }
`;

export interface MeasurementDue {
  memberId: string;
  memberName: string;
  /** Of the questionnaire. */
  name: string;
  scoredBy: 'SELF' | 'COACH';
  dueOn: CivilDate;
}

/** What waits with a coach's own members. */
export const coachWaitingQuery = gql<
  { members: Connection<ListedMember>; measurementsDue: { edges: { node: MeasurementDue }[] } },
  Record<string, never>
>`
  query CoachWaiting {
    members(filter: { phases: [TRIAL, ACTIVE] }, orderBy: NAME_ASC, first: 100) {
      edges {
        node {
          ...ListedMember
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    measurementsDue(first: 50) {
      edges {
        node {
          memberId
          memberName
          name
          scoredBy
          dueOn
        }
      }
    }
  }
  ${listedMember}
`;

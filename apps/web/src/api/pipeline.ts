import { gql } from 'urql';
import { listedMember, type ListedMember } from './listed-member.js';
import type { CivilDate, Connection } from './scalars.js';

export type DeadlineKind = 'TRIAL_DECISION' | 'TERM_END' | 'PERMISSION_END';

export interface Deadline {
  kind: DeadlineKind;
  on: CivilDate;
  isOverdue: boolean;
  member: { id: string; name: string };
}

export interface Pipeline {
  current: Connection<ListedMember>;
  left: Connection<ListedMember>;
  dashboard: { deadlines: Deadline[] };
}

/** Those who are on their way, those who left, and the deadlines: one round trip for the whole board. */
export const pipelineQuery = gql<Pipeline, { text: string | null }>`
  query Pipeline($text: String) {
    current: members(
      filter: { phases: [REFERRED, PLAN, TRIAL, ACTIVE], text: $text }
      orderBy: PHASE_SINCE_DESC
      first: 100
    ) {
      ...PipelineMembers
    }
    left: members(
      filter: { phases: [OUTFLOW, DROP_OUT, TRANSFERRED], text: $text }
      orderBy: PHASE_SINCE_DESC
      first: 100
    ) {
      ...PipelineMembers
    }
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

  fragment PipelineMembers on MemberConnection {
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
  ${listedMember}
`;

import { gql } from 'urql';
import type { CivilDate, Connection, Money } from './scalars.js';

export type Phase =
  'REFERRED' | 'PLAN' | 'TRIAL' | 'ACTIVE' | 'OUTFLOW' | 'DROP_OUT' | 'DECLINED' | 'TRANSFERRED';

export interface PipelineMember {
  id: string;
  name: string;
  phase: Phase;
  phaseSinceOn: CivilDate;
  enterprise: { id: string; name: string; activity: string | null } | null;
  coach: { id: string; name: string } | null;
  /** Null for who has no thermometer yet, and for who may not read it. */
  balance: Money | null;
  trialEndsOn: CivilDate | null;
  termEndsOn: CivilDate | null;
  permissionEndsOn: CivilDate | null;
}

export type DeadlineKind = 'TRIAL_DECISION' | 'TERM_END' | 'PERMISSION_END';

export interface Deadline {
  kind: DeadlineKind;
  on: CivilDate;
  isOverdue: boolean;
  member: { id: string; name: string };
}

export interface Pipeline {
  current: Connection<PipelineMember>;
  left: Connection<PipelineMember>;
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
        id
        name
        phase
        phaseSinceOn
        enterprise {
          id
          name
          activity
        }
        coach {
          id
          name
        }
        balance {
          amount
          currency
        }
        trialEndsOn
        termEndsOn
        permissionEndsOn
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`;

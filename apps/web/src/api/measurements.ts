import { gql } from 'urql';
import type { CivilDate, Connection } from './scalars.js';

export type Scorer = 'SELF' | 'COACH';

/** One version of a questionnaire, in the viewer's language. */
export interface Instrument {
  code: string;
  version: number;
  name: string;
  question: string;
  isUsable: boolean;
  source: string;
  scoredBy: Scorer[];
  domains: { key: string; name: string; items: { key: string; text: string }[] }[];
  scale: { min: number; max: number; step: number; labels: { value: number; text: string }[] };
}

export interface MeasuredMember {
  id: string;
  name: string;
  admittedOn: CivilDate | null;
  referredOn: CivilDate;
  trialStartsOn: CivilDate | null;
  endedOn: CivilDate | null;
  trajectory: { businessPlans: { submittedOn: CivilDate }[] } | null;
}

/** That something was measured; what, the trend tells. */
export interface Measured {
  id: string;
  instrument: string;
  version: number;
  isCorrected: boolean;
}

interface Measurements {
  member: MeasuredMember;
  instruments: Instrument[];
  measurements: Connection<Measured>;
}

/** What a member can be measured with, and what was measured, newest first. A coach's look is written down. */
export const measurementsQuery = gql<Measurements, { memberId: string }>`
  query Measurements($memberId: ID!) {
    member(id: $memberId) {
      id
      name
      admittedOn
      referredOn
      trialStartsOn
      endedOn
      trajectory {
        businessPlans {
          submittedOn
        }
      }
    }
    instruments {
      code
      version
      name
      question
      isUsable
      source
      scoredBy
      domains {
        key
        name
        items {
          key
          text
        }
      }
      scale {
        min
        max
        step
        labels {
          value
          text
        }
      }
    }
    measurements(memberId: $memberId, first: 100) {
      edges {
        node {
          id
          instrument
          version
          isCorrected
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

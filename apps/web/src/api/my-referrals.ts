import { gql } from 'urql';
import type { PersonInput } from './referral-requests.js';
import type { CivilDate, Connection, UserError } from './scalars.js';

type ReferralStatus =
  | 'RECEIVED'
  | 'INVITED'
  | 'OFFERED_ELSEWHERE'
  | 'HANDED_OVER'
  | 'ACCEPTED'
  | 'PLAN'
  | 'TRIAL'
  | 'MEMBER'
  | 'ENDED'
  | 'STOPPED';

export type ReferralEndReason =
  | 'NO_PLACE'
  | 'OUTSIDE_AREA'
  | 'OTHER_HELP_FITS'
  | 'TOO_EARLY'
  | 'NO_CONTACT'
  | 'PERSON_DECLINED'
  | 'OTHER'
  | 'REVOKED'
  | 'STOPPED_EARLY'
  | 'NOT_ADMITTED'
  | 'OUTFLOW'
  | 'LEFT'
  | 'TRANSFERRED';

export interface SentReferral {
  id: string;
  givenName: string;
  familyName: string;
  sentOn: CivilDate;
  status: ReferralStatus;
  /** Only of one that ended or stopped. */
  because: ReferralEndReason | null;
}

export const myReferralsQuery = gql<{ myReferrals: Connection<SentReferral> }, Record<string, never>>`
  query MyReferrals {
    myReferrals(first: 100) {
      edges {
        node {
          id
          givenName
          familyName
          sentOn
          status
          because
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

/** An empty list names no type, and what is taken back answers with none. */
export const changesWithSent = { additionalTypenames: ['SentReferral', 'RevokeReferralPayload'] };

export const submitReferralMutation = gql<
  { submitReferral: { userErrors: UserError[] } },
  { input: PersonInput & { reason: string; wish: string | null; personKnows: boolean } }
>`
  mutation SubmitReferral($input: SubmitReferralInput!) {
    submitReferral(input: $input) {
      referral {
        id
      }
      userErrors {
        path
        code
        message
      }
    }
  }
`;

import { gql } from 'urql';
import type { CivilDate, UserError } from './scalars.js';

export type Language = 'NL' | 'EN';
export type ReferralSource = 'SELF' | 'REFERRER' | 'MUNICIPALITY' | 'COOPERATIVE';

/** Who comes in, as they are written down. */
export interface PersonInput {
  givenName: string;
  familyName: string;
  email: string | null;
  phone: string | null;
  language: Language;
}

export interface ReferralRequest extends PersonInput {
  id: string;
  state: 'RECEIVED' | 'INVITED' | 'OFFERED' | 'ACCEPTED' | 'DECLINED' | 'REVOKED' | 'HANDED_OVER';
  source: ReferralSource;
  organisation: { name: string } | null;
  reason: string;
  wish: string;
  sentOn: CivilDate;
  talkOn: CivilDate | null;
  answeredOn: CivilDate | null;
  declineReason: string | null;
  memberId: string | null;
}

interface Requests {
  edges: { node: ReferralRequest }[];
}

const referralRequest = gql`
  fragment DeskRequest on ReferralRequest {
    id
    state
    source
    organisation {
      name
    }
    givenName
    familyName
    email
    phone
    language
    reason
    wish
    sentOn
    talkOn
    answeredOn
    declineReason
    memberId
  }
`;

/** What lies on the desk, what other cooperatives offer, and what was answered last. */
export const deskQuery = gql<
  { open: Requests; answered: Requests; handovers: { edges: { node: IncomingHandover }[] } },
  Record<string, never>
>`
  query ReferralDesk {
    open: referralRequests(filter: { states: [RECEIVED, INVITED, OFFERED] }, first: 100) {
      edges {
        node {
          ...DeskRequest
        }
      }
    }
    answered: referralRequests(filter: { states: [ACCEPTED, DECLINED, REVOKED, HANDED_OVER] }, first: 20) {
      edges {
        node {
          ...DeskRequest
        }
      }
    }
    handovers(filter: { side: RECEIVED, states: [OFFERED] }, first: 50) {
      edges {
        node {
          id
          kind
          offeredOn
          consentedOn
          from {
            name
          }
          person {
            givenName
            familyName
            email
            phone
            language
            words
          }
        }
      }
    }
  }
  ${referralRequest}
`;

export interface IncomingHandover {
  id: string;
  kind: 'REFERRAL' | 'TRANSFER';
  offeredOn: CivilDate;
  consentedOn: CivilDate;
  from: { name: string };
  /** Gone once it was answered. */
  person: (PersonInput & { words: string }) | null;
}

/** How many wait for an answer, at most a hundred. */
export const waitingReferralsQuery = gql<
  {
    referralRequests: { edges: { node: { id: string } }[] };
    handovers: { edges: { node: { id: string } }[] };
  },
  Record<string, never>
>`
  query WaitingReferrals {
    referralRequests(filter: { states: [RECEIVED] }, first: 100) {
      edges {
        node {
          id
        }
      }
    }
    handovers(filter: { side: RECEIVED, states: [OFFERED] }, first: 100) {
      edges {
        node {
          id
        }
      }
    }
  }
`;

/** An empty list names no type, and what is taken back answers with none: said here, so that lists read themselves anew. */
export const changesWithReferrals = {
  additionalTypenames: ['ReferralRequest', 'Handover', 'Member', 'RevokeReferralPayload'],
};

export const inviteReferralMutation = gql<
  { inviteReferral: { userErrors: UserError[] } },
  { input: { requestId: string; talkOn: CivilDate } }
>`
  mutation InviteReferral($input: InviteReferralInput!) {
    inviteReferral(input: $input) {
      request {
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

export const declineReferralMutation = gql<
  { declineReferral: { userErrors: UserError[] } },
  {
    input: {
      requestId: string;
      reason: string;
      words: string | null;
      advice: string | null;
      adviceWords: string | null;
    };
  }
>`
  mutation DeclineReferral($input: DeclineReferralInput!) {
    declineReferral(input: $input) {
      request {
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

export const revokeReferralMutation = gql<
  { revokeReferral: { userErrors: UserError[] } },
  { input: { requestId: string } }
>`
  mutation RevokeReferral($input: RevokeReferralInput!) {
    revokeReferral(input: $input) {
      isRevoked
      userErrors {
        path
        code
        message
      }
    }
  }
`;

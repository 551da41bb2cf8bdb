import { gql } from 'urql';
import type { PersonInput, ReferralSource } from './referral-requests.js';
import type { CivilDate, UserError } from './scalars.js';

export interface PossibleDuplicate {
  memberId: string;
  number: number;
  name: string;
  grounds: ('SAME_NAME' | 'SIMILAR_NAME' | 'SAME_EMAIL' | 'SAME_PHONE')[];
}

export const possibleDuplicatesQuery = gql<
  { possibleDuplicates: PossibleDuplicate[] },
  { person: PersonInput }
>`
  query PossibleDuplicates($person: PersonInput!) {
    possibleDuplicates(person: $person) {
      memberId
      number
      name
      grounds
    }
  }
`;

/** Somebody new, none of those who look alike; or the member that they are. */
export interface WhoItIs {
  memberId: string | null;
  notADuplicateOf: string[];
}

export const acceptReferralMutation = gql<
  { acceptReferral: { userErrors: UserError[] } },
  { input: { requestId: string } & WhoItIs }
>`
  mutation AcceptReferral($input: AcceptReferralInput!) {
    acceptReferral(input: $input) {
      member {
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

export const registerReferralMutation = gql<
  { registerReferral: { userErrors: UserError[] } },
  {
    input: PersonInput &
      WhoItIs & {
        source: ReferralSource;
        organisationId: string | null;
        referredOn: CivilDate;
        reason: string | null;
      };
  }
>`
  mutation RegisterReferral($input: RegisterReferralInput!) {
    registerReferral(input: $input) {
      member {
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

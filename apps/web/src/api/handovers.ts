import { gql } from 'urql';
import type { WhoItIs } from './entrance.js';
import type { CivilDate, UserError } from './scalars.js';

export const handoverDestinationsQuery = gql<
  { handoverDestinations: { id: string; name: string }[] },
  Record<string, never>
>`
  query HandoverDestinations {
    handoverDestinations {
      id
      name
    }
  }
`;

export const handOverReferralMutation = gql<
  { handOverReferral: { userErrors: UserError[] } },
  {
    input: {
      requestId: string;
      cooperativeId: string;
      consentedOn: CivilDate;
      consentVersion: string;
      words: string | null;
    };
  }
>`
  mutation HandOverReferral($input: HandOverReferralInput!) {
    handOverReferral(input: $input) {
      handover {
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

export const acceptHandoverMutation = gql<
  { acceptHandover: { userErrors: UserError[] } },
  { input: { handoverId: string } & WhoItIs }
>`
  mutation AcceptHandover($input: AcceptHandoverInput!) {
    acceptHandover(input: $input) {
      handover {
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

export const refuseHandoverMutation = gql<
  { refuseHandover: { userErrors: UserError[] } },
  { input: { handoverId: string; reason: string } }
>`
  mutation RefuseHandover($input: RefuseHandoverInput!) {
    refuseHandover(input: $input) {
      handover {
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

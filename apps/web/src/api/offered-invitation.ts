import { gql } from 'urql';
import type { UserError } from './scalars.js';

export interface OfferedInvitation {
  state: 'OPEN' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN' | 'EXPIRED';
  role: string;
  organisationName: string;
  email: string;
  hasAccount: boolean;
}

export const offeredInvitationQuery = gql<{ offeredInvitation: OfferedInvitation | null }, { token: string }>`
  query OfferedInvitation($token: String!) {
    offeredInvitation(token: $token) {
      state
      role
      organisationName
      email
      hasAccount
    }
  }
`;

export const acceptInvitationMutation = gql<
  { acceptInvitation: { userErrors: UserError[] } },
  { input: { token: string; name: string; password: string } }
>`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      userErrors {
        path
        code
        message
      }
    }
  }
`;

export const declineInvitationMutation = gql<
  { declineInvitation: { userErrors: UserError[] } },
  { input: { token: string } }
>`
  mutation DeclineInvitation($input: DeclineInvitationInput!) {
    declineInvitation(input: $input) {
      userErrors {
        path
        code
        message
      }
    }
  }
`;

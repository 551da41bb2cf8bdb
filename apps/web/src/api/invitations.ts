import { gql } from 'urql';
import type { Connection, Moment, UserError } from './scalars.js';

export interface Invitation {
  id: string;
  role: string;
  email: string;
  state: 'OPEN' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN' | 'EXPIRED';
  invitedAt: Moment;
  /** Why its mail did not go; null while nothing is wrong with it. */
  mailErrorText: string | null;
}

export const invitationsQuery = gql<{ invitations: Connection<Invitation> }, Record<string, never>>`
  query Invitations {
    invitations(first: 50) {
      edges {
        node {
          id
          role
          email
          state
          invitedAt
          mailErrorText
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

/** An empty list names no type, and what is answered here is no invitation. */
export const changesWithInvitations = {
  additionalTypenames: ['Invitation', 'InvitePayload', 'WithdrawInvitationPayload'],
};

/** The link comes back as well, to hand over in person. */
export interface Invited {
  link: string | null;
  userErrors: UserError[];
}

export const inviteMutation = gql<{ invited: Invited }, { input: { role: string; email: string } }>`
  mutation Invite($input: InviteInput!) {
    invited: invite(input: $input) {
      link
      userErrors {
        path
        code
        message
      }
    }
  }
`;

export const inviteColleagueMutation = gql<
  { invited: Invited },
  { input: { organisationId: string; role: string; email: string } }
>`
  mutation InviteColleague($input: InviteColleagueInput!) {
    invited: inviteColleague(input: $input) {
      link
      userErrors {
        path
        code
        message
      }
    }
  }
`;

export const sendInvitationAgainMutation = gql<{ invited: Invited }, { input: { invitationId: string } }>`
  mutation SendInvitationAgain($input: InvitationInput!) {
    invited: sendInvitationAgain(input: $input) {
      link
      userErrors {
        path
        code
        message
      }
    }
  }
`;

export const withdrawInvitationMutation = gql<
  { withdrawInvitation: { userErrors: UserError[] } },
  { input: { invitationId: string } }
>`
  mutation WithdrawInvitation($input: InvitationInput!) {
    withdrawInvitation(input: $input) {
      isWithdrawn
      userErrors {
        path
        code
        message
      }
    }
  }
`;

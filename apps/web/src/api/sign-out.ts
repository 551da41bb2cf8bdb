import { gql } from 'urql';
import type { UserError } from './scalars.js';

export const signOutMutation = gql<
  { signOut: { userErrors: UserError[] } },
  { input: Record<string, never> }
>`
  mutation SignOut($input: SignOutInput!) {
    signOut(input: $input) {
      userErrors {
        path
        code
        message
      }
    }
  }
`;

import { gql } from 'urql';
import type { UserError } from './scalars.js';

/** `refreshToken` is not asked for: the server keeps it in an HttpOnly cookie that scripts cannot read. */
export interface SignInPayload {
  accessToken: string | null;
  userErrors: UserError[];
}

export const signInMutation = gql<
  { signIn: SignInPayload },
  { input: { email: string; password: string; keepInCookie: true } }
>`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      accessToken
      userErrors {
        path
        code
        message
      }
    }
  }
`;

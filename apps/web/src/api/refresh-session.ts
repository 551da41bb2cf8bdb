import { gql } from 'urql';
import type { SignInPayload } from './sign-in.js';

/** Without a token in the input, the server takes the one from the cookie. */
export const refreshSessionMutation = gql<
  { refreshSession: SignInPayload },
  { input: { keepInCookie: true } }
>`
  mutation RefreshSession($input: RefreshSessionInput!) {
    refreshSession(input: $input) {
      accessToken
      userErrors {
        path
        code
        message
      }
    }
  }
`;

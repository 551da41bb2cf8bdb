import { gql } from 'urql';
import type { CoachingParty } from './coaching-sessions.js';
import type { UserError } from './scalars.js';

interface MissCoachingSessionInput {
  sessionId: string;
  missedBy: CoachingParty;
}

export const missCoachingSessionMutation = gql<
  { missCoachingSession: { userErrors: UserError[] } },
  { input: MissCoachingSessionInput }
>`
  mutation MissCoachingSession($input: MissCoachingSessionInput!) {
    missCoachingSession(input: $input) {
      coachingSession {
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

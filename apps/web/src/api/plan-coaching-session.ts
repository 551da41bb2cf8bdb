import { gql } from 'urql';
import type { CivilDate, UserError } from './scalars.js';

interface PlanCoachingSessionInput {
  memberId: string;
  plannedOn: CivilDate;
  plannedAt: string | null;
  place: string | null;
}

export const planCoachingSessionMutation = gql<
  { planCoachingSession: { userErrors: UserError[] } },
  { input: PlanCoachingSessionInput }
>`
  mutation PlanCoachingSession($input: PlanCoachingSessionInput!) {
    planCoachingSession(input: $input) {
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

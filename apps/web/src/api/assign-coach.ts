import { gql } from 'urql';
import type { CivilDate, UserError } from './scalars.js';

interface AssignCoachInput {
  memberId: string;
  coachEmail: string;
  startsOn: CivilDate;
}

export const assignCoachMutation = gql<
  { assignCoach: { userErrors: UserError[] } },
  { input: AssignCoachInput }
>`
  mutation AssignCoach($input: AssignCoachInput!) {
    assignCoach(input: $input) {
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

import { gql } from 'urql';
import type { Attainment } from './goals.js';
import type { CivilDate, UserError } from './scalars.js';

interface SetGoalInput {
  memberId: string;
  words: string;
  reviewOn: CivilDate;
  steps: string[];
  levels: { attainment: Attainment; words: string }[];
}

export const setGoalMutation = gql<{ setGoal: { userErrors: UserError[] } }, { input: SetGoalInput }>`
  mutation SetGoal($input: SetGoalInput!) {
    setGoal(input: $input) {
      goal {
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

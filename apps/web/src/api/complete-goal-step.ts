import { gql } from 'urql';
import type { UserError } from './scalars.js';

interface CompleteGoalStepInput {
  stepId: string;
  isDone: boolean;
}

export const completeGoalStepMutation = gql<
  { completeGoalStep: { userErrors: UserError[] } },
  { input: CompleteGoalStepInput }
>`
  mutation CompleteGoalStep($input: CompleteGoalStepInput!) {
    completeGoalStep(input: $input) {
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

import { gql } from 'urql';
import type { Attainment } from './goals.js';
import type { CivilDate, UserError } from './scalars.js';

interface ReviewGoalInput {
  goalId: string;
  attainment: Attainment;
  words: string | null;
  /** Null closes the goal. */
  nextReviewOn: CivilDate | null;
}

export const reviewGoalMutation = gql<
  { reviewGoal: { userErrors: UserError[] } },
  { input: ReviewGoalInput }
>`
  mutation ReviewGoal($input: ReviewGoalInput!) {
    reviewGoal(input: $input) {
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

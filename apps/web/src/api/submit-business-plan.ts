import { gql } from 'urql';
import type { CivilDate, UserError } from './scalars.js';

interface SubmitBusinessPlanInput {
  memberId: string;
  title: string;
  summary: string;
  submittedOn: CivilDate;
}

export const submitBusinessPlanMutation = gql<
  { submitBusinessPlan: { userErrors: UserError[] } },
  { input: SubmitBusinessPlanInput }
>`
  mutation SubmitBusinessPlan($input: SubmitBusinessPlanInput!) {
    submitBusinessPlan(input: $input) {
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

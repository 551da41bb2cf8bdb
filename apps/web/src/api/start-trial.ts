import { gql } from 'urql';
import type { CivilDate, UserError } from './scalars.js';

interface StartTrialInput {
  memberId: string;
  startsOn: CivilDate;
}

export const startTrialMutation = gql<
  { startTrial: { userErrors: UserError[] } },
  { input: StartTrialInput }
>`
  mutation StartTrial($input: StartTrialInput!) {
    startTrial(input: $input) {
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

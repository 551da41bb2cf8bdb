import { gql } from 'urql';
import type { CivilDate, UserError } from './scalars.js';

interface StopTrialInput {
  memberId: string;
  stoppedOn: CivilDate;
  reason: string;
}

export const stopTrialMutation = gql<{ stopTrial: { userErrors: UserError[] } }, { input: StopTrialInput }>`
  mutation StopTrial($input: StopTrialInput!) {
    stopTrial(input: $input) {
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

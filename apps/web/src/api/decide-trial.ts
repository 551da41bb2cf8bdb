import { gql } from 'urql';
import type { CivilDate, UserError } from './scalars.js';

interface DecideTrialInput {
  memberId: string;
  outcome: string;
  decidedOn: CivilDate;
  reason: string | null;
}

export const decideTrialMutation = gql<
  { decideTrial: { userErrors: UserError[] } },
  { input: DecideTrialInput }
>`
  mutation DecideTrial($input: DecideTrialInput!) {
    decideTrial(input: $input) {
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

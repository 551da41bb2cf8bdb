import { gql } from 'urql';
import type { CivilDate, UserError } from './scalars.js';

interface RecordOutflowInput {
  memberId: string;
  destination: string;
  endedOn: CivilDate;
  benefitEnded: boolean;
  howFound: string | null;
}

export const recordOutflowMutation = gql<
  { recordOutflow: { userErrors: UserError[] } },
  { input: RecordOutflowInput }
>`
  mutation RecordOutflow($input: RecordOutflowInput!) {
    recordOutflow(input: $input) {
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

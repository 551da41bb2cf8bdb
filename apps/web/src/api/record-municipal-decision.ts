import { gql } from 'urql';
import type { CivilDate, UserError } from './scalars.js';

interface RecordMunicipalDecisionInput {
  memberId: string;
  organisationId: string;
  number: string;
  startsOn: CivilDate;
  endsOn: CivilDate | null;
  officerEmail: string | null;
}

export const recordMunicipalDecisionMutation = gql<
  { recordMunicipalDecision: { userErrors: UserError[] } },
  { input: RecordMunicipalDecisionInput }
>`
  mutation RecordMunicipalDecision($input: RecordMunicipalDecisionInput!) {
    recordMunicipalDecision(input: $input) {
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

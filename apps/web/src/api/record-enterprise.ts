import { gql } from 'urql';
import type { CivilDate, UserError } from './scalars.js';

interface RecordEnterpriseInput {
  memberId: string;
  name: string;
  activity: string;
  sector: string;
  startsOn: CivilDate;
}

export const recordEnterpriseMutation = gql<
  { recordEnterprise: { userErrors: UserError[] } },
  { input: RecordEnterpriseInput }
>`
  mutation RecordEnterprise($input: RecordEnterpriseInput!) {
    recordEnterprise(input: $input) {
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

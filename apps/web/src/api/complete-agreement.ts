import { gql } from 'urql';
import type { UserError } from './scalars.js';

interface CompleteAgreementInput {
  agreementId: string;
  isDone: boolean;
}

export const completeAgreementMutation = gql<
  { completeAgreement: { userErrors: UserError[] } },
  { input: CompleteAgreementInput }
>`
  mutation CompleteAgreement($input: CompleteAgreementInput!) {
    completeAgreement(input: $input) {
      agreement {
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

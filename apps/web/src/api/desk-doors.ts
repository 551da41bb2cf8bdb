import { gql } from 'urql';
import type { UserError } from './scalars.js';

/** By which doors people come in that nobody here opened for them. */
export const deskDoorsQuery = gql<
  { referralFormSetting: { isOpen: boolean; slug: string }; handoverDeskIsOpen: boolean },
  Record<string, never>
>`
  query DeskDoors {
    referralFormSetting {
      isOpen
      slug
    }
    handoverDeskIsOpen
  }
`;

export const changesWithDoors = {
  additionalTypenames: ['SwitchReferralFormPayload', 'SwitchHandoverDeskPayload'],
};

export const switchReferralFormMutation = gql<
  { switchReferralForm: { userErrors: UserError[] } },
  { input: { isOpen: boolean } }
>`
  mutation SwitchReferralForm($input: SwitchReferralFormInput!) {
    switchReferralForm(input: $input) {
      userErrors {
        path
        code
        message
      }
    }
  }
`;

export const switchHandoverDeskMutation = gql<
  { switchHandoverDesk: { userErrors: UserError[] } },
  { input: { isOpen: boolean } }
>`
  mutation SwitchHandoverDesk($input: SwitchHandoverDeskInput!) {
    switchHandoverDesk(input: $input) {
      userErrors {
        path
        code
        message
      }
    }
  }
`;

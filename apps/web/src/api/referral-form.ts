import { gql } from 'urql';
import type { PersonInput } from './referral-requests.js';
import type { UserError } from './scalars.js';

export interface ReferralForm {
  cooperativeName: string;
  /** Goes along with what is sent; it lasts for hours, not for days. */
  ticket: string;
}

export const referralFormQuery = gql<{ referralForm: ReferralForm | null }, { slug: string }>`
  query ReferralForm($slug: String!) {
    referralForm(slug: $slug) {
      cooperativeName
      ticket
    }
  }
`;

export const referMyselfMutation = gql<
  { referMyself: { userErrors: UserError[] } },
  { input: PersonInput & { slug: string; ticket: string; wish: string; website: string } }
>`
  mutation ReferMyself($input: ReferMyselfInput!) {
    referMyself(input: $input) {
      isReceived
      userErrors {
        path
        code
        message
      }
    }
  }
`;

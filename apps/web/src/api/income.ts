import { gql } from 'urql';
import { booking } from './booking.js';
import type { EnterpriseStory } from './enterprise.js';
import type { CivilDate, Decimal, Money } from './scalars.js';

/** How a sale that was paid at once is divided; nothing of it is there where it was refused. */
export interface IncomeDivision {
  /** Without VAT. */
  net: Money;
  vat: Money;
  contribution: Money;
  trainingFund: Money;
  toThermometer: Money;
  /** Kept for who is in the trial. */
  held: Money;
  /** By person; of an enterprise, each owner. Net revenue is without VAT and less the direct costs. */
  parts: { netRevenue: Money }[];
}

export const postIncome = booking<
  {
    memberId: string;
    enterpriseId: string | null;
    amount: { amount: Decimal };
    vat: string;
    directCosts: { amount: Decimal };
    receivedOn: CivilDate;
    description: string;
  },
  IncomeDivision
>(
  'postIncome',
  'journalEntryIds',
  ['net', 'vat', 'contribution', 'trainingFund', 'toThermometer', 'held']
    .map((field) => `${field} { amount currency }`)
    .join(' ') + ' parts { netRevenue { amount currency } }',
);

export type SellingEnterprise = Pick<EnterpriseStory, 'id' | 'name' | 'owners'>;

/** What somebody may have sold together with others. */
export const sellingEnterprisesQuery = gql<{ enterprises: SellingEnterprise[] }, { memberId: string }>`
  query SellingEnterprises($memberId: ID!) {
    enterprises(memberId: $memberId) {
      id
      name
      owners {
        memberId
        memberName
        basisPoints
        startsOn
        endsOn
      }
    }
  }
`;

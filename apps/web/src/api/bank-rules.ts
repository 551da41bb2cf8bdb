import { gql } from 'urql';
import type { TargetAccount } from './bank.js';
import { change } from './change.js';
import type { CivilDate, Connection } from './scalars.js';

/** What is done with bank entries of a kind. */
export interface BankRule {
  id: string;
  name: string;
  iban: string | null;
  nameContains: string | null;
  textContains: string | null;
  direction: 'IN' | 'OUT' | null;
  /** Null: it proposes to ignore. */
  account: TargetAccount | null;
  isAutomatic: boolean;
  validFromOn: CivilDate;
  endsOn: CivilDate | null;
}

export const changesWithRules = { additionalTypenames: ['BankRule'] };

export const bankRulesQuery = gql<{ bankRules: Connection<BankRule> }, Record<string, never>>`
  query BankRules {
    bankRules(first: 100) {
      edges {
        node {
          id
          name
          iban
          nameContains
          textContains
          direction
          account {
            number
            name
            memberName
          }
          isAutomatic
          validFromOn
          endsOn
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

export const addBankRule = change<{
  name: string;
  iban: string | null;
  nameContains: string | null;
  textContains: string | null;
  direction: string | null;
  accountNumber: string | null;
  vat: string | null;
  isAutomatic: boolean;
}>('addBankRule', 'bankRule { id }');

export const endBankRule = change<{ ruleId: string; endsOn: CivilDate }>('endBankRule', 'bankRule { id }');

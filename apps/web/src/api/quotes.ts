import { gql } from 'urql';
import { change } from './change.js';
import { saleMoney, type SaleInput, type SaleLine, type SaleTotals } from './invoices.js';
import type { CivilDate, Connection, Money, UserError } from './scalars.js';

export interface Quote {
  id: string;
  state: 'DRAFT' | 'SENT' | 'ACCEPTED' | 'DECLINED' | 'EXPIRED';
  number: string | null;
  memberName: string;
  memberId: string;
  customer: { id: string; name: string; email: string | null };
  customerReference: string;
  gross: Money;
  directCosts: Money;
  validUntilOn: CivilDate;
  sentOn: CivilDate | null;
  reason: string;
  invoiceId: string | null;
  lines: SaleLine[];
  document: { fileLink: string | null } | null;
}

export const changesWithQuotes = { additionalTypenames: ['Quote', 'DeleteQuotePayload'] };

export const quotesQuery = gql<
  { quotes: Connection<Quote> },
  { filter: { states?: string[] }; first: number; after: string | null }
>`
  query Quotes($filter: QuoteFilter, $first: Int!, $after: String) {
    quotes(filter: $filter, first: $first, after: $after) {
      edges {
        node {
          id
          state
          number
          memberName
          memberId
          customer {
            id
            name
            email
          }
          customerReference
          gross {
            ...SaleMoney
          }
          directCosts {
            ...SaleMoney
          }
          validUntilOn
          sentOn
          reason
          invoiceId
          lines {
            description
            quantity
            unitPrice {
              ...SaleMoney
            }
            vat
            net {
              ...SaleMoney
            }
          }
          document {
            fileLink
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  ${saleMoney}
`;

interface Saved {
  quote: ({ id: string } & SaleTotals) | null;
  userErrors: UserError[];
}

const saved = `
  quote {
    id
    net { amount currency }
    vat { amount currency }
    gross { amount currency }
    vatPerRate { vat rate net { amount currency } amount { amount currency } }
  }
  userErrors { path code message }
`;

export const draftQuote = gql<
  { draftQuote: Saved },
  { input: SaleInput & { validUntilOn: CivilDate | null } }
>(`mutation DraftQuote($input: DraftQuoteInput!) { draftQuote(input: $input) { ${saved} } }`);

export const changeQuote = gql<
  { changeQuote: Saved },
  { input: SaleInput & { validUntilOn: CivilDate | null; quoteId: string } }
>(`mutation ChangeQuote($input: ChangeQuoteInput!) { changeQuote(input: $input) { ${saved} } }`);

const answers = 'quote { id }';
export const deleteQuote = change<{ quoteId: string }>('deleteQuote', 'deletedId');
export const sendQuote = change<{ quoteId: string; isMailed: boolean; email: string | null }>(
  'sendQuote',
  answers,
);
export const acceptQuote = change<{ quoteId: string; answeredOn: CivilDate }>('acceptQuote', answers);
export const declineQuote = change<{ quoteId: string; answeredOn: CivilDate; reason: string | null }>(
  'declineQuote',
  answers,
);

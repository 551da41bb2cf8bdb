import { gql } from 'urql';
import { change } from './change.js';
import type { SaleInput } from './invoices.js';
import type { CivilDate, Connection, Money } from './scalars.js';

export const rhythms = ['MONTH', 'QUARTER', 'YEAR'] as const;
export const recurringResults = ['DRAFT', 'FINAL', 'SENT'] as const;

/** An invoice that comes again by itself. */
export interface RecurringInvoice {
  id: string;
  name: string;
  memberId: string;
  memberName: string;
  customer: { id: string; name: string };
  customerReference: string;
  directCosts: Money;
  lines: { description: string; quantity: string; unitPrice: Money; vat: string }[];
  every: (typeof rhythms)[number];
  startsOn: CivilDate;
  endsOn: CivilDate | null;
  /** Null when it has ended. */
  nextOn: CivilDate | null;
  makes: (typeof recurringResults)[number];
  runs: { periodOn: CivilDate; invoiceId: string | null; errorText: string | null }[];
}

export const changesWithRecurring = { additionalTypenames: ['RecurringInvoice'] };

export const recurringInvoicesQuery = gql<
  { recurringInvoices: Connection<RecurringInvoice> },
  Record<string, never>
>`
  query RecurringInvoices {
    recurringInvoices(first: 100) {
      edges {
        node {
          id
          name
          memberId
          memberName
          customer {
            id
            name
          }
          customerReference
          directCosts {
            amount
            currency
          }
          lines {
            description
            quantity
            unitPrice {
              amount
              currency
            }
            vat
          }
          every
          startsOn
          endsOn
          nextOn
          makes
          runs {
            periodOn
            invoiceId
            errorText
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

interface Terms extends SaleInput {
  name: string;
  endsOn: CivilDate | null;
  makes: string;
}

const answers = 'recurringInvoice { id }';
export const createRecurringInvoice = change<Terms & { every: string; startsOn: CivilDate }>(
  'createRecurringInvoice',
  answers,
);
export const changeRecurringInvoice = change<Terms & { recurringInvoiceId: string }>(
  'changeRecurringInvoice',
  answers,
);

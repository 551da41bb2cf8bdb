import { gql } from 'urql';
import { change } from './change.js';
import type { CivilDate, Connection, Money } from './scalars.js';

/** An invoice of which a reminder is due: the first, the second, or the last. */
export interface DueReminder {
  invoiceId: string;
  number: string;
  customerName: string;
  hasEmail: boolean;
  memberName: string;
  open: Money;
  dueOn: CivilDate;
  step: number;
}

export const changesWithReminders = { additionalTypenames: ['Invoice', 'DueReminder'] };

export const remindersDueQuery = gql<{ remindersDue: Connection<DueReminder> }, Record<string, never>>`
  query RemindersDue {
    remindersDue(first: 100) {
      edges {
        node {
          invoiceId
          number
          customerName
          hasEmail
          memberName
          open {
            amount
            currency
          }
          dueOn
          step
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

export const sendReminder = change<{ invoiceId: string }>('sendReminder', 'invoice { id }');

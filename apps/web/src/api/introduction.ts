import { gql } from 'urql';
import { change } from './change.js';
import type { CivilDate, Connection } from './scalars.js';

export const introductionOutcomes = ['MET', 'FIRST_CLIENT', 'JOB', 'NOTHING'] as const;

/** A member introduced to an entrepreneur in the region, and what came of it. */
export interface Introduction {
  id: string;
  enterprise: string;
  town: string;
  /** Null for who no longer wants to be in the list. */
  contactName: string | null;
  email: string | null;
  phone: string | null;
  purpose: string;
  introducedOn: CivilDate;
  introducedBy: string;
  outcomes: { outcome: (typeof introductionOutcomes)[number]; happenedOn: CivilDate }[];
}

interface Contact {
  id: string;
  enterprise: string;
  town: string;
  name: string | null;
  removedOn: CivilDate | null;
}

/** Entrepreneurs in the region who agreed to be introduced, by enterprise. */
export const contactsQuery = gql<{ contacts: Connection<Contact> }, Record<string, never>>`
  query Contacts {
    contacts(first: 100) {
      edges {
        node {
          id
          enterprise
          town
          name
          removedOn
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

export const introduceMember = change<{
  memberId: string;
  contactId: string;
  introducedOn: CivilDate;
  purpose: string;
}>('introduceMember', 'introduction { id }');

export const recordIntroductionOutcome = change<{
  introductionId: string;
  outcome: string;
  happenedOn: CivilDate;
}>('recordIntroductionOutcome', 'introduction { id }');

export const addContact = change<{
  enterprise: string;
  name: string;
  town: string;
  /** Two digits of the SBI. */
  sector: string;
  phone: string | null;
  email: string | null;
  consentedOn: CivilDate;
  consentWords: string;
}>('addContact', 'contact { id }');

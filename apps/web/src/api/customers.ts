import { gql } from 'urql';
import { change } from './change.js';
import type { CivilDate, Connection } from './scalars.js';

export const customerKinds = ['COMPANY', 'PUBLIC_BODY', 'CITIZEN'] as const;
export type CustomerKind = (typeof customerKinds)[number];

/** Who buys from a member, through the cooperative. */
export interface Customer {
  id: string;
  kind: CustomerKind;
  name: string;
  street: string;
  houseNumber: string;
  postcode: string;
  city: string;
  country: string;
  kvkNumber: string | null;
  oin: string | null;
  vatId: string | null;
  iban: string | null;
  email: string | null;
  locale: string;
  termDays: number | null;
  archivedOn: CivilDate | null;
}

export const changesWithCustomers = { additionalTypenames: ['Customer'] };

export const customersQuery = gql<
  { customers: Connection<Customer> },
  { filter: { text?: string; isArchived: boolean }; first: number; after: string | null }
>`
  query Customers($filter: CustomerFilterInput, $first: Int!, $after: String) {
    customers(filter: $filter, first: $first, after: $after) {
      edges {
        node {
          id
          kind
          name
          street
          houseNumber
          postcode
          city
          country
          kvkNumber
          oin
          vatId
          iban
          email
          locale
          termDays
          archivedOn
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

export type CustomerInput = Omit<Customer, 'id' | 'archivedOn' | 'kind'> & { kind: string };

const answers = 'customer { id }';
export const createCustomer = change<CustomerInput>('createCustomer', answers);
export const changeCustomer = change<CustomerInput & { customerId: string }>('changeCustomer', answers);
export const archiveCustomer = change<{ customerId: string; isArchived: boolean }>(
  'archiveCustomer',
  answers,
);

export interface CustomerChoice {
  id: string;
  name: string;
  city: string;
}

/** Whom an invoice can be for. */
export const customerChoicesQuery = gql<{ customers: Connection<CustomerChoice> }, { after: string | null }>`
  query CustomerChoices($after: String) {
    customers(first: 100, after: $after) {
      edges {
        node {
          id
          name
          city
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

export interface MemberChoice {
  id: string;
  name: string;
}

/** Whose sale it can be. */
export const memberChoicesQuery = gql<{ members: Connection<MemberChoice> }, { after: string | null }>`
  query MemberChoices($after: String) {
    members(filter: { phases: [TRIAL, ACTIVE] }, orderBy: NAME_ASC, first: 100, after: $after) {
      edges {
        node {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

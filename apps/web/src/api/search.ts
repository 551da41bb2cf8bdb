import { gql } from 'urql';
import type { Phase } from './listed-member.js';
import type { Connection } from './scalars.js';

export interface SearchHit {
  kind: 'MEMBER' | 'ENTERPRISE' | 'ORGANISATION' | 'CONTACT';
  /** Why it was found, in the language of the page. */
  reasonText: string;
  phase: Phase | null;
  /** The member, or whose enterprise it is. */
  member: { id: string; name: string; number: number } | null;
  enterprise: { id: string; name: string; activity: string } | null;
  organisation: { id: string; name: string; kind: string } | null;
  contact: { id: string; name: string | null; enterprise: string; town: string } | null;
}

export const searchQuery = gql<{ search: Connection<SearchHit> }, { text: string; first: number }>`
  query Search($text: String!, $first: Int!) {
    search(text: $text, first: $first) {
      edges {
        node {
          kind
          reasonText
          phase
          member {
            id
            name
            number
          }
          enterprise {
            id
            name
            activity
          }
          organisation {
            id
            name
            kind
          }
          contact {
            id
            name
            enterprise
            town
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

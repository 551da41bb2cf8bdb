import { gql } from 'urql';
import type { CivilDate, Connection, Moment } from './scalars.js';

/** A release as it stands in the chain. */
export interface PublicationLink {
  quarter: string;
  sequence: number;
  reportingOn: CivilDate;
  publishedAt: Moment;
  sha256: string;
  /** Null for the first. */
  previousSha256: string | null;
}

/** With the stored text, byte for byte what its hash was made of. */
export interface Publication extends PublicationLink {
  body: string;
}

export interface LatestPublication extends Publication {
  promise: string;
  sectors: { code: string; name: string }[];
}

const link = gql`
  fragment PublicationLink on Publication {
    quarter
    sequence
    reportingOn
    publishedAt
    sha256
    previousSha256
  }
`;

export const latestPublicationQuery = gql<
  { publications: Pick<Connection<LatestPublication>, 'edges'> },
  Record<string, never>
>`
  query LatestPublication {
    publications(first: 1) {
      edges {
        node {
          ...PublicationLink
          body
          promise
          sectors {
            code
            name
          }
        }
      }
    }
  }
  ${link}
`;

export const publicationsQuery = gql<{ publications: Connection<PublicationLink> }, { after: string | null }>`
  query Publications($after: String) {
    publications(first: 20, after: $after) {
      edges {
        node {
          ...PublicationLink
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  ${link}
`;

/** With their texts: a few at a time, for each may be large. */
export const publicationTextsQuery = gql<{ publications: Connection<Publication> }, { after: string | null }>`
  query PublicationTexts($after: String) {
    publications(first: 4, after: $after) {
      edges {
        node {
          ...PublicationLink
          body
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  ${link}
`;

export const publicationTextQuery = gql<{ publication: Publication }, { quarter: string }>`
  query PublicationText($quarter: String!) {
    publication(quarter: $quarter) {
      ...PublicationLink
      body
    }
  }
  ${link}
`;

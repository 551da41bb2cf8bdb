import { gql } from 'urql';
import type { CivilDate, Connection } from './scalars.js';

/** One figure, or the reason why there is none. Rates lie between 0 and 1. */
export interface PublishedFigure {
  label: string | null;
  programmeType: string | null;
  n: number | null;
  rate: number | null;
  low: number | null;
  high: number | null;
  definition: string;
  /** First and last quarter of entry: `2019Q1/2020Q2`. */
  period: string | null;
  message: string | null;
}

export interface Publication {
  quarter: string;
  reportingOn: CivilDate;
  promise: string;
  policy: { horizonMonths: number; credibilityBasisPoints: number };
  figures: PublishedFigure[];
}

export const latestPublicationQuery = gql<
  { publications: Pick<Connection<Publication>, 'edges'> },
  Record<string, never>
>`
  query LatestPublication {
    publications(first: 1) {
      edges {
        node {
          quarter
          reportingOn
          promise
          policy {
            horizonMonths
            credibilityBasisPoints
          }
          figures {
            ...Figure
          }
        }
      }
    }
  }

  fragment Figure on PublishedFigure {
    label
    programmeType
    n
    rate
    low
    high
    definition
    period
    message
  }
`;

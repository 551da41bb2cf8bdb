import { gql } from 'urql';
import type { Scorer } from './measurements.js';
import type { CivilDate } from './scalars.js';

export interface TrendPoint {
  measurementId: string;
  measuredOn: CivilDate;
  scoredBy: Scorer;
  score: number;
}

export interface DomainTrend {
  domain: string;
  name: string;
  lowest: number;
  highest: number;
  /** Oldest first. */
  points: TrendPoint[];
}

/** How each domain went, within one version: versions are never compared. */
export const measurementTrendQuery = gql<
  { measurementTrend: { domains: DomainTrend[] } },
  { memberId: string; instrument: string; version: number }
>`
  query MeasurementTrend($memberId: ID!, $instrument: String!, $version: Int!) {
    measurementTrend(memberId: $memberId, instrument: $instrument, version: $version) {
      domains {
        domain
        name
        lowest
        highest
        points {
          measurementId
          measuredOn
          scoredBy
          score
        }
      }
    }
  }
`;

import { gql } from 'urql';
import type { Moment } from './scalars.js';

/** One attempt to recognise somebody, in the reader's words. */
export interface ReleaseCheck {
  attack: string;
  tried: string;
  found: string;
  passed: boolean;
}

/** What was tried on a release before it was published. */
export interface ReleaseCertificate {
  passed: boolean;
  certifiedAt: Moment;
  suite: string;
  sha256: string;
  checks: ReleaseCheck[];
  checkedElsewhere: { attack: string; tried: string }[];
}

export const releaseCertificateQuery = gql<{ releaseCertificate: ReleaseCertificate }, { quarter: string }>`
  query ReleaseCertificate($quarter: String!) {
    releaseCertificate(quarter: $quarter) {
      passed
      certifiedAt
      suite
      sha256
      checks {
        attack
        tried
        found
        passed
      }
      checkedElsewhere {
        attack
        tried
      }
    }
  }
`;

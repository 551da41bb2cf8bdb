import { gql } from 'urql';
import type { CivilDate } from './scalars.js';

/** What anyone may know of this installation. `businessDate` may differ from today on a demo. */
export interface Instance {
  isDemo: boolean;
  businessDate: CivilDate;
}

export const instanceQuery = gql<{ instance: Instance }, Record<string, never>>`
  query Instance {
    instance {
      isDemo
      businessDate
    }
  }
`;

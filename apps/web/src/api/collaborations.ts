import { gql } from 'urql';
import type { CivilDate } from './scalars.js';

export interface Collaboration {
  organisationId: string;
  name: string;
  kind: string;
  startsOn: CivilDate;
  endsOn: CivilDate | null;
}

export const collaborationsQuery = gql<{ collaborations: Collaboration[] }, Record<string, never>>`
  query Collaborations {
    collaborations {
      organisationId
      name
      kind
      startsOn
      endsOn
    }
  }
`;

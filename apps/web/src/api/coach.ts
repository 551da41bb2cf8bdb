import { gql } from 'urql';
import { change } from './change.js';
import type { CivilDate } from './scalars.js';

/** Who can be assigned: everybody who is coach in the cooperative now, by name. */
export const coachesQuery = gql<{ coaches: { name: string; email: string }[] }, Record<string, never>>`
  query Coaches {
    coaches {
      name
      email
    }
  }
`;

export const assignCoach = change<{ memberId: string; coachEmail: string; startsOn: CivilDate }>(
  'assignCoach',
  'member { id }',
);

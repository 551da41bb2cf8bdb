import { gql } from 'urql';
import { listedMember, type ListedMember } from './listed-member.js';
import type { Connection } from './scalars.js';

/** The members on their way whom the viewer may see: for a coach those of today. */
export const myMembersQuery = gql<{ members: Connection<ListedMember> }, Record<string, never>>`
  query MyMembers {
    members(filter: { phases: [REFERRED, PLAN, TRIAL, ACTIVE] }, orderBy: NAME_ASC, first: 100) {
      edges {
        node {
          ...ListedMember
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  ${listedMember}
`;

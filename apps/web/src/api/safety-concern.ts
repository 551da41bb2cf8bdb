import { gql } from 'urql';
import { change } from './change.js';
import type { CivilDate, Connection } from './scalars.js';

export const safetyConcernCategories = [
  'VIOLENCE',
  'ABUSE',
  'SELF_HARM',
  'CHILDREN',
  'EXPLOITATION',
  'HEALTH',
  'OTHER',
] as const;

export interface SafetyConcern {
  id: string;
  category: (typeof safetyConcernCategories)[number];
  words: string;
  raisedBy: string;
  raisedOn: CivilDate;
  isShownToMember: boolean;
  closedOn: CivilDate | null;
  outcome: string | null;
}

interface SafetyConcerns {
  member: { id: string; name: string; admittedOn: CivilDate | null };
  safetyConcerns: Connection<SafetyConcern>;
}

/** The worries about one member, newest first. Somebody else's look is written down. */
export const safetyConcernsQuery = gql<SafetyConcerns, { memberId: string }>`
  query SafetyConcerns($memberId: ID!) {
    member(id: $memberId) {
      id
      name
      admittedOn
    }
    safetyConcerns(memberId: $memberId, first: 100) {
      edges {
        node {
          id
          category
          words
          raisedBy
          raisedOn
          isShownToMember
          closedOn
          outcome
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

export const raiseSafetyConcern = change<{
  memberId: string;
  category: string;
  words: string;
  isShownToMember: boolean;
}>('raiseSafetyConcern', 'safetyConcern { id }');

export const closeSafetyConcern = change<{ safetyConcernId: string; outcome: string }>(
  'closeSafetyConcern',
  'safetyConcern { id }',
);

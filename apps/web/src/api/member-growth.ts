import { gql } from 'urql';
import type { Competence } from './competence.js';
import type { Introduction } from './introduction.js';
import type { LearningModule } from './learning.js';
import type { CivilDate, Connection } from './scalars.js';

interface MemberGrowth {
  member: { id: string; name: string; admittedOn: CivilDate | null };
  /** Absent for who may not read it. */
  learningPath?: LearningModule[];
  competences?: Competence[];
  introductions?: Connection<Introduction>;
}

interface Asked {
  memberId: string;
  learning: boolean;
  competences: boolean;
  introductions: boolean;
}

/** What a member learns, offers and seeks, and to whom they were introduced. */
export const memberGrowthQuery = gql<MemberGrowth, Asked>`
  query MemberGrowth($memberId: ID!, $learning: Boolean!, $competences: Boolean!, $introductions: Boolean!) {
    member(id: $memberId) {
      id
      name
      admittedOn
    }
    learningPath(memberId: $memberId) @include(if: $learning) {
      key
      title
      description
      state
      startedOn
      doneOn
      evidence {
        words
        link
        shownOn
        fileLink
      }
      comments {
        id
        words
        commentedOn
        coach {
          name
        }
      }
    }
    competences(memberId: $memberId) @include(if: $competences) {
      id
      isOffered
      kind
      words
    }
    introductions(memberId: $memberId, first: 100) @include(if: $introductions) {
      edges {
        node {
          id
          enterprise
          town
          contactName
          email
          phone
          purpose
          introducedOn
          introducedBy
          outcomes {
            outcome
            happenedOn
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

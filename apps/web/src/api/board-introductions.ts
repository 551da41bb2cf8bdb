import { gql } from 'urql';
import { change } from './change.js';
import type { CivilDate, Connection } from './scalars.js';

export const boardThemes = [
  'OUTFLOW',
  'REFERRALS',
  'MUNICIPALITY',
  'CONTRIBUTION',
  'ENTERPRISES',
  'COACHING',
  'BOARD_WORK',
  'BOOKS',
] as const;
export type BoardTheme = (typeof boardThemes)[number];

interface BoardContact {
  name: string;
  email: string;
}

export interface BoardIntroduction {
  id: string;
  isOwn: boolean;
  from: { id: string; name: string };
  to: { id: string; name: string };
  theme: BoardTheme;
  words: string;
  state: 'OPEN' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN';
  askedOn: CivilDate;
  answeredOn: CivilDate | null;
  reason: string | null;
  fromContact: BoardContact | null;
  toContact: BoardContact | null;
}

export const boardIntroductionsQuery = gql<
  { boardIntroductions: Connection<BoardIntroduction> },
  { after: string | null }
>`
  query BoardIntroductions($after: String) {
    boardIntroductions(first: 50, after: $after) {
      edges {
        node {
          id
          isOwn
          from {
            id
            name
          }
          to {
            id
            name
          }
          theme
          words
          state
          askedOn
          answeredOn
          reason
          fromContact {
            name
            email
          }
          toContact {
            name
            email
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

export const changesWithIntroductions = { additionalTypenames: ['BoardIntroduction'] };

export const askForIntroduction = change<{ cooperativeId: string; theme: string; words: string }>(
  'askForIntroduction',
  'boardIntroduction { id }',
);

export const acceptIntroduction = change<{ boardIntroductionId: string }>(
  'acceptIntroduction',
  'boardIntroduction { id }',
);

export const declineIntroduction = change<{ boardIntroductionId: string; reason: string | null }>(
  'declineIntroduction',
  'boardIntroduction { id }',
);

export const withdrawIntroduction = change<{ boardIntroductionId: string }>(
  'withdrawIntroduction',
  'boardIntroduction { id }',
);

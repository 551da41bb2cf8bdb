import { gql } from 'urql';
import { change } from './change.js';
import type { OwnKind } from './release-body.js';
import type { CivilDate, Connection } from './scalars.js';

/** The exact count of a closed group. */
export interface OpenedFigure {
  kind: OwnKind;
  from: string;
  to: string;
  n: number;
  /** Null where none or one did, or all or all but one. */
  out: number | null;
}

export interface FigureOpening {
  id: string;
  isOwn: boolean;
  from: { name: string };
  to: { name: string };
  openedOn: CivilDate;
  untilOn: CivilDate;
  closedOn: CivilDate | null;
  figures: OpenedFigure[] | null;
}

const opened = gql`
  fragment Opened on OpenedFigure {
    kind
    from
    to
    n
    out
  }
`;

export const figureOpeningsQuery = gql<
  { figureOpenings: Connection<FigureOpening> },
  { after: string | null }
>`
  query FigureOpenings($after: String) {
    figureOpenings(first: 50, after: $after) {
      edges {
        node {
          id
          isOwn
          from {
            name
          }
          to {
            name
          }
          openedOn
          untilOn
          closedOn
          figures {
            ...Opened
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  ${opened}
`;

export const openableFiguresQuery = gql<{ openableFigures: OpenedFigure[] }, Record<string, never>>`
  query OpenableFigures {
    openableFigures {
      ...Opened
    }
  }
  ${opened}
`;

export const changesWithOpenings = { additionalTypenames: ['FigureOpening'] };

export const openFigures = change<{ cooperativeIds: string[]; untilOn: CivilDate }>(
  'openFigures',
  'figureOpenings { id }',
);

export const closeFigures = change<{ figureOpeningId: string }>('closeFigures', 'figureOpening { id }');

import { gql } from 'urql';
import { change } from './change.js';
import type { OwnKind } from './release-body.js';
import type { CivilDate } from './scalars.js';

export const settingNames = [
  'CONTRIBUTION_RATE',
  'CONTRIBUTION_BASE',
  'TRAINING_FUND',
  'WITHDRAWAL',
  'CEILING',
  'TRIAL_MONTHS',
  'TERM_MONTHS',
  'ADMISSION',
] as const;
export type SettingName = (typeof settingNames)[number];

export interface Setting {
  setting: SettingName;
  /** A whole number in the unit of the setting, or a code. */
  value: string;
  /** Like one's own; null to who is in no cooperative. */
  isAlike: boolean | null;
}

/** What a board did, beside a figure of its own. */
export interface Note {
  id: string;
  key: string;
  words: string;
  writtenOn: CivilDate;
  isOwn: boolean;
}

export interface ColleagueFigure {
  kind: OwnKind;
  n: number;
  rate: number;
  low: number;
  high: number;
  from: string;
  to: string;
  definition: string;
  note: Note | null;
}

export interface Colleague {
  cooperativeId: string;
  label: string;
  programme: 'OUTFLOW' | 'PARTICIPATION';
  isSimilar: boolean | null;
  settings: Setting[];
  figures: ColleagueFigure[];
}

export interface Colleagues {
  quarter: string | null;
  own: Setting[];
  isShared: boolean;
  pooled: ColleagueFigure[];
  colleagues: Colleague[];
}

const note = gql`
  fragment NoteOfBoard on NetworkNote {
    id
    key
    words
    writtenOn
    isOwn
  }
`;

const setting = gql`
  fragment SettingOfBoards on NetworkSetting {
    setting
    value
    isAlike
  }
`;

const figure = gql`
  fragment FigureOfBoards on ColleagueFigure {
    kind
    n
    rate
    low
    high
    from
    to
    definition
  }
`;

export const colleaguesQuery = gql<{ colleagues: Colleagues }, Record<string, never>>`
  query Colleagues {
    colleagues {
      quarter
      own {
        ...SettingOfBoards
      }
      isShared
      pooled {
        ...FigureOfBoards
      }
      colleagues {
        cooperativeId
        label
        programme
        isSimilar
        settings {
          ...SettingOfBoards
        }
        figures {
          ...FigureOfBoards
          note {
            ...NoteOfBoard
          }
        }
      }
    }
  }
  ${setting}
  ${figure}
  ${note}
`;

export const networkNotesQuery = gql<{ networkNotes: { edges: { node: Note }[] } }, Record<string, never>>`
  query NetworkNotes {
    networkNotes(first: 100) {
      edges {
        node {
          ...NoteOfBoard
        }
      }
    }
  }
  ${note}
`;

/** An empty list tells no type by which it would be known that a note changes it. */
export const changesWithNotes = { additionalTypenames: ['NetworkNote', 'WithdrawNetworkNotePayload'] };

export const writeNote = change<{ quarter: string; key: string; words: string }>(
  'writeNetworkNote',
  'networkNote { id }',
);

export const withdrawNote = change<{ networkNoteId: string }>('withdrawNetworkNote', 'isWithdrawn');

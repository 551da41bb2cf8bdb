import { gql } from 'urql';
import { booking, postingFields, type Posting } from './booking.js';
import type { CivilDate, Connection, Decimal, Moment } from './scalars.js';

export interface JournalEntry {
  id: string;
  /** The place in the chain of this cooperative, from 1 without gaps. */
  sequence: number;
  journal: string;
  on: CivilDate;
  reference: string;
  /** The entry that this one takes back. */
  reversesId: string | null;
  recordedAt: Moment;
  /** How it is taken back here: alone, or with all that follows from it. */
  undo: 'ALONE' | 'WHOLE' | null;
  /** A sale without an invoice that stands: costs of it may come later. */
  takesLateCosts: boolean;
  postings: Posting[];
}

/** Which entries; what is left out asks for nothing. */
export interface JournalFilter {
  text?: string;
  fromOn?: CivilDate;
  untilOn?: CivilDate;
  journal?: string;
}

export const journals = ['SALES', 'BANK', 'THERMOMETER', 'MEMORIAL'] as const;

export const journalQuery = gql<
  { journalEntries: Connection<JournalEntry> },
  { filter: JournalFilter; first: number; after: string | null }
>`
  query Journal($filter: JournalFilterInput, $first: Int!, $after: String) {
    journalEntries(filter: $filter, first: $first, after: $after) {
      edges {
        node {
          id
          sequence
          journal
          on
          reference
          reversesId
          recordedAt
          undo
          takesLateCosts
          postings {
            ...PostingFields
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  ${postingFields}
`;

interface Counterpart {
  sequence: number;
  on: CivilDate;
  reference: string;
}

/** Where a line comes from: document, rule, policy, and who booked it when. */
export interface PostingExplanation {
  sequence: number;
  on: CivilDate;
  reference: string;
  posting: Posting;
  source: { kind: string; id: string; label: string } | null;
  policy: { validFromOn: CivilDate; decidedBy: string; decidedOn: CivilDate } | null;
  /** Empty for the system itself. */
  recordedByName: string;
  recordedAt: Moment;
  requestId: string;
  reversedBy: Counterpart | null;
  reverses: Counterpart | null;
}

export const explainPostingQuery = gql<
  { explainPosting: PostingExplanation },
  { entryId: string; line: number }
>`
  query ExplainPosting($entryId: ID!, $line: Int!) {
    explainPosting(entryId: $entryId, line: $line) {
      sequence
      on
      reference
      posting {
        ...PostingFields
      }
      source {
        kind
        id
        label
      }
      policy {
        validFromOn
        decidedBy
        decidedOn
      }
      recordedByName
      recordedAt
      requestId
      reversedBy {
        sequence
        on
        reference
      }
      reverses {
        sequence
        on
        reference
      }
    }
  }
  ${postingFields}
`;

export const reverseEntry = booking<{ entryId: string; on: CivilDate; reason: string }>(
  'reverseEntry',
  'entry { id }',
);

/** One of debit and credit; a member for an account with one of each person. */
export interface MemorialLine {
  accountId: string;
  memberId: string | null;
  debit: { amount: Decimal } | null;
  credit: { amount: Decimal } | null;
}

export interface Memorial {
  on: CivilDate;
  description: string;
  receiptFileId: string | null;
  lines: MemorialLine[];
}

/** Everybody: an account of somebody who left is put right as well. */
export const memorialMembersQuery = gql<
  { members: Connection<{ id: string; name: string }> },
  { after: string | null }
>`
  query MemorialMembers($after: String) {
    members(orderBy: NAME_ASC, first: 100, after: $after) {
      edges {
        node {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

export const postMemorial = booking<Memorial>('postMemorial', 'entry { id }');

export const takeBackEntry = booking<{ entryId: string; reason: string }>('takeBackEntry', 'journalEntryIds');

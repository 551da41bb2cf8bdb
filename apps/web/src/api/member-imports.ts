import { gql, type TypedDocumentNode } from 'urql';
import { change } from './change.js';
import type { Connection, Moment, UserError } from './scalars.js';

/** What a column of a sheet can be, in the order of a person's way. */
export const importFields = [
  'EXTERNAL_NUMBER',
  'GIVEN_NAME',
  'NAME_PREFIX',
  'FAMILY_NAME',
  'FULL_NAME',
  'EMAIL',
  'PHONE',
  'LANGUAGE',
  'REFERRED_ON',
  'REFERRER',
  'REFERRAL_REASON',
  'PLAN_ON',
  'PLAN_TITLE',
  'PLAN_SUMMARY',
  'PLAN_APPROVED_ON',
  'PERMISSION_BY',
  'PERMISSION_NUMBER',
  'PERMISSION_STARTS_ON',
  'PERMISSION_ENDS_ON',
  'TRIAL_STARTS_ON',
  'DECIDED_ON',
  'OUTCOME',
  'DECISION_REASON',
  'VOTE_ON',
  'VOTES_FOR',
  'VOTES_AGAINST',
  'VOTES_ABSTAINED',
  'BOARD_DECIDED_ON',
  'ENDED_ON',
  'DESTINATION',
  'HOW_FOUND',
  'BENEFIT_ENDED',
  'ENTERPRISE_NAME',
  'ENTERPRISE_ACTIVITY',
  'ENTERPRISE_SECTOR',
  'ENTERPRISE_STARTS_ON',
  'COACH_EMAIL',
  'COACH_STARTS_ON',
] as const;

export type ImportField = (typeof importFields)[number];

export interface ImportCounts {
  newRows: number;
  unchangedRows: number;
  differentRows: number;
  duplicateRows: number;
  faultyRows: number;
}

export interface MemberImport {
  id: string;
  fileName: string;
  state: 'DRAFT' | 'CHECKING' | 'CHECKED' | 'RUNNING' | 'FAILED' | 'DONE' | 'CANCELLED' | 'EXPIRED';
  columns: { header: string; field: ImportField | null }[];
  words: { kind: string; word: string; meaning: string }[];
  rowsDone: number;
  /** Null until a job has counted them. */
  rowsTotal: number | null;
  /** Null before the first dry run. */
  counts: ImportCounts | null;
  errorMessage: string | null;
  startedAt: Moment;
  expiresAt: Moment;
}

const fields = gql`
  fragment ImportFields on MemberImport {
    id
    fileName
    state
    columns {
      header
      field
    }
    words {
      kind
      word
      meaning
    }
    rowsDone
    rowsTotal
    counts {
      newRows
      unchangedRows
      differentRows
      duplicateRows
      faultyRows
    }
    errorMessage
    startedAt
    expiresAt
  }
`;

export const memberImportQuery = gql<{ memberImport: MemberImport }, { id: string }>`
  query MemberImport($id: ID!) {
    memberImport(id: $id) {
      ...ImportFields
    }
  }
  ${fields}
`;

export const memberImportsQuery = gql<
  { memberImports: Connection<MemberImport>; memberImportTemplate: { fileName: string; content: string } },
  Record<string, never>
>`
  query MemberImports {
    memberImports(first: 20) {
      edges {
        node {
          ...ImportFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    memberImportTemplate {
      fileName
      content
    }
  }
  ${fields}
`;

export interface ImportIssue {
  /** As the spreadsheet counts them, from 1. */
  row: number;
  column: string | null;
  kind: 'ERROR' | 'DUPLICATE' | 'DIFFERENCE';
  message: string;
}

export const memberImportIssuesQuery = gql<
  { memberImportIssues: Connection<ImportIssue> },
  { importId: string }
>`
  query MemberImportIssues($importId: ID!) {
    memberImportIssues(importId: $importId, first: 100) {
      edges {
        node {
          row
          column
          kind
          message
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

export const changesWithImports = { additionalTypenames: ['MemberImport'] };

export const startMemberImport: TypedDocumentNode<
  { startMemberImport: { memberImport: { id: string } | null; userErrors: UserError[] } },
  { input: { fileId: string } }
> = gql`
  mutation StartMemberImport($input: StartMemberImportInput!) {
    startMemberImport(input: $input) {
      memberImport {
        id
      }
      userErrors {
        path
        code
        message
      }
    }
  }
`;

export const setMemberImportMapping = change<{
  importId: string;
  columns: (ImportField | null)[];
  words: MemberImport['words'];
}>('setMemberImportMapping', 'memberImport { id }');

const onImport = (field: string) =>
  gql<Record<string, { userErrors: UserError[] }>, { input: { importId: string } }>(
    `mutation ($input: MemberImportInput!) {
      ${field}(input: $input) { memberImport { id } userErrors { path code message } }
    }`,
  );

export const checkMemberImport = onImport('checkMemberImport');
export const cancelMemberImport = onImport('cancelMemberImport');

export const runMemberImport = change<{ importId: string; asNewRows: number[] }>(
  'runMemberImport',
  'memberImport { id }',
);

import { gql } from 'urql';
import { change } from './change.js';
import type { CivilDate, Connection, Moment, Money, UserError } from './scalars.js';

/** A bank file on its way in, whole or not at all. */
export interface BankImport {
  id: string;
  state: 'READING' | 'DONE' | 'REFUSED' | 'FAILED';
  fileName: string;
  percent: number;
  statements: number;
  entriesRead: number;
  imported: number;
  alreadyKnown: number;
  /** Why nothing was kept, with the statement or line and the difference. */
  errorMessage: string | null;
  startedAt: Moment;
}

/** An account of the cooperative at a bank, and how far its statements go. */
export interface BankAccount {
  iban: string;
  name: string;
  lastClosing: Money | null;
  lastClosingOn: CivilDate | null;
  /** Where a statement does not begin where the one before it ended. */
  gaps: { statement: string; on: CivilDate; expected: Money; stated: Money }[];
}

export const changesWithBankImports = { additionalTypenames: ['BankImport', 'BankAccount'] };

const fields = gql`
  fragment BankImportFields on BankImport {
    id
    state
    fileName
    percent
    statements
    entriesRead
    imported
    alreadyKnown
    errorMessage
    startedAt
  }
`;

export const bankImportsQuery = gql<
  { bankImports: Connection<BankImport>; bankAccounts: BankAccount[] },
  Record<string, never>
>`
  query BankImports {
    bankImports(first: 20) {
      edges {
        node {
          ...BankImportFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    bankAccounts {
      iban
      name
      lastClosing {
        amount
        currency
      }
      lastClosingOn
      gaps {
        statement
        on
        expected {
          amount
          currency
        }
        stated {
          amount
          currency
        }
      }
    }
  }
  ${fields}
`;

export const bankImportQuery = gql<{ bankImport: BankImport }, { id: string }>`
  query BankImportNow($id: ID!) {
    bankImport(id: $id) {
      ...BankImportFields
    }
  }
  ${fields}
`;

export const importBankStatement = gql<
  { importBankStatement: { bankImport: { id: string } | null; userErrors: UserError[] } },
  { input: { fileId: string } }
>`
  mutation ImportBankStatement($input: ImportBankStatementInput!) {
    importBankStatement(input: $input) {
      bankImport {
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

export const openBankAccount = change<{ iban: string; name: string }>(
  'openBankAccount',
  'bankAccount { iban }',
);

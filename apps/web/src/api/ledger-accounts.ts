import { gql } from 'urql';
import { change } from './change.js';
import type { Money, UserError } from './scalars.js';

export const accountKinds = ['ASSET', 'EQUITY', 'LIABILITY', 'INCOME', 'EXPENSE'] as const;
export type AccountKind = (typeof accountKinds)[number];

export interface LedgerAccount {
  id: string;
  number: string;
  name: string;
  kind: AccountKind;
  rgsCode: string;
  /** How many persons have an account of this role. */
  persons: number;
  balance: Money;
  isArchived: boolean;
  /** The rules post to it: it stays. */
  isNeeded: boolean;
  /** The cooperative added it itself. */
  isOwn: boolean;
  isByHand: boolean;
}

export const ledgerAccountsQuery = gql<{ ledgerAccounts: LedgerAccount[] }, { withArchived: boolean }>`
  query LedgerAccounts($withArchived: Boolean!) {
    ledgerAccounts(withArchived: $withArchived) {
      id
      number
      name
      kind
      rgsCode
      persons
      balance {
        amount
        currency
      }
      isArchived
      isNeeded
      isOwn
      isByHand
    }
  }
`;

/** A code under which an account is exchanged, and the heading of the annual accounts that it stands under. */
export interface RgsCode {
  code: string;
  kind: AccountKind;
  name: string;
  groupName: string;
}

export const rgsCodesQuery = gql<{ rgsCodes: RgsCode[] }, Record<string, never>>`
  query RgsCodes {
    rgsCodes {
      code
      kind
      name
      groupName
    }
  }
`;

const answers = 'account { id }';
export const addLedgerAccount = change<{ number: string; name: string; kind: string; rgsCode: string }>(
  'addLedgerAccount',
  answers,
);
/** What is null stays as it is. */
export const changeLedgerAccount = change<{
  accountId: string;
  number: string | null;
  name: string | null;
  rgsCode: string | null;
}>('changeLedgerAccount', answers);

/** One input for putting away and bringing back alike. */
const putting = (field: string) =>
  gql<Record<string, { userErrors: UserError[] }>, { input: { accountId: string } }>(
    `mutation ($input: LedgerAccountInput!) { ${field}(input: $input) { ${answers} userErrors { path code message } } }`,
  );
export const archiveLedgerAccount = putting('archiveLedgerAccount');
export const restoreLedgerAccount = putting('restoreLedgerAccount');

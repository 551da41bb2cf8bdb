import { gql } from 'urql';
import { change } from './change.js';
import type { CivilDate } from './scalars.js';

/** What a rule says, by the names of its settings: rates in basis points, money in cents. */
export type RuleBody = Readonly<Record<string, unknown>>;

/** What the cooperative decided of one rule, from a day on. */
export interface PolicyVersion {
  id: string;
  kind: string;
  validFromOn: CivilDate;
  body: RuleBody;
  decidedOn: CivilDate;
  decidedBy: string;
  /** Taken back before it held; null: it stands. */
  withdrawnOn: CivilDate | null;
  withdrawnReason: string | null;
}

/** Newest first within a kind. */
export const policyVersionsQuery = gql<{ policyVersions: PolicyVersion[] }, Record<string, never>>`
  query PolicyVersions {
    policyVersions {
      id
      kind
      validFromOn
      body
      decidedOn
      decidedBy
      withdrawnOn
      withdrawnReason
    }
  }
`;

/** An empty list tells no type by which it would be known that a decision changes it. */
export const changesWithDecisions = { additionalTypenames: ['PolicyVersion'] };

export interface PolicyPreview {
  /** From this day on a decision holds that was recorded already; null: none. */
  replacedOn: CivilDate | null;
  touched: { code: string; text: string }[];
}

export const previewPolicyQuery = gql<
  { previewPolicy: PolicyPreview },
  { input: { kind: string; validFromOn: CivilDate; body: RuleBody } }
>`
  query PreviewPolicy($input: PreviewPolicyInput!) {
    previewPolicy(input: $input) {
      replacedOn
      touched {
        code
        text
      }
    }
  }
`;

export const decidePolicy = change<{
  kind: string;
  validFromOn: CivilDate;
  body: object;
  decidedBy: string;
}>('decidePolicy', 'policyVersion { id }');

export const withdrawPolicy = change<{ policyVersionId: string; reason: string }>(
  'withdrawPolicy',
  'policyVersion { id }',
);

/** A questionnaire that a rule may name. */
export interface NamedInstrument {
  code: string;
  name: string;
}

export const instrumentNamesQuery = gql<{ instruments: NamedInstrument[] }, Record<string, never>>`
  query InstrumentNames {
    instruments {
      code
      version
      name
    }
  }
`;

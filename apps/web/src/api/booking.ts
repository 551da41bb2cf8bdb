import { gql, type TypedDocumentNode } from 'urql';
import type { Change } from './change.js';
import type { CivilDate, Money, UserError } from './scalars.js';

/** One line of a journal entry, with the reason that it is there. */
export interface Posting {
  line: number;
  accountNumber: string;
  accountName: string;
  debit: Money | null;
  credit: Money | null;
  rule: string;
  base: Money | null;
  rate: number | null;
  policyValidFromOn: CivilDate | null;
}

export const postingFields = gql`
  fragment PostingFields on Posting {
    line
    accountNumber
    accountName
    debit {
      amount
      currency
    }
    credit {
      amount
      currency
    }
    rule
    base {
      amount
      currency
    }
    rate
    policyValidFromOn
  }
`;

/** Exactly what a booking would do. Nothing of it was written. */
export interface Preview {
  entries: { id: string; on: CivilDate; reference: string; postings: Posting[] }[];
  balances: { memberId: string; memberName: string; accountName: string; before: Money; after: Money }[];
  /** Of the accounts that are about nobody; debit above zero. */
  accounts: { number: string; name: string; before: Money; after: Money }[];
  signals: { code: string; message: string }[];
}

const previewFields = `preview {
  entries { id on reference postings { line accountNumber accountName debit { amount currency } credit { amount currency } rule base { amount currency } rate policyValidFromOn } }
  balances { memberId memberName accountName before { amount currency } after { amount currency } }
  accounts { number name before { amount currency } after { amount currency } }
  signals { code message }
}`;

export interface Trial {
  preview: Preview | null;
  userErrors: UserError[];
}

/** A change that moves money: it can be tried before it stands. `Told` is what a trial tells beside its preview. */
export interface Booking<Input, Told = unknown> {
  change: Change<Input>;
  trial: TypedDocumentNode<Record<string, Trial & Told>, { input: Input & { dryRun: true } }>;
}

/** A booking with one input, which is named after its field; `answers` as for a change, `tells` the fields of `Told`. */
export const booking = <Input, Told = unknown>(
  field: string,
  answers: string,
  tells = '',
): Booking<Input, Told> => {
  const name = field.charAt(0).toUpperCase() + field.slice(1);
  const asking = (said: string) =>
    `mutation ${name}($input: ${name}Input!) { ${field}(input: $input) { ${said} userErrors { path code message } } }`;
  return { change: gql(asking(answers)), trial: gql(asking(`${tells} ${previewFields}`)) };
};

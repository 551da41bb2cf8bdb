import { gql, type TypedDocumentNode } from 'urql';
import type { UserError } from './scalars.js';

export type Change<Input> = TypedDocumentNode<Record<string, { userErrors: UserError[] }>, { input: Input }>;

/**
 * A mutation with one input, which is named after its field. `answers` is what it gives back of what changed: what
 * shows things of these types reads itself anew.
 */
export const change = <Input>(field: string, answers: string): Change<Input> => {
  const name = field.charAt(0).toUpperCase() + field.slice(1);
  return gql(
    `mutation ${name}($input: ${name}Input!) {
      ${field}(input: $input) { ${answers} userErrors { path code message } }
    }`,
  );
};

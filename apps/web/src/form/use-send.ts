import { useCallback } from 'react';
import { useClient, type AnyVariables, type TypedDocumentNode } from 'urql';
import { failureOf, type Failure } from '../api/failure.js';
import type { UserError } from '../api/scalars.js';

/** What sending came to: done when there is nothing in it. */
export interface Outcome {
  userErrors: UserError[];
  failure: Failure | null;
}

/** A mutation with one field: its payload tells what could not be done. */
type Answer = Record<string, { userErrors: UserError[] }>;

/** Sends a mutation and tells what came of it, never by throwing. Lists that show what changed read themselves anew. */
export function useSend() {
  const client = useClient();
  return useCallback(
    async <Data extends Answer, Variables extends AnyVariables>(
      mutation: TypedDocumentNode<Data, Variables>,
      variables: Variables,
    ): Promise<Outcome> => {
      const { data, error } = await client.mutation(mutation, variables).toPromise();
      if (!data) return { userErrors: [], failure: error ? failureOf(error) : unreachable };
      return { userErrors: Object.values(data).flatMap(({ userErrors }) => userErrors), failure: null };
    },
    [client],
  );
}

const unreachable: Failure = { code: 'UNREACHABLE', requestId: null };

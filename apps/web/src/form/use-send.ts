import { useCallback, useRef } from 'react';
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

/**
 * Sends a mutation and tells what came of it, never by throwing. Lists that show what changed read themselves anew.
 * @param isBooking it moves money: what is sent again because no answer came happens once all the same
 */
export function useSend(isBooking = false) {
  const client = useClient();
  const { headersFor, answered } = useKeys();
  return useCallback(
    async <Data extends Answer, Variables extends AnyVariables>(
      mutation: TypedDocumentNode<Data, Variables>,
      variables: Variables,
    ): Promise<Outcome> => {
      const { data, error } = await client
        .mutation(mutation, variables, isBooking ? headersFor(variables) : {})
        .toPromise();
      if (data) answered();
      if (!data) return { userErrors: [], failure: error ? failureOf(error) : unreachable };
      return { userErrors: Object.values(data).flatMap(({ userErrors }) => userErrors), failure: null };
    },
    [client, isBooking, headersFor, answered],
  );
}

/** What is asked again because no answer came carries the key that it had: so it happens once all the same. */
export function useKeys() {
  const unanswered = useRef({ asked: '', key: '' });
  const headersFor = useCallback((variables: AnyVariables) => {
    const asked = JSON.stringify(variables);
    if (unanswered.current.asked !== asked) unanswered.current = { asked, key: newKey() };
    return { fetchOptions: { headers: { 'Idempotency-Key': unanswered.current.key } } };
  }, []);
  const answered = useCallback(() => {
    unanswered.current = { asked: '', key: '' };
  }, []);
  return { headersFor, answered };
}

/** `randomUUID` is there on secure origins only. */
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

const unreachable: Failure = { code: 'UNREACHABLE', requestId: null };

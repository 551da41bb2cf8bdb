import type { CombinedError } from 'urql';

const codes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'THROTTLED',
  'INTERNAL',
] as const;

/** The API's documented list, and UNREACHABLE for an answer that never came. */
export type FailureCode = (typeof codes)[number] | 'UNREACHABLE';

export interface Failure {
  code: FailureCode;
  /** The reference by which the operator finds this request in the log. */
  requestId: string | null;
}

const isCode = (code: unknown): code is (typeof codes)[number] => codes.some((known) => known === code);

/** What an error means for who reads it; without one, no answer came at all. */
export function failureOf(error: CombinedError | undefined): Failure {
  const first = error?.graphQLErrors[0];
  if (!first) return { code: 'UNREACHABLE', requestId: null };
  const { code, requestId } = first.extensions;
  return failureOfAnswer(code, requestId);
}

/** Of an answer that says itself what went wrong, outside GraphQL too. */
export const failureOfAnswer = (code: unknown, requestId: unknown): Failure => ({
  code: isCode(code) ? code : 'INTERNAL',
  requestId: typeof requestId === 'string' ? requestId : null,
});

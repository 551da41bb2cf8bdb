import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError } from '#kernel';
import type { RequestContext } from '../context/request-context.js';
import { text } from '../messages/messages.js';
import type { UserError } from './user-error.model.js';

/** The only codes that stand at the top level of an answer. */
export const TOP_LEVEL_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'THROTTLED',
  'REAUTH_REQUIRED',
  'INTERNAL',
] as const;
type TopLevelCode = (typeof TOP_LEVEL_CODES)[number];

/** Refusals that end a whole operation; every other refusal of a mutation becomes one of its `userErrors`. */
const ENDS_THE_OPERATION: readonly string[] = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'THROTTLED',
  'REAUTH_REQUIRED',
];

export function endsTheOperation(error: DomainError): boolean {
  return ENDS_THE_OPERATION.includes(error.code);
}

export function userErrorOf(error: DomainError, context: RequestContext): UserError {
  return { path: [...error.path], code: error.code, message: text(error.code, context.locale, error.params) };
}

/**
 * The one place where errors become what a caller sees. What nobody foresaw is INTERNAL with the request's id, and never
 * a word of the database; Apollo's own complaints about a document are BAD_USER_INPUT.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  context: RequestContext | null,
): GraphQLFormattedError {
  const cause = causeOf(error);
  const place = {
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
  };
  const path = inputPathOf(formatted.message);
  const about = { ...(path ? { path } : {}), requestId: context?.requestId ?? null };
  if (cause instanceof DomainError) {
    const code = topLevelCodeOf(cause.code);
    const reason = code === cause.code ? {} : { reason: cause.code };
    const message = text(cause.code, context?.locale ?? 'nl', cause.params);
    return { message, ...place, extensions: { code, ...reason, ...about } };
  }
  const code = formatted.extensions?.code;
  if (cause instanceof GraphQLError && code !== 'INTERNAL_SERVER_ERROR') {
    return { message: formatted.message, ...place, extensions: { code: 'BAD_USER_INPUT', ...about } };
  }
  return {
    message: text('INTERNAL', context?.locale ?? 'nl'),
    ...place,
    extensions: { code: 'INTERNAL', requestId: about.requestId },
  };
}

/** Where in a variable stands what its type does not take, as in `UserError.path`; GraphQL says it in its sentence alone. */
function inputPathOf(message: string): string[] | null {
  const [, place] = /^Variable "\$\w+" got invalid value [^]* at "\w+([^"]*)"; /.exec(message) ?? [];
  return place?.match(/\w+/g) ?? null;
}

/** GraphQL wraps what a scalar refuses, and what a resolver throws, once or more. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;
}

function topLevelCodeOf(code: string): TopLevelCode {
  return TOP_LEVEL_CODES.find((known) => known === code) ?? 'BAD_USER_INPUT';
}

/** A fault of ours, to be logged: no refusal of a rule, and no complaint of GraphQL about what the caller sent. */
export function isUnforeseen(error: unknown): boolean {
  const cause = causeOf(error);
  if (cause instanceof DomainError) return false;
  // GraphQL's own error at a field, such as null where the schema promises none, is our fault
  return (
    !(cause instanceof GraphQLError) || (cause.path !== undefined && cause.extensions.code === undefined)
  );
}

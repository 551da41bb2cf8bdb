import {
  type DocumentNode,
  execute,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  subscribe,
  validate,
} from 'graphql';
import type { Context, ServerOptions } from 'graphql-ws';
import { DomainError } from '#kernel';
import { type RequestContext, runInContext } from '../context/request-context.js';
import { formatError } from './error-map.js';
import { LIMITS, sizeRule } from './limits.js';

/** What comes in `connection_init`: the access token, and the cooperative for who has several. */
export interface ConnectionParams {
  readonly authorization?: string;
  readonly cooperative?: string;
  readonly acceptLanguage?: string;
}

/** Makes the context of a connection. @throws DomainError when token or cooperative do not hold */
export type OpenConnection = (params: ConnectionParams) => Promise<RequestContext>;

const CLOSE_CODES: Readonly<Record<string, number>> = { UNAUTHENTICATED: 4401, FORBIDDEN: 4403 };
/** RFC 6455's registry: try again later. For a store that is away, which is nobody's fault. */
const TRY_AGAIN_LATER = 1013;
/** How often a connection's right to be there is looked at again: a role that is taken ends it within 5 s. */
const RECHECK_MS = 2_000;

/** Who a connection is; it is what resolvers find as GraphQL's context. */
interface Admitted {
  readonly requestContext: RequestContext;
  /** Whether it may go on as it is; closes it where it may not. */
  readonly mayGoOn: () => Promise<boolean>;
}

interface Extra {
  admitted?: Admitted;
  recheck?: NodeJS.Timeout;
  socket: { readonly readyState: number; close(code: number, reason: string): void };
}

const OPEN_SOCKET = 1;

function closeFor(error: unknown, { socket }: Extra): void {
  const code = error instanceof DomainError ? error.code : 'TRY_AGAIN_LATER';
  socket.close(CLOSE_CODES[code] ?? TRY_AGAIN_LATER, code);
}

/** Whether a connection may go on as it is: the same cooperative, and nothing taken from it. */
function holds(before: RequestContext, now: RequestContext): boolean {
  const access = ({ cooperativeId, permissions }: RequestContext) =>
    JSON.stringify([cooperativeId, [...permissions]]);
  return access(before) === access(now);
}

/**
 * A generator's steps run in the context of its connection, or resolvers under an event would lose the cooperative; and no
 * event goes out before the connection's right was looked at again.
 */
function guarded<T extends AsyncIterator<unknown>>(admitted: Admitted, events: T): T {
  return new Proxy(events, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property);
      if (typeof value !== 'function') return value;
      if (property === Symbol.asyncIterator) return () => guarded(admitted, target);
      const step = (...args: unknown[]) =>
        runInContext(admitted.requestContext, () => value.apply(target, args) as unknown);
      if (property !== 'next') return step;
      return async (...args: unknown[]) => {
        const event = (await step(...args)) as IteratorResult<unknown>;
        return event.done || (await admitted.mayGoOn()) ? event : { done: true, value: undefined };
      };
    },
  });
}

/** graphql-js takes anything with a `path` for an error of its own and lets it through, which would close the socket. */
function refusal(error: unknown): { errors: GraphQLError[] } {
  if (error instanceof DomainError)
    return { errors: [new GraphQLError(error.code, { originalError: error })] };
  throw error;
}

/** Options of `graphql-ws`: subscriptions only, in the context that the connection opened with. */
export function subscriptionOptions(open: OpenConnection): Partial<ServerOptions> {
  const admittedOf = (args: ExecutionArgs) => args.contextValue as Admitted;
  const contextOf = (args: ExecutionArgs) => admittedOf(args).requestContext;
  return {
    async onConnect(connection: Context) {
      const extra = connection.extra as Extra;
      const params = (connection.connectionParams ?? {}) as ConnectionParams;
      try {
        const context = await open(params);
        // whoever left while the door was being opened would never be disconnected again
        if (extra.socket.readyState !== OPEN_SOCKET) return false;
        const mayGoOn = async () => {
          try {
            if (holds(context, await open(params))) return true;
            throw new DomainError('FORBIDDEN');
          } catch (error) {
            closeFor(error, extra);
            return false;
          }
        };
        extra.admitted = { requestContext: context, mayGoOn };
        extra.recheck = setInterval(() => void mayGoOn(), RECHECK_MS);
        extra.recheck.unref();
        return true;
      } catch (error) {
        closeFor(error, extra);
        return false;
      }
    },
    onClose(connection: Context) {
      clearInterval((connection.extra as Extra).recheck);
    },
    onSubscribe(_connection: unknown, _id: string, payload: { query: string }) {
      try {
        const isSubscription = parse(payload.query, { maxTokens: LIMITS.tokens }).definitions.every(
          (definition) =>
            definition.kind !== 'OperationDefinition' || definition.operation === 'subscription',
        );
        return isSubscription ? undefined : [new GraphQLError('Only subscriptions go over this connection.')];
      } catch (error) {
        if (error instanceof GraphQLError) return [error];
        throw error;
      }
    },
    validate: (schema: GraphQLSchema, document: DocumentNode) =>
      validate(schema, document, [...specifiedRules, sizeRule]),
    context: (connection: Context) => (connection.extra as Extra).admitted,
    onError(connection: Context, _id: string, _payload: unknown, errors: readonly GraphQLError[]) {
      return errors.map((error) =>
        formatError(error.toJSON(), error, (connection.extra as Extra).admitted?.requestContext ?? null),
      );
    },
    onNext(
      _connection: Context,
      _id: string,
      _payload: unknown,
      args: ExecutionArgs,
      result: { errors?: readonly GraphQLError[] },
    ) {
      if (!result.errors) return undefined;
      const errors = result.errors.map((error) => formatError(error.toJSON(), error, contextOf(args)));
      return { ...result, errors };
    },
    execute: (args: ExecutionArgs) => runInContext(contextOf(args), () => execute(args)),
    subscribe: async (args: ExecutionArgs) => {
      const result = await runInContext(contextOf(args), () => subscribe(args)).catch(refusal);
      return Symbol.asyncIterator in result ? guarded(admittedOf(args), result) : result;
    },
  } as unknown as Partial<ServerOptions>;
}

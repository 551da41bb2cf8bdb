import { execute, GraphQLError, parse, subscribe, type ExecutionArgs } from 'graphql';
import type { Context, ServerOptions } from 'graphql-ws';
import { DomainError } from '#kernel';
import { type RequestContext, runInContext } from '../context/request-context.js';
import { formatError } from './error-map.js';

/** What comes in `connection_init`: the access token, and the cooperative for who has several. */
export interface ConnectionParams {
  readonly authorization?: string;
  readonly cooperative?: string;
  readonly acceptLanguage?: string;
}

/** Makes the context of a connection. @throws DomainError when token or cooperative do not hold */
export type OpenConnection = (params: ConnectionParams) => Promise<RequestContext>;

const CLOSE_CODES: Readonly<Record<string, number>> = { UNAUTHENTICATED: 4401, FORBIDDEN: 4403 };
/** How often a connection's right to be there is looked at again: a role that is taken ends it within 5 s. */
const RECHECK_MS = 2_000;

interface Extra {
  requestContext?: RequestContext;
  recheck?: NodeJS.Timeout;
  socket: { close(code: number, reason: string): void };
}

/** A generator's steps run in the context of its connection, or resolvers under an event would lose the cooperative. */
function inContext<T extends object>(context: RequestContext, iterator: T): T {
  return new Proxy(iterator, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property);
      if (typeof value !== 'function') return value;
      if (property === Symbol.asyncIterator) return () => inContext(context, target);
      return (...args: unknown[]) => runInContext(context, () => value.apply(target, args));
    },
  });
}

/** Options of `graphql-ws`: subscriptions only, in the context that the connection opened with. */
export function subscriptionOptions(open: OpenConnection): Partial<ServerOptions> {
  const contextOf = (args: ExecutionArgs): RequestContext => (args.contextValue as { requestContext: RequestContext }).requestContext;
  return {
    async onConnect(connection: Context) {
      const extra = connection.extra as Extra;
      const params = (connection.connectionParams ?? {}) as ConnectionParams;
      try {
        extra.requestContext = await open(params);
      } catch (error) {
        const code = error instanceof DomainError ? error.code : 'FORBIDDEN';
        extra.socket.close(CLOSE_CODES[code] ?? 4403, code);
        return false;
      }
      extra.recheck = setInterval(() => {
        open(params).catch((error: unknown) => {
          const code = error instanceof DomainError ? error.code : 'FORBIDDEN';
          extra.socket.close(CLOSE_CODES[code] ?? 4403, code);
        });
      }, RECHECK_MS);
      extra.recheck.unref();
      return true;
    },
    onDisconnect(connection: Context) {
      clearInterval((connection.extra as Extra).recheck);
    },
    onSubscribe(_connection: unknown, _id: string, payload: { query: string }) {
      const isSubscription = parse(payload.query, { maxTokens: 500 }).definitions.every(
        (definition) => definition.kind !== 'OperationDefinition' || definition.operation === 'subscription',
      );
      if (!isSubscription) return [new GraphQLError('Only subscriptions go over this connection.')];
      return undefined;
    },
    context: (connection: Context) => ({ requestContext: (connection.extra as Extra).requestContext }),
    onError(connection: Context, _id: string, _payload: unknown, errors: readonly GraphQLError[]) {
      return errors.map((error) => formatError(error.toJSON(), error, (connection.extra as Extra).requestContext ?? null));
    },
    onNext(_connection: Context, _id: string, _payload: unknown, args: ExecutionArgs, result: { errors?: readonly GraphQLError[] }) {
      if (!result.errors) return undefined;
      const errors = result.errors.map((error) => formatError(error.toJSON(), error, contextOf(args)));
      return { ...result, errors };
    },
    execute: (args: ExecutionArgs) => runInContext(contextOf(args), () => execute(args)),
    subscribe: async (args: ExecutionArgs) => {
      const context = contextOf(args);
      const result = await runInContext(context, () => subscribe(args));
      return Symbol.asyncIterator in result ? inContext(context, result) : result;
    },
  } as unknown as Partial<ServerOptions>;
}

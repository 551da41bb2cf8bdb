import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Logger } from 'pino';
import { CONFIG, type Config } from '../config/config.js';
import { contextOrNull } from '../context/request-context.js';
import { LOGGER } from '../logging/logger.js';
import { Metrics } from '../metrics/metrics.js';
import { formatError, isUnforeseen } from './error-map.js';
import { LIMITS, noSubscriptionRule, sizeRule } from './limits.js';
import { type OpenConnection, subscriptionOptions } from './subscriptions.js';

/** What only the composed API knows: how a subscription's door is opened, and what a resolver may know of HTTP. */
export interface GraphqlDoor {
  readonly openConnection: OpenConnection;
  readonly httpContext: (request: unknown, reply: unknown) => object;
}
export const GRAPHQL_DOOR = Symbol('GRAPHQL_DOOR');

/** Counts every operation by name, logs what nobody foresaw, and says on the response what is no part of its data. */
function observe(metrics: Metrics, logger: Logger): ApolloServerPlugin {
  return {
    async requestDidStart() {
      const stop = metrics.requests.startTimer();
      return {
        async didEncounterErrors({ errors }) {
          for (const error of errors) {
            if (isUnforeseen(error))
              logger.error({ err: error.originalError ?? error, path: error.path?.[0] }, 'unforeseen');
          }
        },
        async willSendResponse({ operation, errors, response }) {
          const first = operation?.selectionSet.selections[0];
          const name = first?.kind === 'Field' ? first.name.value : 'none';
          stop({ operation: operation ? name : 'refused', outcome: errors?.length ? 'failed' : 'ok' });
          const context = contextOrNull();
          if (context?.answer.isReplay) response.http.headers.set('idempotent-replayed', 'true');
        },
      };
    },
  };
}

/** The schema from the resolvers of all rooms, on Apollo Server. */
export function graphqlModule(autoSchemaFile: string | true = true): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [CONFIG, Metrics, LOGGER, GRAPHQL_DOOR],
    useFactory: (
      config: Config,
      metrics: Metrics,
      logger: Logger,
      door: GraphqlDoor,
    ): ApolloDriverConfig => ({
      path: '/graphql',
      autoSchemaFile,
      sortSchema: true,
      // Apollo validates the schema when it starts; asking the schema for all of itself before that takes a second
      buildSchemaOptions: { skipCheck: true },
      graphiql: false,
      autoTransformHttpErrors: false,
      introspection: !config.isProduction || config.isDemo,
      hideSchemaDetailsFromClientErrors: config.isProduction,
      includeStacktraceInErrorResponses: false,
      parseOptions: { maxTokens: LIMITS.tokens },
      validationRules: [sizeRule, noSubscriptionRule],
      context: (request: unknown, reply: unknown) => ({
        requestContext: contextOrNull(),
        ...door.httpContext(request, reply),
      }),
      formatError: (formatted, error) => formatError(formatted, error, contextOrNull()),
      // nothing here may be cached, and Apollo's plugin for it looks at every field
      plugins: [observe(metrics, logger), ApolloServerPluginCacheControlDisabled()],
      subscriptions: { 'graphql-ws': subscriptionOptions(door.openConnection) as never },
    }),
  });
}

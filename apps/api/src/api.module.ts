import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import type { Logger } from 'pino';
import { AccessResolver, CooperativeModule } from '#cooperative';
import { IdentityModule } from '#identity';
import {
  AccessGuard,
  type Config,
  GRAPHQL_DOOR,
  graphqlModule,
  LOGGER,
  OPEN_JOB,
  type OpenJob,
  PlatformModule,
  UserErrorsInterceptor,
} from '#platform';
import { Door } from './door.js';
import { FilesController } from './files.controller.js';
import { HealthController } from './health.controller.js';
import { HttpErrorsFilter } from './http-errors.filter.js';
import { entities, rooms } from './rooms.js';

/** How contexts come to be, for the plumbing of platform, which knows no accounts. */
@Global()
@Module({
  imports: [IdentityModule, CooperativeModule],
  providers: [
    Door,
    { provide: GRAPHQL_DOOR, useExisting: Door },
    {
      provide: OPEN_JOB,
      inject: [AccessResolver],
      useFactory: (access: AccessResolver): OpenJob => (row) => access.openJob(row),
    },
  ],
  exports: [Door, GRAPHQL_DOOR, OPEN_JOB],
})
export class DoorModule {}

/** A whole process: platform, rooms, and the edge over HTTP. */
@Module({})
export class ApiModule {
  static forRoot(config: Config, schemaFile: string | true = true): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.forRoot(config, entities), DoorModule, ...rooms, graphqlModule(schemaFile)],
      controllers: [FilesController, HealthController],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: UserErrorsInterceptor },
        { provide: APP_FILTER, inject: [LOGGER], useFactory: (logger: Logger) => new HttpErrorsFilter(logger) },
      ],
    };
  }
}

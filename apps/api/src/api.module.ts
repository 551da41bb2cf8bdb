import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import type { Logger } from 'pino';
import { AccessGuard, type Config, graphqlModule, LOGGER, PlatformModule } from '#platform';
import { CalendarController } from './calendar.controller.js';
import { DoorModule } from './door.module.js';
import { FilesController } from './files.controller.js';
import { HealthController } from './health.controller.js';
import { ErrorsFilter } from './errors.filter.js';
import { entities, rooms } from './rooms.js';

/** A whole process: platform, rooms, and the edge over HTTP. */
@Module({})
export class ApiModule {
  static forRoot(config: Config, schemaFile: string | true = true): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.forRoot(config, entities), DoorModule, ...rooms, graphqlModule(schemaFile)],
      controllers: [CalendarController, FilesController, HealthController],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        {
          provide: APP_FILTER,
          inject: [LOGGER],
          useFactory: (logger: Logger) => new ErrorsFilter(logger),
        },
      ],
    };
  }
}

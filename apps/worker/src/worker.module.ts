import { type DynamicModule, Module } from '@nestjs/common';
import { type Config, PlatformModule } from '#platform';
import { DoorModule } from '../../api/src/door.module.js';
import { entities, rooms } from '../../api/src/rooms.js';

/** A process that only works: the same rooms, without HTTP or a schema. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.forRoot(config, entities), DoorModule, ...rooms],
    };
  }
}

import { Global, Module } from '@nestjs/common';
import { AccessResolver, CooperativeModule } from '#cooperative';
import { IdentityModule } from '#identity';
import { GRAPHQL_DOOR, OPEN_JOB, type OpenJob } from '#platform';
import { Door } from './door.js';

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
      useFactory:
        (access: AccessResolver): OpenJob =>
        (row) =>
          access.openJob(row),
    },
  ],
  exports: [Door, GRAPHQL_DOOR, OPEN_JOB],
})
export class DoorModule {}

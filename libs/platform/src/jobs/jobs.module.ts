import {
  Global,
  Inject,
  Module,
  type OnApplicationShutdown,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Logger } from 'pino';
import { CONFIG, type Config } from '../config/config.js';
import { LOGGER } from '../logging/logger.js';
import { JobEvents } from './job-events.js';
import { Outbox } from './outbox.js';
import { JOB_QUEUE, type JobQueue, openQueue } from './queue.js';
import { Relay } from './relay.js';
import { Rounds } from './rounds.js';
import { JobWorker } from './worker.js';

/** Everything between an outbox row and its effect. Whoever composes a process starts what that process is for. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    Outbox,
    Relay,
    JobWorker,
    JobEvents,
    Rounds,
    {
      provide: JOB_QUEUE,
      inject: [CONFIG, LOGGER],
      useFactory: (config: Config, logger: Logger): JobQueue =>
        openQueue(config, (error) => logger.warn({ err: error }, 'queue store')),
    },
  ],
  exports: [Outbox, Relay, JobWorker, JobEvents, Rounds, JOB_QUEUE],
})
export class JobsModule implements BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(
    private readonly relay: Relay,
    private readonly rounds: Rounds,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
  ) {}

  /** Work in hand is finished before the stores go. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
    await this.relay.stop();
    await this.queue.stopWorking();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
  }
}

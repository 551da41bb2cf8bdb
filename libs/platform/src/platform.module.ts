import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { EntityTarget } from 'typeorm';
import { Clock } from './clock/clock.js';
import { CONFIG, type Config } from './config/config.js';
import { DatabaseModule } from './database/database.module.js';
import { Files } from './files/files.service.js';
import { IdempotencyKeyRepository } from './idempotency/idempotency-key.repository.js';
import { JobsModule } from './jobs/jobs.module.js';
import { createLogger, LOGGER } from './logging/logger.js';
import { MailModule } from './mail/mail.module.js';
import { Metrics } from './metrics/metrics.js';
import { NoticeModule } from './notice/notice.module.js';
import { Vault } from './vault/vault.js';

/** What every room stands on, once per process. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config, entities: readonly EntityTarget<object>[]): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DatabaseModule.forRoot(entities), JobsModule, MailModule, NoticeModule],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOGGER, useFactory: () => createLogger(config.logLevel) },
        { provide: Metrics, useFactory: () => new Metrics() },
        Clock,
        Files,
        IdempotencyKeyRepository,
        Vault,
      ],
      exports: [CONFIG, LOGGER, Metrics, Clock, Files, IdempotencyKeyRepository, Vault],
    };
  }
}

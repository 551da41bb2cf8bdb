/** The worker process of the distributed profile: releases requests fairly and carries them out. */
import { NestFactory } from '@nestjs/core';
import { MixedInstanceError, Instance } from '#identity';
import {
  ConfigError,
  createLogger,
  JobWorker,
  Metrics,
  NestLogger,
  readConfig,
  Relay,
  Rounds,
  UnsafeRoleError,
} from '#platform';
import { WorkerModule } from './worker.module.js';

/** Jobs that this process runs at a time; for more, run more processes. */
const JOBS_AT_ONCE = 4;

try {
  const config = readConfig(process.env);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), {
    logger: new NestLogger(createLogger(config.logLevel)),
    abortOnError: false,
  });
  await app.get(Instance, { strict: false }).check();
  await app.get(JobWorker).start(JOBS_AT_ONCE);
  app.get(Relay).start();
  app.get(Rounds).start();
  const metrics = await app.get(Metrics).listen(config.host, config.metricsPort);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      metrics.close();
      void app.close().then(() => process.exit(0));
    });
  }
  // only now: whoever reads this may ask it to stop at once
  process.stdout.write('Opbloei worker: ready\n');
} catch (error) {
  const isKnown =
    error instanceof ConfigError || error instanceof UnsafeRoleError || error instanceof MixedInstanceError;
  console.error(isKnown ? error.message : error);
  process.exit(1);
}

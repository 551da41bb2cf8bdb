import { join } from 'node:path';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { Instance } from '#identity';
import {
  type Config,
  createLogger,
  JobEvents,
  JobWorker,
  largestUpload,
  LOGGER,
  Metrics,
  NestLogger,
  Relay,
  Rounds,
} from '#platform';
import { ApiModule } from './api.module.js';
import { Door } from './door.js';
import { addRequestHooks } from './request-hooks.js';
import { serveWeb } from './web.js';

const LARGEST_BODY_BYTES = 512 * 1024;
export const JOBS_AT_ONCE = 4;

export interface Served {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly metricsUrl: string;
  /** Stops taking requests, finishes what is in hand, then closes workers and stores. */
  stop(): Promise<void>;
}

export interface ServeOptions {
  /** Runs relay and worker in this process as well. */
  readonly alsoWorks: boolean;
  /** Folder of the built web app. */
  readonly webFolder?: string;
}

/** Starts the API on the configured port and comes back when it answers. */
export async function serve(
  config: Config,
  { alsoWorks, webFolder = join(process.cwd(), 'dist', 'web') }: ServeOptions,
): Promise<Served> {
  const adapter = new FastifyAdapter({
    trustProxy: (_address, hop) => hop < config.trustedProxies,
    bodyLimit: LARGEST_BODY_BYTES,
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(config), adapter, {
    logger: new NestLogger(createLogger(config.logLevel)),
    abortOnError: false,
  });
  try {
    return await start(app, config, { alsoWorks, webFolder });
  } catch (error) {
    // a taken port leaves no pools and workers behind
    await app.close();
    throw error;
  }
}

async function start(
  app: NestFastifyApplication,
  config: Config,
  { alsoWorks, webFolder }: Required<ServeOptions>,
): Promise<Served> {
  const logger = app.get<Logger>(LOGGER);
  const http = app.getHttpAdapter().getInstance();
  await http.register(fastifyCookie as never);
  await http.register(
    fastifyMultipart as never,
    { limits: { fileSize: largestUpload('ATTACHMENT'), files: 1, fields: 4 } } as never,
  );
  const hooks = addRequestHooks(http as never, app.get(Door), logger);
  await serveWeb(http as never, webFolder);
  await app.init();
  await app.get(Instance).check();
  await app.get(JobEvents).start();
  if (alsoWorks) {
    await app.get(JobWorker).start(JOBS_AT_ONCE);
    app.get(Relay).start();
    app.get(Rounds).start();
  }
  await app.listen(config.port, config.host);
  closeStrangeUpgrades(app);
  const metrics = await app.get(Metrics).listen(config.host, config.metricsPort);
  const metricsPort = (metrics.address() as { port: number }).port;
  return {
    app,
    url: await app.getUrl(),
    metricsUrl: `http://${config.host}:${metricsPort}/metrics`,
    async stop() {
      hooks.closing();
      metrics.close();
      await app.close();
    },
  };
}

/** A socket that wants to upgrade anywhere but at /graphql would hang for ever. */
function closeStrangeUpgrades(app: NestFastifyApplication): void {
  app.getHttpServer().on('upgrade', (request: { url?: string }, socket: { destroy(): void }) => {
    if (!request.url?.startsWith('/graphql')) socket.destroy();
  });
}
